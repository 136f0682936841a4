/**
 * Headline figures as DuckDB queries over the published files: shown to readers, and run by a test against the pages' figures. Paths
 * begin at the folder that holds `data/`. Every cell is read as text and cast where it is computed with, so that no
 * guess about a column's type, of an empty one say, can change a result; days in ISO writing compare as texts do.
 */

import type { ListedLevel, RenovatedWhen } from '../domain/rows.ts';
import { LEDGER_OF_LEVEL, type Levels } from '../domain/units/levels.ts';

export const QUERY_IDS = [
  'coverage-compounds',
  'coverage-households',
  'renovation-compounds',
  'covered-last-month',
  'nearest-target',
  'newest-ranking',
  'claims-by-standing',
  'largest-revision',
  'coverage-by-mode',
] as const;

export type QueryId = (typeof QUERY_IDS)[number];

export interface HeadlineQuery {
  /** The published files that it reads; a city that lacks one has no such figure. */
  readonly files: readonly string[];
  /** The columns of its result. */
  readonly columns: readonly string[];
  readonly sql: string;
}

/** A published table in a query. */
const csv = (name: string): string => `read_csv('data/${name}.csv', all_varchar = true, header = true)`;
const DAY = `day AS (SELECT as_of AS t FROM read_json('data/programme.json', columns = {as_of: 'VARCHAR'}))`;
/** A fraction as the tables write it. */
const rate = (fraction: string): string => `printf('%.6f', round(${fraction}, 6))`;

/** Compounds in scope on the day, with what a measure weighs them by. */
const scope = (weight: string, counted: Counting): string => `scope AS (
  SELECT id, ${weight} AS weight FROM ${csv('compounds')}, day
  WHERE (listed_on IS NULL OR ${counted('listed_on')} <= t) AND (removed_on IS NULL OR ${counted('removed_on')} > t)
)`;

/** The day from which a date counts: of one known in part its last. */
type Counting = (column: string) => string;
const asItIs: Counting = (column) => column;
const lastDay: Counting = (column) => {
  const text = `replace(${column}, '≤', '')`;
  return (
    `CASE length(${text}) WHEN 4 THEN ${text} || '-12-31'` +
    ` WHEN 7 THEN CAST(last_day(CAST(${text} || '-01' AS DATE)) AS VARCHAR) ELSE ${text} END`
  );
};

/** What the queries go by: from when works count as done, and whether a compound has no number of households. */
export interface QuerySettings {
  readonly when: RenovatedWhen;
  readonly lacksHouseholds: boolean;
  /** Whether a date of the ledgers is known in part, so that it counts from its last day. */
  readonly hasDatesInPart: boolean;
  readonly levels: Levels;
}

/** `isPartial`: whether a compound may lack its weight, and the sum of the others is not the whole. */
function coverageQuery(weight: string, counted: Counting, isPartial = false): HeadlineQuery {
  const whole = (sum: string): string => (isPartial ? `CASE WHEN count(weight) = count(*) THEN ${sum} END` : sum);
  return {
    files: ['programme.json', 'compounds.csv', 'services.csv'],
    columns: ['numerator', 'denominator', 'rate'],
    sql: `WITH ${DAY},
${scope(weight, counted)},
covered AS (
  SELECT DISTINCT compound_id FROM ${csv('services')}, day
  WHERE ${counted('entered_on')} <= t AND (left_on IS NULL OR ${counted('left_on')} > t)
)
SELECT ${whole('CAST(coalesce(sum(weight) FILTER (WHERE compound_id IS NOT NULL), 0) AS BIGINT)')} AS numerator,
       ${whole('CAST(sum(weight) AS BIGINT)')} AS denominator,
       ${whole(rate('coalesce(sum(weight) FILTER (WHERE compound_id IS NOT NULL), 0) / sum(weight)'))} AS rate
FROM scope LEFT JOIN covered ON covered.compound_id = scope.id;`,
  };
}

/** The day from which works count as done. */
const DONE_ON: Readonly<Record<RenovatedWhen, string>> = {
  accepted: 'works.accepted_on',
  completed: 'coalesce(works.completed_on, works.accepted_on)',
};
const IS_DONE: Readonly<Record<RenovatedWhen, string>> = { accepted: 'is_accepted', completed: 'is_completed' };

const renovationQuery = (when: RenovatedWhen, counted: Counting): HeadlineQuery => ({
  files: ['programme.json', 'compounds.csv', 'works.csv', 'categories.csv'],
  columns: ['numerator', 'denominator', 'rate'],
  sql: `WITH ${DAY},
${scope('1', counted)},
needed AS (
  SELECT scope.id, coalesce(${counted(DONE_ON[when])} <= t, false) AS ${IS_DONE[when]}
  FROM scope CROSS JOIN day CROSS JOIN ${csv('categories')} AS categories
  LEFT JOIN ${csv('works')} AS works
    ON works.compound_id = scope.id AND works.category = categories.id
  WHERE works.exempt IS DISTINCT FROM 'true'
),
renovated AS (SELECT id, bool_and(${IS_DONE[when]}) AS is_done FROM needed GROUP BY id)
SELECT count(*) FILTER (WHERE is_done) AS numerator, count(*) AS denominator,
       ${rate('count(*) FILTER (WHERE is_done) / count(*)')} AS rate
FROM renovated;`,
});

