/** The data of one place as small tables, for whoever needs no more than that place. */
import { datesInPart, toldDate } from '../domain/time/known-in-part.ts';
import type { RateRow } from '../domain/indicators/rates.ts';
import { INDICATOR_IDS, PART_COLUMNS, indicatorOf } from '../domain/indicators/registry.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import type { LedgerId } from '../domain/model.ts';
import type { IsoDate, Pairing, Service, Works } from '../domain/rows.ts';
import type { Levels } from '../domain/units/levels.ts';
import { columnsOf, type AnyLedger } from '../ledgers/schemas/ledger.ts';
import { ledgersOf } from '../ledgers/schemas/ledgers.ts';
import { atMost, fixed } from '../ledgers/text/decimals.ts';
import { publishedCsv } from './published-table.ts';

/** The same value with the names that the tables' columns have: `floorAreaM2` becomes `floor_area_m2`, at any depth. */
export function inColumnNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inColumnNames);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      inColumnNames(own),
    ]),
  );
}

/** A ledger's row under the names of its columns. */
export function rowAnswer(levels: Levels, ledger: LedgerId, row: object): object {
  const values: Readonly<Record<string, unknown>> = { ...row, ...datesInPart(row) };
  return Object.fromEntries(
    columnsOf(ledgersOf(levels)[ledger] as unknown as AnyLedger).map(({ field, column }) => [
      column.name,
      values[field],
    ]),
  );
}

/** A row under the names of its table's columns and with their precision: amounts with at most one decimal, rates with six. */
export function asPublished(id: IndicatorId, row: RateRow): object {
  const { open, parts } = indicatorOf(id);
  const rate = (value: number | null): number | null => (value === null ? null : Number(fixed(value, 6)));
  return {
    date: row.date,
    level: row.level,
    unitId: row.unitId,
    measure: row.measure,
    ...(parts === null ? {} : { [parts.column]: row.part }),
    numerator: Number(atMost(row.numerator, 1)),
    denominator: Number(atMost(row.denominator, 1)),
    rate: rate(row.rate),
    ...(open ? { rateUpper: rate(row.rateUpper) } : {}),
  };
}

const RATE_HEADER = [
  'indicator',
  'date',
  'level',
  'unit_id',
  'measure',
  ...PART_COLUMNS,
  'numerator',
  'denominator',
  'rate',
  'rate_upper',
];

/**
 * A place's indicators over the series, one after the other: the same figures as in each one's own table; `mark` where
 * they are made up.
 */
export function placeRatesCsv(rates: Readonly<Record<IndicatorId, readonly RateRow[]>>, mark: string | null): string {
  const rows = INDICATOR_IDS.flatMap((id) =>
    rates[id].map((row) => [
      id,
      row.date,
      row.level,
      row.unitId,
      row.measure,
      ...PART_COLUMNS.map((column) => (indicatorOf(id).parts?.column === column ? row.part : '')),
      atMost(row.numerator, 1),
      atMost(row.denominator, 1),
      fixed(row.rate, 6),
      fixed(row.rateUpper, 6),
    ]),
  );
  return publishedCsv(RATE_HEADER, rows, mark);
}

const ROWS_HEADER = [
  'ledger',
  'compound_id',
  'item',
  'detail',
  'started_on',
  'completed_on',
  'accepted_on',
  'ended_on',
];

/** What the ledgers hold of a compound. */
export interface CompoundRows {
  readonly id: string;
  readonly services: readonly (Service & { readonly firm: string | null })[];
  readonly works: readonly Works[];
  readonly pairings: readonly Pairing[];
}

/**
 * The services, works and pairings of compounds as one table of dated rows, one compound after the other, each in the
 * order of the ledgers; `mark` where they are made up. The item is the firm, the category or the partner; the detail is
 * the mode, or that works are not needed.
 */
export function compoundRowsCsv(compounds: readonly CompoundRows[], mark: string | null): string {
  const rows = compounds.flatMap(({ id, services, works, pairings }) => {
    const row = (ledger: string, item: string, detail: string, dates: readonly (IsoDate | null)[]): string[] => [
      ledger,
      id,
      item,
      detail,
      ...dates.map((date) => date ?? ''),
    ];
    return [
      ...services.map((s) =>
        row('services', s.firm ?? '', s.mode, [toldDate(s, 'enteredOn'), null, null, toldDate(s, 'leftOn')]),
      ),
      ...works.map((w) =>
        row(
          'works',
          w.category,
          w.exempt ? 'exempt' : '',
          ['startedOn' as const, 'completedOn' as const, 'acceptedOn' as const]
            .map((field) => toldDate(w, field))
            .concat(null),
        ),
      ),
      ...pairings.map((p) =>
        row('pairings', p.organisation, '', [toldDate(p, 'since'), null, null, toldDate(p, 'until')]),
      ),
    ];
  });
  return publishedCsv(ROWS_HEADER, rows, mark);
}
