/** One unit's score and rank of the latest quarter, worked out; and the first of the latest annual assessment. */
import type { ComponentId } from '../../domain/rankings/components.ts';
import { lastDayBeforeQuarter, lastDayOfQuarter } from '../../domain/time/calendar.ts';
import type { Edition } from '../../site/edition.ts';
import type { RankedRow } from '../../site/rankings.ts';

/** Two units' component scores, and the weights that help the second most. */
export interface DuelExample {
  readonly text: string;
  readonly caption: string;
  readonly own: string;
  readonly other: string;
  readonly rows: readonly {
    readonly name: string;
    readonly own: number;
    readonly other: number;
    readonly weight: number;
    readonly favouring: number;
  }[];
}

export interface RankingExample {
  readonly score: string;
  /** How its gain in coverage was scored; null where that cannot be told. */
  readonly gain: string | null;
  readonly interval: string;
  /** Null where no unit behind it could stand in front. */
  readonly duel: DuelExample | null;
}

/** A unit whose rank has an interval. */
type IntervalRow = RankedRow & { readonly rankBest: number; readonly rankWorst: number };

const hasInterval = (row: RankedRow): row is IntervalRow => row.rankBest !== null && row.rankWorst !== null;
const spreadOf = (row: IntervalRow): number => row.rankWorst - row.rankBest;
const scoreOf = (row: RankedRow, component: ComponentId): number | null =>
  row.components.find(({ id }) => id === component)?.score ?? null;

function gainSentence({ site, words }: Edition, { period, level, unit, components }: RankedRow): string | null {
  const component = components.find(({ id }) => id === 'coverage_gain');
  const [startsOn, endsOn] = [lastDayBeforeQuarter(period), lastDayOfQuarter(period)];
  const of = { indicator: 'coverage', measure: 'households' } as const;
  const place = { level, id: unit.id };
  const from = site.rates.on(startsOn, place, of);
  const to = site.rates.on(endsOn, place, of);
  if (component === undefined || from === null || to === null || from.rate === null || to.rate === null) return null;
  const { score } = component;
  return words.methods.gainExample({ name: unit.name, from: from.rate, to: to.rate, score, startsOn, endsOn });
}

/** The unit furthest behind by the scheme's weights that other admissible weights would put in front. */
function duelExample({ site, words }: Edition, own: RankedRow, ranked: readonly RankedRow[]): DuelExample | null {
  const { period, level, unit } = own;
  const behind = ranked.filter(({ rank }) => rank > own.rank).toSorted((a, b) => b.rank - a.rank);
  for (const row of behind) {
    const duel = site.rankings.duel(period, level, unit.id, row.unit.id);
    if (duel === null || duel.bestLead <= 1e-9) continue;
    const names = { own: unit.name, other: row.unit.name };
    return {
      ...names,
      text: words.methods.duelText({ ...names, otherRank: row.rank, lead: duel.lead, best: duel.bestLead }),
      caption: words.methods.duelCaption(names.own, names.other),
      rows: duel.rows.map((part) => ({ ...part, name: words.component[part.id] })),
    };
  }
  return null;
}

/** The unit whose rank is least certain tells most, if it also closed some of its gap; null before the first quarter. */
export function rankingExample(edition: Edition): RankingExample | null {
  const { site, words } = edition;
  const { scheme, latest: period } = site.rankings;
  const level = scheme.levels.at(-1);
  if (period === null || level === undefined) return null;
  const { ranked } = site.rankings.table(period, level);
  const told = ranked.filter(hasInterval);
  const gained = told.filter((row) => {
    const gain = scoreOf(row, 'coverage_gain');
    return gain !== null && gain > 0;
  });
  const candidates = gained.length > 0 ? gained : told;
  const own = candidates.toSorted((a, b) => spreadOf(b) - spreadOf(a) || a.rank - b.rank)[0];
  if (own === undefined) return null;
  const { name } = own.unit;
  return {
    score: words.methods.scoreExample({
      period,
      name,
      parts: scheme.components.map(({ id, weight }) => ({ weight, score: scoreOf(own, id) })),
      weights: scheme.components.reduce((sum, { weight }) => sum + weight, 0),
      score: own.score,
    }),
    gain: gainSentence(edition, own),
    interval: words.methods.intervalExample({
      name,
      rank: own.rank,
      best: own.rankBest,
      worst: own.rankWorst,
      n: ranked.length,
    }),
    duel: duelExample(edition, own, ranked),
  };
}

/** The first of the latest year and its four quarters; null before the first year. */
export function annualExample({ site, words }: Edition): string | null {
  const year = site.rankings.years.at(-1);
  const level = site.rankings.scheme.levels[0];
  if (year === undefined || level === undefined) return null;
  const first = site.rankings.table(year, level).ranked.find(({ rank }) => rank === 1);
  if (first === undefined) return null;
  const parts = site.rankings.quartersOf(year, level, first.unit.id).map(({ score }) => score);
  return words.methods.annualExample({ year, name: first.unit.name, parts, score: first.score });
}
