/**
 * When the city came to know of a fact. Every fact has a delay of its own, and none is known before its sub-district
 * has reported the month in which it fell; a row stands in its ledger with the cells that were known by then.
 */
import type { IsoDate, Report } from '../../src/domain/rows.ts';
import { dayNumber, monthOf } from '../../src/domain/time/calendar.ts';
import type { Random } from './random.ts';

/** What a ledger says of one row from a day on; null where the row has been withdrawn. */
interface Version<Row> {
  readonly from: number;
  readonly row: Row | null;
}

/** The versions of one row by day; before the first the row is not in the ledger. */
export type Entry<Row> = readonly Version<Row>[];

/** The entry of a row whose cells become known on these days (Infinity: never), given what is known of it on a day. */
export function entryOf<Row>(days: readonly number[], known: (day: number) => Row): Entry<Row> {
  return [...new Set(days)]
    .filter((day) => day < Infinity)
    .sort((a, b) => a - b)
    .map((from) => ({ from, row: known(from) }));
}

/** What the ledger says of the row on a day; null where it does not stand in it. */
export function rowOn<Row>(entry: Entry<Row>, day: number): Row | null {
  return entry.findLast(({ from }) => from <= day)?.row ?? null;
}

/** From the beginning: what every release has. */
export const always = <Row>(row: Row): Entry<Row> => [{ from: -Infinity, row }];

/** The ledgers were opened with the programme: what had happened before was entered from then on. */
const OPENED = dayNumber('2017-01-03');
/** How much faster that went than what came in later. */
const INVENTORY = 0.5;

/** How slow an office is to enter a fact, beside the sub-districts with their contracts, who are 1. */
export const SLOWNESS = {
  contracts: 1,
  works: 0.55,
  pairings: 1,
  payments: 0.5,
  inspections: 0.5,
  outreach: 0.5,
  register: 1,
};

/** Days from a fact to its entry: mostly days or weeks, sometimes months. */
export function drawDelay(random: Random, slowness: number): number {
  const u = random.next();
  const days = u < 0.62 ? random.int(1, 14) : u < 0.86 ? random.int(15, 60) : random.int(61, 170);
  return Math.ceil(days * slowness);
}

/** The day on which a fact of a place becomes known, with a delay; Infinity where its month has not been reported. */
export type News = (place: string, date: IsoDate, delay: number) => number;

/**
 * News by the reports of the sub-districts that answer for a place: more than one where it has changed hands. What
 * happened before the first report comes with it at the earliest.
 */
export function newsBy(reports: readonly Report[], answering: (place: string) => readonly string[]): News {
  const reported = new Map(reports.map((r) => [`${r.month}/${r.unitId}`, dayNumber(r.reportedOn)]));
  const first = reports.reduce((least, { month }) => (month < least ? month : least), '9999-12');
  return (place, date, delay) => {
    const month = monthOf(date);
    const heard = answering(place).map((id) => reported.get(`${month < first ? first : month}/${id}`) ?? Infinity);
    const day = dayNumber(date);
    return Math.max(day < OPENED ? OPENED + Math.ceil(delay * INVENTORY) : day + delay, ...heard);
  };
}
