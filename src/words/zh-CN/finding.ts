/** What search fields say in a reader's browser, where nobody but the reader knows what was typed. */
import type { Way } from '../../search/attempts.ts';
import type { EntryKind } from '../../search/search.ts';
import { formatNumber } from './number.ts';

/** What came of a query. */
interface Outcome {
  readonly way: Way | null;
  readonly query: string;
  /** The words that were looked for, where places and doors were left off. */
  readonly name: string;
  /** The places in which they were looked for, and what was read but not used. */
  readonly places: readonly string[];
  readonly unused: readonly string[];
  readonly total: number;
  readonly listed: number;
}

const results = (total: number): string => `${formatNumber(total)}个结果`;
const within = (places: readonly string[]): string => (places.length === 0 ? '' : `${places.join('、')}内`);

function sentenceOf({ way, query, name, places, total }: Outcome): string {
  switch (way) {
    case 'typed':
      return `找到${results(total)}。`;
    case 'read':
      return `${within(places)}找到${results(total)}。`;
    case 'heard':
      return `没有写作“${name}”的；${within(places)}读音相同或相近的找到${results(total)}。`;
    case 'parts':
      return `没有连着写作“${name}”的；${within(places)}各部分都有的找到${results(total)}。`;
    case 'elsewhere':
      return `${within(places)}没有“${name}”；别处找到${results(total)}。`;
    case 'near':
      return `没有找到“${query}”；名称相近的有${formatNumber(total)}个。`;
    case null:
      return `没有找到“${query}”。`;
  }
}

export const finding = {
  outcome: (outcome: Outcome): string =>
    sentenceOf(outcome) +
    (outcome.total > outcome.listed ? `列出最相近的${formatNumber(outcome.listed)}个，多输几个字可以更准。` : '') +
    (outcome.unused.length === 0 ? '' : `“${outcome.unused.join('')}”没有用到，名录只到小区。`),
  more: (count: number): string => `再列出${formatNumber(count)}个`,
  serves: (firm: string, total: number): string =>
    total === 0 ? `${firm}现在没有服务名录里的小区。` : `${firm}现在服务${formatNumber(total)}个小区。`,
  unknownFirm: '网址里的物业公司不在本站的名录里。可以输入公司名称查找。',
  former: '曾用名：',
  address: '地址：',
  removed: '已移出',
  kind: {
    city: '全市',
    district: '区',
    subdistrict: '街道',
    compound: '',
    firm: '物业公司',
    grid: '网格',
  } satisfies Record<EntryKind, string>,

  suggestions: '建议',
  /** In a field of any page, while a reader types. */
  suggested: (count: number): string => `${formatNumber(count)}条建议，用上下箭头选择。`,
  nearly: '没有这样的名称，相近的有：',
  nothing: '没有找到，按回车看怎么找。',
  all: (total: number): string => `查看全部${results(total)}`,
};
