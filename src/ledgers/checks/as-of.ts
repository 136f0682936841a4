/** As-of dates, of the programme and of its releases, against the ledgers and against each other. */
import type { LedgerId } from '../../domain/model.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { lastDayOf } from '../../domain/time/known-in-part.ts';
import { jsonProblem } from '../json/json.ts';
import type { Problem } from '../problems/problem.ts';
import { columnsOf } from '../schemas/ledger.ts';
import { tableOf, type City, type Tables } from '../sources/tables.ts';
import { cellProblem } from '../table/table.ts';
import { inOrder } from './dates.ts';

const RELEASE_DAYS = ['asOf', 'closedOn', 'publishedOn'] as const;

/** Days of a release that are not later than those of the row before: the rows are the order of the publications. */
function releasesInOrder({ releases }: Tables): Problem[] {
  return releases.rows.flatMap((row, i) =>
    RELEASE_DAYS.flatMap((field) => {
      const day = i === 0 ? undefined : releases.rows.at(i - 1)?.values[field];
      const own = row.values[field];
      if (day === undefined || own === undefined || own > day) return [];
      return [cellProblem(releases, row, field, 'E-ORDER', { reason: 'release-not-later', field, day })];
    }),
  );
}

/** The ledgers that say what has happened and who has reported. */
const OF_FACTS = [
  'compounds',
  'services',
  'works',
  'subsidies',
  'outreach',
  'pairings',
  'inspections',
  'reports',
] as const satisfies readonly LedgerId[];

/** The latest day that these ledgers name; null where there is none, or where a part of them could not be read. */
function newestFact(tables: Tables): string | null {
  let newest: string | null = null;
  for (const id of OF_FACTS) {
    const table = tableOf(tables, id);
    if (!table.complete) return null;
    for (const { field, column } of columnsOf(table.ledger)) {
      if (column.field.type !== 'date' && column.field.type !== 'yearmonth') continue;
      for (const row of table.rows) {
        const value = row.values[field];
        if (value === undefined) return null;
        if (typeof value !== 'string') continue;
        const day = lastDayOf(value);
        if (newest === null || day > newest) newest = day;
      }
    }
  }
  return newest;
}

/** A ledger is reported by the month: one whose newest fact is older than this had not been kept up to that day. */
const LONGEST_SILENCE = 100;

/** As-of dates that the ledgers do not reach: a mistyped year, most often. A survey reports of its day, though nothing is new. */
function beyondFacts({ tables, programme }: City): Problem[] {
  if (Array.isArray(programme?.values.observedOn)) return [];
  const newest = newestFact(tables);
  if (newest === null) return [];
  const isBeyond = (day: string | undefined): day is string =>
    day !== undefined && daysBetween(newest, day) > LONGEST_SILENCE;
  const parameters = (asOf: string) => ({ reason: 'as-of-beyond-facts', asOf, newest, days: LONGEST_SILENCE }) as const;
  const asOf = programme?.values.asOf;
  return [
    ...(programme !== null && isBeyond(asOf)
      ? [jsonProblem(programme.document, ['as_of'], 'E-DATE-RANGE', parameters(asOf))]
      : []),
    ...tables.releases.rows.flatMap((row) => {
      const day = row.values.asOf;
      return isBeyond(day) ? [cellProblem(tables.releases, row, 'asOf', 'E-DATE-RANGE', parameters(day))] : [];
    }),
  ];
}

function beforeSeries({ programme }: City): Problem[] {
  if (programme === null) return [];
  const { asOf, seriesFrom } = programme.values;
  if (asOf === undefined || seriesFrom === undefined || seriesFrom === null || asOf >= seriesFrom) return [];
  const parameters = { reason: 'as-of-before-series', seriesFrom } as const;
  return [jsonProblem(programme.document, ['as_of'], 'E-DATE-RANGE', parameters)];
}

/** Published figures stated after the day up to which the record was gathered: no claim is held against them. */
function afterRecord({ programme, tables: { published } }: City): Problem[] {
  const day = programme?.values.recordAsOf;
  if (programme === null || day === null || day === undefined) return [];
  const later = published.rows.filter(
    ({ values }) => typeof values.statementDate === 'string' && values.statementDate > day,
  );
  if (later.length === 0) return [];
  const first = later.slice(0, 5).map(({ values, line }) => values.id ?? line);
  const parameters = { reason: 'stated-after-record', figures: later.length, first } as const;
  return [jsonProblem(programme.document, ['record_as_of'], 'W-RECORD', parameters)];
}

/** As-of dates before the series or beyond the ledgers, releases out of order, and figures later than the record. */
export function checkAsOf(city: City): Problem[] {
  const { releases } = city.tables;
  return [
    ...beforeSeries(city),
    ...beyondFacts(city),
    ...inOrder(releases, 'asOf', 'closedOn'),
    ...inOrder(releases, 'closedOn', 'publishedOn'),
    ...releasesInOrder(city.tables),
    ...afterRecord(city),
  ];
}
