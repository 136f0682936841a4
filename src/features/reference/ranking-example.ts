/** One unit's score and rank of the latest quarter, worked out; and the first of the latest annual assessment. */
import type { ComponentId } from '../../domain/rankings/components.ts';
import { weightingCount } from '../../domain/rankings/weightings.ts';
import { lastDayBeforeQuarter, lastDayOfQuarter } from '../../domain/time/calendar.ts';
import type { Edition } from '../../site/edition.ts';
import { isRanged } from '../../site/rankings.ts';
import type { RangedRow, RankedRow } from '../../site/rankings.ts';

/** A unit's component scores under the scheme's weights and under those that give it its best and its worst rank. */
export interface RangeExample {
  readonly caption: string;
  /** Three weights a component: the scheme's, and those at the best and at the worst rank. */
  readonly rows: readonly { readonly name: string; readonly score: number; readonly weights: readonly number[] }[];
  /** Under each of the three. */
  readonly scores: readonly number[];
  readonly ranks: readonly number[];
}

export interface RankingExample {
  readonly score: string;
  /** How its gain in coverage was scored; null where that cannot be told. */
  readonly gain: string | null;
  readonly interval: string;
  /** Null where its rank is the same under all weightings. */
  readonly range: RangeExample | null;
}

const spreadOf = ({ range }: RangedRow): number => range.worst - range.best;
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
  if (score === null) return null;
  return words.methods.gainExample({ name: unit.name, from: from.rate, to: to.rate, score, startsOn, endsOn });
}

/** The unit's rank worked out at both ends of its range. */
function rangeExample({ site, words }: Edition, own: RangedRow): RangeExample | null {
  const { range, rank, unit } = own;
  if (range.best === range.worst) return null;
  const ends = [site.rankings.under(own, range.bestAt), site.rankings.under(own, range.worstAt)];
  return {
    caption: words.methods.rangeCaption(unit.name),
    rows: site.rankings.scheme.components.flatMap(({ id, weight }, i) => {
      const score = scoreOf(own, id);
      const weights = [weight, ...ends.flatMap((end) => end.weights[i] ?? [])];
      return score === null ? [] : [{ name: words.component[id], score, weights }];
    }),
    scores: [own.score, ...ends.map(({ score }) => score)],
    ranks: [rank, range.best, range.worst],
  };
}

/** The unit whose rank is least certain tells most, if it also closed some of its gap; null before the first quarter. */
export function rankingExample(edition: Edition): RankingExample | null {
  const { site, words } = edition;
  const { scheme, latest: period } = site.rankings;
  const level = scheme.levels.at(-1);
  if (period === null || level === undefined) return null;
  const { ranked } = site.rankings.table(period, level);
  const told = ranked.filter(isRanged);
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
      range: own.range,
      weightings: weightingCount(scheme),
    }),
    range: rangeExample(edition, own),
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
