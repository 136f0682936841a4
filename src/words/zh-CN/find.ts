/** What the find page says. */
import type { IsoDate } from '../../domain/rows.ts';
import { formatDate, formatNumber } from './format.ts';

const service = { served: '有物业', unserved: '无物业', unknown: '当月未报，物业情况不明' };

/** What a resident comes to ask. */
const sought = (hasWorks: boolean): string => (hasWorks ? '有没有物业，改造到哪一步' : '有没有物业，从何时起');

export const find = {
  name: '查小区',
  title: (hasWorks: boolean): string => `查一查您的小区：${sought(hasWorks)}`,
  description: (total: number, hasWorks: boolean): string =>
    total === 0 ? '台账里还没有小区。' : `在${formatNumber(total)}个老旧小区中查找：${sought(hasWorks)}。`,
  lead: (total: number, removed: number): string =>
    `${formatNumber(total)}个小区都能查到` +
    (removed === 0 ? '。' : `，其中${formatNumber(removed)}个已移出台账，也保留页面。`),
  label: '小区、街道、网格或物业公司：名称、曾用名、地址或拼音',
  examples: (examples: readonly string[]): string => (examples.length === 0 ? '' : `例如：${examples.join('、')}。`),
  submit: '查找',
  private: '查找在您的设备上进行，输入的字不会发送出去。',
  noScript:
    '浏览器没有开启脚本，本页不能代您查找。请从下面找：知道名称的按拼音首字母，知道街道的按街道，打开后可用浏览器的“在网页上查找”。在别的页面输入的字留在地址栏里，也随网址发给了本站的服务器。',
  keys: '用↑↓在结果间移动，回车打开，Esc清空。',
  district: '在哪个区查找',
  everyDistrict: '全部区',
  loading: '正在载入小区名录……',
  failed: '小区名录没有载入。请稍后再按“查找”，或从下面按首字母、按街道查找。',
  field: '查小区、街道或物业公司',
  fieldHint: '查小区',
  hint: '名称、路名门牌或拼音',
  advice: '可以试试：',
  adviceShorter: '少输几个字，只留路名、门牌号或厂名；',
  adviceInitials: '用拼音首字母，数字照写；',
  adviceLists: '从下面按首字母或街道找；',
  adviceAsk: (hotline: string): string => `拨打${hotline}，问小区是否列入老旧小区名单。`,
  notListed: '查不到，也可能是小区没有列入老旧小区名单。',
  results: '查找结果',
  letters: '按拼音首字母查找',
  lettersLead: '名称和曾用名都在其中，每个字母一页。',
  letter: (letter: string): string => (letter === 'other' ? '其他' : letter.toUpperCase()),
  letterTitle: (letter: string, page: number, pages: number): string =>
    `首字母${letter}的小区${pages > 1 ? `（第${formatNumber(page)}页，共${formatNumber(pages)}页）` : ''}`,
  letterLead: (letter: string, total: number): string =>
    `拼音首字母是${letter}的名称有${formatNumber(total)}个，曾用名也算。`,
  letterPage: (page: number): string => `第${formatNumber(page)}页`,
  letterPages: '分页',
  now: (name: string): string => `今名${name}`,
  lists: '按街道查找',
  listsLead: '街道页列出它的全部小区，包括已移出的。',

  asOf: (date: IsoDate, hasWorks: boolean): string => `${hasWorks ? '物业与改造' : '物业'}情况截至${formatDate(date)}`,
  state: {
    /** Where works are kept, how far they have come as well. */
    inScope: (f: {
      service: keyof typeof service;
      works: { readonly renovated: boolean; readonly accepted: number; readonly needed: number } | null;
    }): string => {
      const served = service[f.service];
      if (f.works === null) return served;
      const { renovated, accepted, needed } = f.works;
      if (needed === 0) return `${served}；不需要整治`;
      return renovated
        ? `${served}；已改造，${formatNumber(needed)}项全部验收`
        : `${served}；整治${formatNumber(needed)}项，已验收${formatNumber(accepted)}项`;
    },
    compounds: (count: number): string => `${formatNumber(count)}个小区`,
    serves: (count: number | undefined): string =>
      count === undefined ? '现在没有服务名录里的小区' : `现在服务${formatNumber(count)}个小区`,
    removedOn: (date: IsoDate): string => `${formatDate(date)}移出台账`,
    notYet: '尚未计入',
  },
};
