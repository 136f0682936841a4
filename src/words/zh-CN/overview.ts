/** The overview's own sentences. */
import type { BulletinRow } from '../../domain/indicators/bulletin.ts';
import type { Condition } from '../../domain/indicators/condition.ts';
import { knownRate, type ToldRate } from '../../domain/indicators/small-numbers.ts';
import type { IsoDate, Month } from '../../domain/rows.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import { formatDate, formatList, formatMonth, formatNumber, formatRate } from './format.ts';
import { numeral } from './numeral.ts';
import { changeWords, scheduleClause } from './schedule.ts';
import { namesOf, uppersOf, type Silence } from './silence.ts';

/** How the cells are gathered, and where they lead. */
export const zhOverview = {
  /** What the overview of a demonstration opens with, and where what is real stands. */
  opening: {
    madeUp: '小区、街道、网格等台账是为演示编制的，本页的数都由它们算出。',
    real: '真实的是公开发布过的数字和答复原文，见',
    and: '和',
    end: '。',
  },
  targets: '目标进展如何',
  cells: (each: number): string => (each === 1 ? '一格一个小区' : '小区一览'),
  /**
   * `gatheredLevel`: what the places are called that the cells are gathered by, null where they are not; `parts`: what these are
   * made of; `largestLevel`: what the largest places are called; `each`: how many compounds a cell
   * stands for.
   */
  cellsLead: (f: {
    readonly gatheredLevel: string | null;
    readonly parts: 'compounds' | { readonly level: string };
    readonly largestLevel: string;
    readonly each: number;
  }): string => {
    const { gatheredLevel, parts, largestLevel, each } = f;
    const cell =
      each === 1 ? '每一格是一个小区' : `每一格代表${formatNumber(each)}个小区，一种状况里不足此数的也画一格`;
    return gatheredLevel === null
      ? `${cell}，不分${largestLevel}画在一起，各${largestLevel}见下表。`
      : `${cell}，按${gatheredLevel}聚在一起，点开是这个${gatheredLevel}的${parts === 'compounds' ? '全部小区' : `各${parts.level}`}。`;
  },
  /** The key says how many there are of the other states. */
  cellsTitle: (f: Readonly<Record<Condition, number>>, hasWorks: boolean): string => {
    const total = Object.values(f).reduce((sum, count) => sum + count, 0);
    if (total === 0) return '还没有在册小区';
    const [both, none] = hasWorks
      ? [`有物业且已完成改造的${formatNumber(f.both)}个`, `两项均无的${formatNumber(f.neither)}个`]
      : [`有物业的${formatNumber(f.covered)}个`, `没有物业的${formatNumber(f.neither)}个`];
    return `${formatNumber(total)}个小区中，${both}，${none}`;
  },
  largest: (level: string): string => `各${level}对比`,
  unknown: '还不知道的',
  /** Empty where no reports are kept. */
  unreported: (f: Silence | null): string => {
    if (f === null) return '';
    return f.silent.length === 0
      ? `${formatNumber(f.total)}个街道都已报送${formatMonth(f.month)}数据。`
      : `${formatNumber(f.total)}个街道中有${formatNumber(f.silent.length)}个未报${formatMonth(f.month)}数据（${formatList(namesOf(f))}）` +
          `${uppersOf(f, '，', '其')}。台账里的覆盖率不是下限：未报的街道如有小区失去物业，也没有报。`;
  },

  headline: (asOf: IsoDate, row: ToldRate, target: ProgressRow | undefined): string =>
    knownRate(row).denominator === 0
      ? `截至${formatDate(asOf)}，没有在册的老旧小区。`
      : `截至${formatDate(asOf)}，${formatNumber(row.denominator)}个老旧小区中有${formatNumber(row.numerator)}个有物业在管` +
        `${row.small ? '' : `，覆盖率${formatRate(row)}`}${scheduleClause(target)}。`,
  renovation: (row: ToldRate, target: ProgressRow | undefined): string =>
    knownRate(row).denominator === 0
      ? '没有需要改造的小区。'
      : `${formatNumber(row.denominator)}个需要改造的小区中，${formatNumber(row.numerator)}个的整治项目已全部验收` +
        `${row.small ? '' : `，改造率${formatRate(row)}`}${scheduleClause(target)}。`,

  find: '找我的小区',

  more: {
    coverage: (measures: number): string =>
      `${measures === 1 ? '' : `${numeral(measures)}种口径、`}各街道、每月得失，见“覆盖”`,
    renovation: (hasCosts: boolean): string => `各区分项、逐月${hasCosts ? '与造价' : ''}，见“改造”`,
  },

  /** Column heads may break at U+200B and nowhere else. */
  month: {
    heading: (month: Month): string => `${formatMonth(month)}的变化`,
    title: (month: Month): string => `${formatMonth(month)}各区的变化`,
    /** Without works there is nothing to say of renovation. */
    sentence: (row: BulletinRow): string => {
      const coverage = changeWords(row.coverageChange);
      const renovation = changeWords(row.renovationChange);
      return (
        `新覆盖${formatNumber(row.newlyCovered)}个小区，失去物业${formatNumber(row.coverageLost)}个` +
        `${coverage === '' ? '' : `，覆盖率${coverage}`}` +
        (row.newlyRenovated === null
          ? '。'
          : `；新完成改造${formatNumber(row.newlyRenovated)}个${renovation === '' ? '' : `，改造率${renovation}`}。`)
      );
    },
    caption: '与上月末相比，按小区数；变化的单位是百分点',
    unit: '区',
    newlyCovered: '新\u200b覆盖',
    coverageLost: '失去\u200b物业',
    coverageChange: '覆盖率\u200b变化',
    newlyRenovated: '新完成\u200b改造',
    renovationChange: '改造率\u200b变化',
  },

  doors: {
    heading: '从这里看起',
    resident: (hasWorks: boolean) => ({
      who: '我住在老旧小区',
      what: `找到自己的小区：有没有物业，哪家，何时起${hasWorks ? '；各项整治到了哪一步' : ''}。`,
    }),
    member: (has: { readonly replies: boolean; readonly targets: boolean }) => {
      if (has.replies) return { who: '我关心提案答复', what: '答复里承诺的事，到期没有，做到几成，差在哪里。' };
      return has.targets
        ? { who: '我关心目标', what: '定下的目标，到期没有，做到几成，差在哪里。' }
        : { who: '我关心进展', what: '逐月的变化：哪里新有了物业，哪里失去了，各区怎样。' };
    },
    journalist: (measures: number) => ({
      who: '我要引用数据',
      what: `${measures === 1 ? '' : `同一个“覆盖率”有${numeral(measures)}种算法；`}定义、分子分母和原始表都可以下载、复算。`,
    }),
    link: {
      find: '按名称找',
      map: '在地图上找',
      districts: '各区对比',
      proposals: '逐条对照答复',
      targets: '目标进展',
      papers: '通报与考核',
      measures: (measures: number): string => (measures === 1 ? '覆盖率逐月' : `${numeral(measures)}种口径`),
      published: '公开记录',
      data: '数据下载',
    },
  },
};
