/** What the register of the replies says. */
import type { AdoptionCounts } from '../../domain/record/adoption.ts';
import type { ReviewCounts } from '../../domain/record/review-counts.ts';
import type { Proposal } from '../../domain/record/rows.ts';
import { formatNumber } from './format.ts';
import { promisesSaid } from './reply.ts';

/** A share of suggestions as it is counted: 采纳2条，共3条. */
const shareOf = ({ numerator, denominator }: AdoptionCounts): string =>
  `采纳${formatNumber(numerator)}条，共${formatNumber(denominator)}条`;

export const proposals = {
  none: '还没有登记提案答复',
  title: (f: { replies: number; claims: number; promises: number; groups: ReviewCounts['groups'] }): string =>
    f.promises === 0
      ? `${formatNumber(f.replies)}件提案答复，${formatNumber(f.claims)}条表述，没有承诺`
      : `${formatNumber(f.replies)}件提案答复的${formatNumber(f.promises)}项承诺：${promisesSaid(f.groups)}`,
  lead: (f: {
    replies: number;
    claims: number;
    withResult: number;
    withSuggestions: number;
    adoption: AdoptionCounts;
  }): string =>
    `每件答复拆成一条一条核对，共${formatNumber(f.claims)}条表述。` +
    (f.withResult === 0
      ? '没有一件写了办理结果；'
      : `${formatNumber(f.replies)}件中${formatNumber(f.withResult)}件写了办理结果；`) +
    (f.withSuggestions === 0
      ? '没有一件能查到提案的建议，建议采纳率算不出。'
      : `${formatNumber(f.withSuggestions)}件能查到提案的建议，${shareOf(f.adoption)}。`),
  byYear: (year: number): string => `${year}年答复`,
  replies: (n: number): string => `${formatNumber(n)}件`,
  byTopic: '按主题',
  byUnit: '按承办单位',
  tableTitle: (year: number, replies: number): string =>
    `${year}年的${formatNumber(replies)}件提案答复：承办单位、办理结果和承诺的结果`,
  tableCaption: (year: number): string => `${year}年的答复，一行一件；承诺的结果按项计`,
  /** Of the register's own rows. */
  columns: {
    proposal_id: { title: '答复编号' },
    number: { title: '提案号' },
    title: { title: '题目' },
    unit: { title: '承办单位', description: '没有写主办单位的，为答复单位' },
    result: { title: '办理结果', description: '没有写的为空' },
    suggestions: { title: '建议', description: '查不到提案建议的为空', unit: '条' },
    adopted: { title: '采纳的建议', description: '含部分采纳', unit: '条' },
    promises: { title: '承诺', unit: '项' },
    due: { title: '其中到期的', unit: '项' },
  },
  /** A column of the promises that stand so. */
  countOf: (word: string): string => `承诺：${word}`,
  proposal: '提案',
  about: ({ session, topic }: Proposal): string => `${session}，${topic}`,
  unit: '承办单位',
  result: '办理结果',
  adoption: '建议采纳',
  adoptionText: shareOf,
  noAdoption: '建议不可查',
  promises: '承诺',
  promisesText: (f: ReviewCounts): string =>
    f.promises === 0 ? '没有承诺' : `${formatNumber(f.promises)}项，到期${formatNumber(f.due)}项`,
  standings: '承诺的结果',
  standing: (word: string, n: number): string => `${word}${formatNumber(n)}项`,
  changes: '核对结果的变化',
  changesMadeUp: '展开演示台账核对结果的变化',
};
