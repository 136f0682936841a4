/** What the page of publications says: the list, the next one, what was revised, how late facts were written down. */
import type { NextRelease } from '../../domain/quality/next-release.ts';
import type { RecordingDelays } from '../../domain/quality/recording.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { MISSING, formatDate, formatMonth, formatNumber, formatPercent, formatPlain } from './format.ts';

const ledgerName: Record<RecordingDelays['ledger'], string> = {
  services: '物业服务',
  works: '改造工程',
  subsidies: '奖补资金',
};
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
  demonstration: '发布记录和各台账的登记日期都是演示数据。',
  onlyOne: '只发布过一次，还没有可以前后比较的。',
  late: '先说的与后来知道的',
  /** The release whose figure changed most; `up` where more figures rose afterwards than fell. */
  lateTitle: (f: { month: IsoDate; then: number | null; now: number | null; name: string; up: boolean }): string =>
    (f.up ? `${f.name}事后多为上调：${formatMonth(f.month)}` : `${f.name}变动最大的是${formatMonth(f.month)}：`) +
    `当时${formatPercent(f.then)}，现在${formatPercent(f.now)}`,
  lateNone: (name: string): string => `${name}：各月当时的数与现在的数相同`,
  lateSubtitle: (name: string): string => `${name}，按小区数，单位：%；横轴为各次发布的数据截止日`,
  lateLead:
    '台账总有晚到的。左列是每次发布时已登记的，右列是照现在的台账再算同一天。差来自后来才登记的行；更正改过的值查不回当时，不在差里，见更正记录。',
  date: '数据截止日',
  then: '当时',
  afterOne: '一次发布后',
  afterThree: '三次发布后',
  now: '现在',
  changed: '差（百分点）',
  notYet: '还没有',
  parts: (f: { numerator: number; denominator: number }): string =>
    `${formatNumber(f.numerator)}/${formatNumber(f.denominator)}`,
  describe: (title: string): string => `${title}。浅线为当时的数，深线为现在的数。`,
  lags: '晚多久',
  lagTitle: (lag: RecordingDelays): string =>
    lag.median === null
      ? `${ledgerName[lag.ledger]}：没有登记日期`
      : `${ledgerName[lag.ledger]}：一半的事实在发生后${formatPlain(lag.median)}天内登记`,
  lagLedger: '台账',
  lagRows: '有登记日期的',
  lagMedian: '中位天数',
  lagMonth: '晚于31天',
  lagQuarter: '晚于92天',
  lagLongest: '最晚',
  lagUndated: '没有登记日期的',
  days: (n: number | null): string => (n === null ? MISSING : `${formatPlain(n)}天`),
  share: (n: number, of: number): string => (of === 0 ? MISSING : `${formatNumber(n)}（${formatPercent(n / of)}）`),
  ledgerName: (id: RecordingDelays['ledger']): string => ledgerName[id],
  lagNote:
    '只计统计期内发生的事。一行有几个日期的，取登记当天或之前最晚的一个。没有登记日期的行，不知道晚没晚，按已知计入。',
  list: '历次发布',
  publishedOn: '发布日期',
  delay: '截止后',
  note: '内容',
  download: '下载发布记录（CSV）',
  changes: '发布之间，核对结果的变化',
};
