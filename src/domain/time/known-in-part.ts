/**
 * Dates of facts that are known in part: a month `2019-12`, a year `2019`, or a bound `≤2020-07-16`, whose day may be a month or a
 * year too. A fact counts from the last day that its date can mean, and is told as it is written (contract, section 9).
 */
import type { FactRows, IsoDate, WrittenDate } from '../rows.ts';
import { lastDayOfMonth } from './calendar.ts';

const BOUND = '≤';
/** Before every day: what may have been at any time up to a bound. */
const LONG_AGO: IsoDate = '0000-01-01';

/** Whether it is a day, with nothing left open. */
export function isWholeDay(written: WrittenDate): boolean {
  return written.length === 10 && !written.startsWith(BOUND);
}

/** The last day that a date can mean: from its end on the fact counts. */
export function lastDayOf(written: WrittenDate): IsoDate {
  const text = written.startsWith(BOUND) ? written.slice(BOUND.length) : written;
  if (text.length === 4) return `${text}-12-31`;
  return text.length === 7 ? lastDayOfMonth(text) : text;
}

/** The first day that a date can mean. */
export function firstDayOf(written: WrittenDate): IsoDate {
  if (written.startsWith(BOUND)) return LONG_AGO;
  if (written.length === 4) return `${written}-01-01`;
  return written.length === 7 ? `${written}-01` : written;
}

type Dated = { readonly [I in keyof FactRows]?: readonly (keyof FactRows[I][number] & string)[] };

/** The fields whose dates are facts. */
export const FACT_DATES = {
  compounds: ['listedOn', 'removedOn'],
  services: ['enteredOn', 'leftOn'],
  works: ['startedOn', 'completedOn', 'acceptedOn'],
  subsidies: ['paidOn'],
  pairings: ['since', 'until'],
  inspections: ['inspectedOn'],
} as const satisfies Dated;

/** What a counted row has beside its ledger's fields: how its dates are written where they are not whole days. */
export interface InPart {
  readonly written?: Readonly<Record<string, WrittenDate>>;
}

/** How the dates of a counted row are written where they are not whole days; nothing of one whose dates all are. */
export const datesInPart = (row: object): NonNullable<InPart['written']> => (row as InPart).written ?? {};

/** A ledger's row with the days from which its facts count, and what is written where that is less; the row itself where it names days. */
export function countedRow<Row extends object>(ledger: keyof FactRows, row: Row): Row {
  const fields: readonly string[] = (FACT_DATES as Readonly<Record<string, readonly string[]>>)[ledger] ?? [];
  const values = row as Readonly<Record<string, unknown>>;
  const written = fields.flatMap((field) => {
    const value = values[field];
    return typeof value === 'string' && !isWholeDay(value) ? [[field, value] as const] : [];
  });
  if (written.length === 0) return row;
  const days = Object.fromEntries(written.map(([field, value]) => [field, lastDayOf(value)]));
  return { ...row, ...days, written: Object.fromEntries(written) };
}

/** A counted row with its dates as they are written, which is what its ledger has. */
export function asWritten<Row extends object>(row: Row): Omit<Row, 'written'> {
  const { written, ...own } = row as Row & InPart;
  return { ...own, ...written };
}

/** A date of a counted row as it is told: as written. */
export function toldDate<Row extends object, F extends keyof Row & string>(row: Row, field: F): Row[F] {
  return row[field] === null ? row[field] : ((datesInPart(row)[field] ?? row[field]) as Row[F]);
}
