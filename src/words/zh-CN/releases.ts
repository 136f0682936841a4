/** What the page of publications says: the list, the next one, and what changed between them. */
import type { NextRelease } from '../../domain/quality/next-release.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { formatDate, formatNumber } from './format.ts';

export const releases = {
  title: (n: number, last: { asOf: IsoDate; publishedOn: IsoDate } | null): string =>
    last === null
      ? '还没有发布过'
      : `共发布${n}次，最近一次在${formatDate(last.publishedOn)}，数据截止${formatDate(last.asOf)}`,
  next: (next: NextRelease | null): string =>
    next === null
      ? '下次更新：发布次数太少，或没有固定间隔，推算不出。'
      : `下次更新：数据截止${formatDate(next.asOf)}的一次，照以往的间隔（截止日后${next.fewestDays}至${next.mostDays}天）` +
        `应在${formatDate(next.earliest)}至${formatDate(next.latest)}之间。这是按${next.releases}次发布推算的，不是预告。`,
  demonstration: '发布记录是演示数据。',
  date: '数据截止日',
  days: (n: number): string => `${formatNumber(n)}天`,
  list: '历次发布',
  closedOn: '截收日',
  publishedOn: '发布日期',
  delay: '截止后',
  note: '内容',
  download: '下载发布记录（CSV）',
  changes: '发布之间，核对结果的变化',
};
