/** What stands in the page of compared places and changes with no choice. */

import { ENOUGH_COMPOUNDS } from '../../domain/indicators/small-numbers.ts';
import { compare } from './compare.ts';

export const comparePage = {
  name: '并排比较',
  /** The small places of a large one, as a choice beside the levels. */
  partsOf: (around: string, level: string): string => `${around}的${level}`,
  place: '地方',
  bulletin: '月度通报',
  /** `levels`: what the places are called that may be chosen of the whole city; `parts`: of those of a large one alone, where there are any. */
  lead: (levels: readonly string[], parts: { readonly whole: string; readonly part: string } | null): string => {
    const choices = [levels.join('、'), parts === null ? '' : `同一个${parts.whole}的${parts.part}`];
    return `选2到5个${choices.filter((choice) => choice !== '').join('，或者')}，曲线叠在一起，数字列成一张表。选了哪几处写在网址里，可以转给别人。`;
  },
  choose: '选要比较的地方',
  levelLabel: '级别',
  placeLabel: (n: number): string => `第${n}处`,
  none: '不选',
  pictures: '曲线',
  table: '一张表',
  pages: '各处自己的页面',
  /** `parts`: what the small places are called that the page of another lists; null where there are none. */
  pagesLead: (parts: { readonly whole: string; readonly part: string } | null): string =>
    `每一处的页面有它自己的曲线、名次和小区名单${parts === null ? '' : `，${parts.part}列在所属${parts.whole}的页面里`}；不用脚本时，可以逐页对着看。`,
  unit: (of: keyof typeof compare.indicator): string =>
    `${compare.indicator[of]}，按小区数，单位：%；灰线是全部。不足${ENOUGH_COMPOUNDS}个小区的，线只看走势，末端写个数`,
  rankNow: (rank: number, of: number, isProvisional: boolean): string =>
    `第${rank}，共${of}${isProvisional ? '（暂定）' : ''}`,
  rankSmall: '小区太少，不排名',
  rankNone: '缺数据，未排名',
  rankHead: (period: string): string => `${period}名次`,
  loading: '正在载入……',
  failed: '没有载入，请检查网络后再选一次；表和曲线还是原来的。',
};
