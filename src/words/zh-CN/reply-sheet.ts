/** What the one-page sheet of a reply says, and the questions that follow from how its claims stand. */
import type { Adoption, Proposal, PublishedFigure, RecordQuestion } from '../../domain/record/rows.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { formatDate, formatPercent, formatPoints, formatNumber } from './format.ts';
import { publishedValue } from './record.ts';
import { claims } from './reply-claims.ts';
import { handling } from './reply-handling.ts';

const asked = (record: RecordQuestion | null): string =>
  record === null ? '' : `${record.scope}的“${record.indicator}”`;

export const sheet = {
  title: (number: string): string => `${number}提案答复：会议用一页纸`,
  which: ({ title, session, repliedBy, repliedYear }: Proposal): string =>
    `${title}，${session}，${repliedBy}，${repliedYear}年。`,
  asOf: (recordAsOf: IsoDate | null, edition: number): string =>
    `${recordAsOf === null ? '' : `公开资料收集到${formatDate(recordAsOf)}；`}核对规则第${edition}版。`,
  /** Across the top of a demonstration's sheet, which takes nothing from its ledgers. */
  mark: (madeUp: string): string => `本站的台账是${madeUp}；本页不用台账，只用答复和公开资料`,
  promises: '承诺',
  questions: '要问的',
  noQuestions: '没有要问清的条目。',
  morePromises: (n: number): string => `另有${formatNumber(n)}项承诺，见逐条核对。`,
  moreQuestions: (n: number): string => `另有${n}问，见逐条核对。`,
  back: '回到逐条核对',
  printed: '本页由核对结果自动生成，不含人工评判。',
  suggestionNumber: (n: number): string => `第${n}条建议`,
  aside: (text: string): string => `（${text}）`,
  ask: {
    kept: '达到以后靠什么保持，由谁公布以后的数？',
    missed: '期限已过而没有达到所说的数：差在哪里，什么时候补上，谁负责？',
    missedBy: ({ points, rest }: { points: number; rest: string }): string =>
      `期限已过，还差${formatPoints(points)}（${rest}）：差在哪里，什么时候补上，谁负责？`,
    missedStep: (step: string): string => `${step}：为什么，怎样补上？`,
    dueUntold: (due: IsoDate, record: RecordQuestion | null): string =>
      `到${formatDate(due)}${record === null ? '' : `，${asked(record)}`}做到了多少：分子、分母各是多少，由谁何时公布？`,
    scopeDiffers: (figures: readonly PublishedFigure[]): string => {
      const list = figures.map((figure) => `${publishedValue(figure)}（${figure.scope ?? '范围未写明'}）`).join('、');
      return `公布过的${list}与承诺的指标或范围不同：承诺范围内的数是多少？`;
    },
    noNumberNoDate: '指标和期限都没有写：以什么数、到哪一天算做到，由谁负责？',
    noNumber: '写了期限，没有写指标：以什么数、哪个范围算做到？',
    noDate: '写了数，没有写期限：到哪一天，已经做到多少，可否逐笔公开？',
    notDue: (due: IsoDate): string => `${formatDate(due)}到期：按哪个范围、哪个数算兑现，由谁公布？`,
    behind: (f: { expected: number; actual: number; rest: string }): string =>
      `按计划现在应达${formatPercent(f.expected)}，实际${formatPercent(f.actual)}，还差${f.rest}：怎样排期？`,
    unclear: '这句话指哪件事，范围多大，到哪一天，以什么为准？',
    differs: (f: { name: string; claimed: string; measured: string }): string =>
      `${f.name}：答复说${f.claimed}，对照的数是${f.measured}，差在哪里，以哪个为准？`,
    noReason: (adopted: Exclude<Adoption, 'yes'>): string =>
      `${adopted === 'not_said' ? '没有说是否采纳' : handling.adopted[adopted].word}，也没有说理由：为什么，什么条件下可以采纳？`,
    notAnswered: '答复没有回应：打算怎样办？',
    noData: '找过而没有数：有没有记录，能否公开？',
    unchecked: '只有答复自己这样说：由谁统计，能否给出答复以外的出处？',
  },
  numbers: claims.several,
};
