/** The tables of `history/`: their columns as data, by which they are read, checked and written (contract, section 2.1). */
import { INDICATOR_IDS, type IndicatorId } from '../domain/indicators/registry.ts';
import type { TallyMeasure } from '../domain/indicators/tally.ts';
import { byCodePoint, get } from '../domain/lists.ts';
import type { AggregateLevel, IsoDate, Month } from '../domain/rows.ts';
import type { TargetStatus } from '../domain/targets/target.ts';
import { LISTED_LEVELS, type Levels } from '../domain/units/levels.ts';
import {
  booleanCell,
  choiceCell,
  dateCell,
  idCell,
  monthCell,
  numberCell,
  textCell,
  type CellType,
} from '../ledgers/cells/cells.ts';
import {
  canonicalHeader,
  canonicalRow,
  columnsOf,
  optional,
  required,
  type Column,
  type Sheet,
} from '../ledgers/schemas/ledger.ts';
import { csvText } from '../ledgers/text/csv.ts';
import { fixed } from '../ledgers/text/decimals.ts';
import { KEPT_LEVELS, type Figure, type KeptLevel } from './revision.ts';
import { keyOf, ledgerOf, withRow, type KeptLedgerId, type Version } from './versions.ts';

/** A figure as a release published it. */
export interface KeptFigure extends Figure {
  readonly release: string;
}

/** How a target stood at a release, on its as-of date. */
export interface KeptTarget {
  readonly release: string;
  readonly targetId: string;
  readonly status: TargetStatus | null;
  readonly gap: number | null;
  readonly scheduleVarianceMonths: number | null;
  readonly pace6m: number | null;
  readonly forecastCentral: IsoDate | null;
}

/** A row of the bulletin that a release published. */
export interface KeptBulletin {
  readonly release: string;
  readonly month: Month;
  readonly level: AggregateLevel;
  readonly unitId: string;
  readonly coverage: number | null;
  readonly coverageChange: number | null;
  readonly renovation: number | null;
  readonly renovationChange: number | null;
  readonly newlyCovered: number;
  readonly newlyRenovated: number | null;
  readonly coverageLost: number;
}

/** A row of the ranking that a release published. */
export interface KeptRanking {
  readonly release: string;
  readonly period: string;
  readonly level: Exclude<AggregateLevel, 'city'>;
  readonly unitId: string;
  readonly score: number | null;
  readonly rank: number | null;
  readonly provisional: boolean;
}

const RATE_DECIMALS = 6;
const SCORE_DECIMALS = 4;
const MONTH_DECIMALS = 2;
const AREA_DECIMALS = 1;

/** One of a closed list of words, written as such. */
const wordCell = <T extends string>(...words: readonly T[]): CellType<T> =>
  choiceCell(Object.fromEntries(words.map((word) => [word, word])) as Record<T, T>);

const must = <T>(name: string, cell: CellType<T>): Column<T> => required(name, name, cell);
const may = <T>(name: string, cell: CellType<T>): Column<T | null> => optional(name, name, cell);

/** A number that is written with so many decimals. */
const decimal = (name: string, decimals: number): Column<number | null> => ({
  ...may(name, numberCell()),
  encode: (value) => fixed(value, decimals),
});
/** A count, or an area with at most one decimal; empty where a compound lacked its size. */
const amount = (name: string): Column<number | null> => {
  const column = may(name, numberCell({ minimum: 0 }));
  return { ...column, encode: (value) => column.encode(value === null ? null : Number(fixed(value, AREA_DECIMALS))) };
};
const count = (name: string): Column<number> => must(name, numberCell({ integer: true, minimum: 0 }));

const release = must('release', idCell);
const unitId = must('unit_id', idCell);
const keptLevel = must('level', wordCell<KeptLevel>(...KEPT_LEVELS));

export const FIGURES: Sheet<KeptFigure> = {
  file: 'history/figures.csv',
  key: ['release', 'level', 'unitId', 'indicator', 'measure'],
  columns: {
    release,
    level: keptLevel,
    unitId,
    indicator: must('indicator', wordCell<IndicatorId>(...INDICATOR_IDS)),
    measure: must('measure', wordCell<TallyMeasure>('compounds', 'households', 'floor_area', 'grids')),
    numerator: amount('numerator'),
    denominator: amount('denominator'),
    rate: decimal('rate', RATE_DECIMALS),
    rateUpper: decimal('rate_upper', RATE_DECIMALS),
  },
};

const STATUSES: Readonly<Record<TargetStatus, true>> = {
  not_started: true,
  achieved: true,
  overdue: true,
  regressing: true,
  ahead: true,
  on_track: true,
  behind: true,
  far_behind: true,
};

