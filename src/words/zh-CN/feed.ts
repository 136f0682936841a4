/** What feeds say: of publications, of standings, and of places. What is made up begins with its mark. */
import type { Programme } from '../../domain/programme.ts';
import type { StandingChange } from '../../domain/record/review-history.ts';
import { formatDate, formatNumber } from './format.ts';
import { releases } from './releases.ts';
import { site } from './site.ts';
import { standingWord } from './standings.ts';

type ChangeKind = keyof typeof releases.changes.kind;
type Counts = Readonly<Record<ChangeKind, number>>;

/** A change as it is read. */
interface ChangeWords {
  readonly kind: string;
  readonly where: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

const KINDS = Object.keys(releases.changes.kind) as readonly ChangeKind[];

const prefix = (madeUp: string | null): string => (madeUp === null ? '' : site.demonstrationPrefix);

/** 新增12处、补报3处. */
function counted(counts: Counts): string {
  const parts = KINDS.filter((id) => counts[id] > 0).map(
    (id) => `${releases.changes.kind[id].name}${formatNumber(counts[id])}处`,
  );
  return parts.length === 0 ? '台账没有变化' : parts.join('、');
}

export const feed = {
  /** Of the changes of standings. */
  title: (programme: Programme, isMadeUp: boolean): string =>
    `${isMadeUp ? site.demonstrationPrefix : ''}${site.name(programme)}：提案答复核对结果的变化`,
  /** `madeUp`: the line over what is made up; null where the change rests on what was published. */
  entry: (number: string, text: string, change: StandingChange, madeUp: string | null): string =>
    `${madeUp === null ? '' : site.demonstrationPrefix}${number}：“${text}”由“${standingWord(change.before)}”变为“${standingWord(change.after)}”`,
  summary: (change: StandingChange, madeUp: string | null): string =>
    (madeUp === null ? '' : `${site.demonstrationPrefix}${madeUp}。`) +
    `截至${formatDate(change.from)}为“${standingWord(change.before)}”，截至${formatDate(change.to)}为“${standingWord(change.after)}”。`,
  csv: '下载变化（CSV）',
  /** Of publications. */
  publications: (programme: Programme): string =>
    `${programme.demonstration ? site.demonstrationPrefix : ''}${site.name(programme)}：历次发布`,
  publication: (id: string, figures: readonly string[], madeUp: string | null): string =>
    `${prefix(madeUp)}${id}期发布${figures.length === 0 ? '' : `：${figures.join('，')}`}`,
  figure: (name: string, value: string): string => `${name}${value}`,
  counts: (since: string, counts: Counts): string => `与${since}期相比，${counted(counts)}。`,
  /** Of a place; of the smallest ones with an entry a compound. */
  place: (name: string, isByCompound: boolean, madeUp: string | null): string =>
    `${prefix(madeUp)}${name}：各期发布之间的变化${isByCompound ? '，各小区分列' : ''}`,
  changed: (name: string, release: string, counts: Counts, madeUp: string | null): string =>
    `${prefix(madeUp)}${name}，${release}期：${counted(counts)}`,
  moved: (name: string, now: string, before: string | null): string =>
    `${name}${now}${before === null ? '' : `，上期${before}`}。`,
  /** A change by what became of it: a row came or went, an empty cell was filled, or a value is another one or none. */
  change: (line: ChangeWords, fate: 'came' | 'went' | 'filled' | 'moved'): string => {
    const start = `${line.kind}${line.where}`;
    switch (fate) {
      case 'came':
        return `${start}（${line.after}）。`;
      case 'went':
        return `${start}（${line.before}）。`;
      case 'filled':
        return `${start}，${line.column}为${line.after}。`;
      case 'moved':
        return `${start}，${line.column}由${line.before}变为${line.after}。`;
    }
  },
  rest: (n: number): string => `另有${formatNumber(n)}处。`,
  /** Sentences in one text. */
  told: (sentences: readonly string[], madeUp: string | null): string =>
    `${madeUp === null ? '' : `${site.demonstrationPrefix}${madeUp}。`}${sentences.join('')}`,
  atom: '订阅变化（Atom）',
  /** The link on a place's page, by what places of its level are called. */
  subscribe: (level: string): string => `订阅本${level}的变化（Atom）`,
};
