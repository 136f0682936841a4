/** The headline figures as SQL, each with the result that the pages' own figures give. */
import { byCodePoint } from '../../domain/lists.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { rateOf } from '../../domain/indicators/tally.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { atMost, fixed } from '../../ledgers/text/decimals.ts';
import { headlineQuery, QUERY_IDS, type QueryId } from '../../publication/headline-queries.ts';
import type { Edition } from '../../site/edition.ts';
import type { Site } from '../../site/site.ts';

export interface QueryView {
  readonly id: QueryId;
  readonly title: string;
  readonly sql: string;
  readonly columns: readonly string[];
  /** What it gives, cell by cell, as DuckDB prints it. */
  readonly rows: readonly (readonly string[])[];
}

type Rows = readonly (readonly string[])[];

/** How DuckDB prints what is empty. */
const NULL = 'null';
const written = (amount: number | null): string => (amount === null ? NULL : atMost(amount, 0));
const rateText = (rate: number | null): string => fixed(rate, 6);
const scoreText = (score: number | null): string => fixed(score, 4);

function rateResult(site: Site, indicator: IndicatorId, measure: 'compounds' | 'households'): Rows {
  const { numerator, denominator, rate } = site.rates.now(site.tree.city, { indicator, measure });
  return site.sizes.has(measure)
    ? [[written(numerator), written(denominator), rate === null ? NULL : rateText(rate)]]
    : [];
}

function coveredLastMonth({ bulletins, tree }: Site): Rows {
  if (bulletins.latest === null) return [];
  const { month, newlyCovered, coverageLost } = bulletins.row(bulletins.latest, tree.city);
  return [[month, atMost(newlyCovered, 0), atMost(coverageLost, 0)]];
}

/** Of the targets that are still to come the one due first, else the one that was due last. */
function nearestTarget({ targets, asOf }: Site): Rows {
  const distance = (day: string): number => Math.abs(daysBetween(day, asOf));
  const [nearest] = targets.all.toSorted(
    (a, b) =>
      Number(a.dueOn < asOf) - Number(b.dueOn < asOf) ||
      distance(a.dueOn) - distance(b.dueOn) ||
      byCodePoint(a.id, b.id),
  );
  if (nearest === undefined) return [];
  const { actual, expected, gap, status } = targets.progress(nearest.id).latest;
  return [[nearest.name, nearest.dueOn, rateText(actual), rateText(expected), rateText(gap), status ?? '']];
}

function newestRanking({ rankings }: Site): Rows {
  const { latest, scheme } = rankings;
  if (latest === null) return [];
  return scheme.levels.toSorted(byCodePoint).flatMap((level) => {
    const { ranked, small } = rankings.table(latest, level);
    return [...ranked, ...small]
      .filter(({ rank }) => rank === 1)
      .sort((a, b) => byCodePoint(a.unitId, b.unitId))
      .map(({ unit, score }) => [latest, level, unit.name, scoreText(score)]);
  });
}

function claimsByStanding({ replies }: Site): Rows {
  const counts = new Map<string, number>();
  for (const { id } of replies.proposals)
    for (const { overall } of replies.reviews(id))
      if (overall.standing !== null) counts.set(overall.standing, (counts.get(overall.standing) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || byCodePoint(a, b))
    .map(([standing, count]) => [standing, String(count)]);
}

/** By the revisions as they are published; of equal ones the earliest release's. */
function largestRevision({ past, tree }: Site): Rows {
  const size = (revision: number | null): number => Math.abs(Number(rateText(revision)));
  const [largest] = past
    .course(tree.city, 'coverage', 'compounds')
    .filter(({ revision }) => revision !== null)
    .sort((a, b) => size(b.revision) - size(a.revision) || byCodePoint(a.release, b.release));
  return largest === undefined
    ? []
    : [[largest.release, rateText(largest.first), rateText(largest.now), rateText(largest.revision)]];
}

function coverageByMode({ modes, tree }: Site): Rows {
  return modes
    .now(tree.city)
    .toSorted((a, b) => byCodePoint(a.mode, b.mode))
    .map(({ mode, compounds }) => [mode, atMost(compounds.numerator, 0), rateText(rateOf(compounds))]);
}

const RESULTS: Readonly<Record<QueryId, (site: Site) => Rows>> = {
  'coverage-compounds': (site) => rateResult(site, 'coverage', 'compounds'),
  'coverage-households': (site) => rateResult(site, 'coverage', 'households'),
  'renovation-compounds': (site) => rateResult(site, 'renovation', 'compounds'),
  'covered-last-month': coveredLastMonth,
  'nearest-target': nearestTarget,
  'newest-ranking': newestRanking,
  'claims-by-standing': claimsByStanding,
  'largest-revision': largestRevision,
  'coverage-by-mode': coverageByMode,
};

/** The queries of the figures that the city has, with their results. */
export function queryViews({ site, words }: Edition): readonly QueryView[] {
  const published = new Set(site.files.map(({ path }) => path));
  const settings = {
    when: site.programme.renovatedWhen,
    lacksHouseholds: site.tree.compounds.some(({ households }) => households === null),
    hasDatesInPart: site.hasDatesInPart,
    levels: site.tree.levels,
  };
  return QUERY_IDS.flatMap((id): QueryView[] => {
    const { files, columns, sql } = headlineQuery(id, settings);
    if (!files.every((file) => published.has(file))) return [];
    const rows = RESULTS[id](site);
    return rows.length === 0 ? [] : [{ id, title: words.verify.queries[id], sql, columns, rows }];
  });
}