const COVERED_LAST_MONTH: HeadlineQuery = {
  files: ['bulletins.csv'],
  columns: ['month', 'newly_covered', 'coverage_lost'],
  sql: `SELECT month, newly_covered, coverage_lost
FROM ${csv('bulletins')}
WHERE level = 'city'
ORDER BY month DESC LIMIT 1;`,
};

/** Of the targets that are still to come the one due first, else the one that was due last. */
const NEAREST_TARGET: HeadlineQuery = {
  files: ['programme.json', 'progress.csv', 'targets.csv'],
  columns: ['name', 'due_on', 'actual', 'expected', 'gap', 'status'],
  sql: `WITH ${DAY}
SELECT name, due_on, actual, expected, gap, status
FROM ${csv('progress')} AS progress
JOIN ${csv('targets')} AS targets ON targets.id = progress.target_id, day
WHERE progress.date = t
ORDER BY due_on < t, abs(date_diff('day', CAST(t AS DATE), CAST(due_on AS DATE))), targets.id
LIMIT 1;`,
};

/** The units of a level; the first of several names the columns. */
const unitsOf = (level: ListedLevel, at: number): string =>
  `SELECT '${level}'${at === 0 ? ' AS level' : ''}, id, name FROM ${csv(LEDGER_OF_LEVEL[level])}`;

const newestRankingQuery = ({ listed }: Levels): HeadlineQuery => ({
  files: ['rankings.csv', ...listed.map((level) => `${LEDGER_OF_LEVEL[level]}.csv` as const)],
  columns: ['period', 'level', 'name', 'score'],
  sql: `WITH units AS (
  ${listed.map(unitsOf).join('\n  UNION ALL ')}
),
quarters AS (SELECT * FROM ${csv('rankings')} WHERE period LIKE '%-Q%')
SELECT period, quarters.level, name, score
FROM quarters JOIN units ON units.level = quarters.level AND units.id = quarters.unit_id
WHERE rank = '1' AND period = (SELECT max(period) FROM quarters)
ORDER BY quarters.level, unit_id;`,
});

const CLAIMS_BY_STANDING: HeadlineQuery = {
  files: ['review.csv'],
  columns: ['standing', 'claims'],
  sql: `SELECT standing, count(*) AS claims
FROM ${csv('review')}
WHERE basis = 'overall' AND standing IS NOT NULL
GROUP BY standing
ORDER BY claims DESC, standing;`,
};

const LARGEST_REVISION: HeadlineQuery = {
  files: ['vintages.csv'],
  columns: ['release', 'first_rate', 'rate_now', 'revision'],
  sql: `SELECT release, first_rate, rate_now, revision
FROM ${csv('vintages')}
WHERE level = 'city' AND indicator = 'coverage' AND measure = 'compounds' AND revision IS NOT NULL
ORDER BY abs(CAST(revision AS DECIMAL(9, 6))) DESC, release
LIMIT 1;`,
};

const COVERAGE_BY_MODE: HeadlineQuery = {
  files: ['programme.json', 'coverage.csv', 'coverage_by_mode.csv'],
  columns: ['mode', 'compounds', 'share'],
  sql: `WITH ${DAY}
SELECT mode, compounds, ${rate('CAST(compounds AS DOUBLE) / CAST(denominator AS DOUBLE)')} AS share
FROM ${csv('coverage_by_mode')} AS modes
JOIN ${csv('coverage')} AS coverage USING (date, level, unit_id), day
WHERE date = t AND level = 'city' AND measure = 'compounds'
ORDER BY mode;`,
};

function queriesOf({
  when,
  lacksHouseholds,
  hasDatesInPart,
  levels,
}: QuerySettings): Readonly<Record<QueryId, HeadlineQuery>> {
  const counted = hasDatesInPart ? lastDay : asItIs;
  return {
    'coverage-compounds': coverageQuery('1', counted),
    'coverage-households': coverageQuery('CAST(households AS BIGINT)', counted, lacksHouseholds),
    'renovation-compounds': renovationQuery(when, counted),
    'covered-last-month': COVERED_LAST_MONTH,
    'nearest-target': NEAREST_TARGET,
    'newest-ranking': newestRankingQuery(levels),
    'claims-by-standing': CLAIMS_BY_STANDING,
    'largest-revision': LARGEST_REVISION,
    'coverage-by-mode': COVERAGE_BY_MODE,
  };
}

/** The query of a headline figure. */
export function headlineQuery(id: QueryId, settings: QuerySettings): HeadlineQuery {
  return queriesOf(settings)[id];
}