export const TARGETS: Sheet<KeptTarget> = {
  file: 'history/targets.csv',
  key: ['release', 'targetId'],
  columns: {
    release,
    targetId: must('target_id', idCell),
    status: may('status', wordCell(...(Object.keys(STATUSES) as TargetStatus[]))),
    gap: decimal('gap', RATE_DECIMALS),
    scheduleVarianceMonths: decimal('schedule_variance_months', MONTH_DECIMALS),
    pace6m: decimal('pace_6m', RATE_DECIMALS),
    forecastCentral: may('forecast_central', dateCell),
  },
};

export const BULLETINS: Sheet<KeptBulletin> = {
  file: 'history/bulletins.csv',
  key: ['release', 'month', 'level', 'unitId'],
  columns: {
    release,
    month: must('month', monthCell),
    level: must('level', wordCell<KeptBulletin['level']>('city', ...LISTED_LEVELS)),
    unitId,
    coverage: decimal('coverage', RATE_DECIMALS),
    coverageChange: decimal('coverage_change', RATE_DECIMALS),
    renovation: decimal('renovation', RATE_DECIMALS),
    renovationChange: decimal('renovation_change', RATE_DECIMALS),
    newlyCovered: count('newly_covered'),
    newlyRenovated: may('newly_renovated', numberCell({ integer: true, minimum: 0 })),
    coverageLost: count('coverage_lost'),
  },
};

export const RANKINGS: Sheet<KeptRanking> = {
  file: 'history/rankings.csv',
  key: ['release', 'period', 'level', 'unitId'],
  columns: {
    release,
    period: must('period', textCell),
    level: must('level', wordCell<KeptRanking['level']>(...LISTED_LEVELS)),
    unitId,
    score: decimal('score', SCORE_DECIMALS),
    rank: may('rank', numberCell({ integer: true, minimum: 1 })),
    provisional: must('provisional', booleanCell),
  },
};

/** A version of a row as it is written: the ledger's columns, then the releases. */
export type VersionRow = Readonly<Record<string, unknown>> & Held;

/** From and to which release a version held. */
export interface Held {
  readonly firstRelease: string;
  readonly lastRelease: string | null;
}

export const HELD: Sheet<Held>['columns'] = {
  firstRelease: must('first_release', idCell),
  lastRelease: may('last_release', idCell),
};

/** Where a ledger's versions are kept. */
export const versionsFile = (id: KeptLedgerId): string => `history/${id}.csv`;

/** `history/<ledger>.csv`: the ledger's own columns, then from and to which release. */
export function versionSheet(id: KeptLedgerId, levels: Levels): Sheet<VersionRow> {
  const ledger = ledgerOf(id, levels);
  return {
    file: versionsFile(id),
    key: [...ledger.key, 'firstRelease'],
    columns: {
      ...ledger.columns,
      ...HELD,
    } as Sheet<VersionRow>['columns'],
  };
}

/** Plain CSV for version control: LF, sorted as given. */
export function sheetText<Row>(sheet: Sheet<Row>, rows: readonly Row[]): string {
  return csvText(
    canonicalHeader(sheet),
    rows.map((row) => canonicalRow(sheet, row)),
    '\n',
  );
}

/** The text of a ledger's versions, in the order given. */
export function versionsText(id: KeptLedgerId, versions: readonly Version[], levels: Levels): string {
  return csvText(
    canonicalHeader(versionSheet(id, levels)),
    versions.map(({ cells, first, last }) => [...cells, first, last ?? '']),
    '\n',
  );
}

/** A version by its row as read. */
export function versionOf(id: KeptLedgerId, levels: Levels, positions: readonly number[], row: VersionRow): Version {
  const cells = columnsOf(ledgerOf(id, levels)).map(({ field, column }) => column.encode(row[field]));
  // A place on the map is no part of any figure, and no column.
  withRow(cells, id === 'compounds' ? { ...row, lngLat: null } : row);
  return {
    key: keyOf(positions, cells),
    cells,
    first: row.firstRelease,
    last: row.lastRelease,
  };
}

/** Rows of a history table in the order in which they are written: by release, then by code point of the key's parts. */
export function sortRows<Row extends { readonly release: string }>(
  sheet: Sheet<Row>,
  rows: readonly Row[],
  order: ReadonlyMap<string, number>,
): readonly Row[] {
  const keys = sheet.key.filter((field) => field !== 'release');
  return rows.toSorted((a, b) => {
    const byRelease = get(order, a.release) - get(order, b.release);
    if (byRelease !== 0) return byRelease;
    for (const field of keys) {
      const byPart = byCodePoint(String(a[field]), String(b[field]));
      if (byPart !== 0) return byPart;
    }
    return 0;
  });
}
