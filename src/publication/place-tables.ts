/** The data of one place as small tables, for whoever needs no more than that place. */
import type { RateRow } from '../domain/indicators/rates.ts';
import { INDICATOR_IDS, PART_COLUMNS, indicatorOf } from '../domain/indicators/registry.ts';
import type { IndicatorId, PartColumn } from '../domain/indicators/registry.ts';
import type { IsoDate, Pairing, Service, Works } from '../domain/rows.ts';
import { atMost, fixed, toCsv, withDemonstrationMark, type Field, type PublishedTable } from './published-table.ts';

const text = (name: string, title: string): Field => ({ name, title, description: title, type: 'string' });

function csv(fields: readonly Field[], rows: readonly (readonly string[])[], demonstration: boolean): string {
  const table: PublishedTable = {
    name: 'place',
    title: '',
    description: '',
    demonstration,
    schema: { fields, primaryKey: [], missingValues: [''] },
    rows,
  };
  return toCsv(withDemonstrationMark(table));
}

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

const PART_TITLES: Readonly<Record<PartColumn, string>> = { category: '整治项目' };

const RATE_FIELDS = [
  text('indicator', '指标'),
  text('date', '日期'),
  text('level', '层级'),
  text('unit_id', '编号'),
  text('measure', '口径'),
  ...PART_COLUMNS.map((column) => text(column, PART_TITLES[column])),
  text('numerator', '分子'),
  text('denominator', '分母'),
  text('rate', '比例'),
  text('rate_upper', '比例上限'),
];

/** A place's indicators over the series, one after the other: the same figures as in each one's own table. */
export function placeRatesCsv(
  rates: Readonly<Record<IndicatorId, readonly RateRow[]>>,
  demonstration: boolean,
): string {
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
  return csv(RATE_FIELDS, rows, demonstration);
}

const HISTORY_FIELDS = [
  text('ledger', '台账'),
  text('compound_id', '小区编号'),
  text('item', '项目：服务单位、整治项目或结对单位'),
  text('detail', '方式，或不需要'),
  text('started_on', '进驻、开工或结对'),
  text('completed_on', '完工'),
  text('accepted_on', '验收'),
  text('ended_on', '终止'),
  text('recorded_on', '录入'),
];

/** A compound's services, works and pairings as one table of dated rows, in the order of the ledgers. */
export function compoundHistoryCsv(
  compoundId: string,
  history: {
    readonly services: readonly (Service & { readonly firm: string | null })[];
    readonly works: readonly Works[];
    readonly pairings: readonly Pairing[];
  },
  demonstration: boolean,
): string {
  const row = (ledger: string, item: string, detail: string, dates: readonly (IsoDate | null)[]): string[] => [
    ledger,
    compoundId,
    item,
    detail,
    ...dates.map((date) => date ?? ''),
  ];
  return csv(
    HISTORY_FIELDS,
    [
      ...history.services.map((s) =>
        row('services', s.firm ?? '', s.mode, [s.enteredOn, null, null, s.leftOn, s.recordedOn]),
      ),
      ...history.works.map((w) =>
        row('works', w.category, w.exempt ? 'exempt' : '', [
          w.startedOn,
          w.completedOn,
          w.acceptedOn,
          null,
          w.recordedOn,
        ]),
      ),
      ...history.pairings.map((p) => row('pairings', p.organisation, '', [p.since, null, null, p.until, null])),
    ],
    demonstration,
  );
}
