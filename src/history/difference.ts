/** What has changed between two states of the ledgers, and of which kind each change is (contract, section 2.1). */
import type { IsoDate } from '../domain/rows.ts';
import { lastDayOf } from '../domain/time/known-in-part.ts';
import { levelOfLedger, type Levels } from '../domain/units/levels.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import { KEPT_LEDGERS, ledgerOf, sameCells, type Cells, type KeptLedgerId, type State } from './versions.ts';

/** In the order in which a revision is told. */
export const CHANGE_KINDS = ['new', 'late', 'changed', 'withdrawn', 'units'] as const;

/**
 * `new` a fact dated after the earlier as-of date; `late` one dated on or before it that was not there, or an empty cell
 * filled; `changed` a published value that is another one now, or none; `withdrawn` a published row that is gone;
 * `units` another set of units, or a compound in another one.
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The column of a change that is a whole row. */
export const WHOLE_ROW = '*';

export interface Change {
  readonly ledger: KeptLedgerId;
  readonly key: string;
  /** A column's canonical name, or `*` for a row that came or went. */
  readonly column: string;
  /** What was published and what stands there now; empty = nothing. */
  readonly before: string;
  readonly after: string;
  readonly kind: ChangeKind;
}

/** The columns whose days are facts, the earliest first: by the first that is filled a row is new or late. */
const FACT_COLUMNS: { readonly [I in KeptLedgerId]: readonly string[] } = {
  districts: [],
  subdistricts: [],
  grids: [],
  compounds: ['listed_on'],
  firms: [],
  services: ['entered_on'],
  works: ['started_on', 'completed_on', 'accepted_on'],
  subsidies: ['paid_on'],
  outreach: ['month'],
  pairings: ['since'],
  inspections: ['inspected_on'],
  reports: ['reported_on'],
};

interface Columns {
  readonly names: readonly string[];
  readonly isDate: readonly boolean[];
  /** Which of them name a unit. */
  readonly isUnit: readonly boolean[];
  /** Where the days of the row's facts stand. */
  readonly facts: readonly number[];
}

function columnsOfLedger(id: KeptLedgerId, levels: Levels): Columns {
  const columns = columnsOf(ledgerOf(id, levels));
  const names = columns.map(({ column }) => column.name);
  return {
    names,
    isDate: columns.map(({ column }) => column.field.type === 'date'),
    isUnit: columns.map(({ column: { references } }) => references !== null && levelOfLedger(references) !== null),
    facts: FACT_COLUMNS[id].map((name) => names.indexOf(name)),
  };
}

/** The kind of a row that was not there: undated rows count from the beginning, so they come late. */
function kindOfAdded({ facts }: Columns, cells: Cells, asOf: IsoDate): ChangeKind {
  const first = facts.map((position) => cells[position] ?? '').find((text) => text !== '');
  return first !== undefined && lastDayOf(first) > asOf ? 'new' : 'late';
}

function cellChanges(
  ledger: KeptLedgerId,
  key: string,
  { names, isDate, isUnit }: Columns,
  before: Cells,
  after: Cells,
  asOf: IsoDate,
): Change[] {
  const isUnits = levelOfLedger(ledger) !== null;
  const kindOf = (position: number, from: string, to: string): ChangeKind => {
    if (isUnits || (ledger === 'compounds' && isUnit[position] === true)) return 'units';
    if (from !== '') return 'changed';
    return isDate[position] === true && lastDayOf(to) > asOf ? 'new' : 'late';
  };
  return names.flatMap((column, position) => {
    const [from = '', to = ''] = [before[position], after[position]];
    return from === to
      ? []
      : [{ ledger, key, column, before: from, after: to, kind: kindOf(position, from, to) } satisfies Change];
  });
}

/**
 * The changes from a published state, whose facts count up to `asOf`, to another: by ledger, rows that are gone and
 * cells that differ in the order of the earlier state, then rows that came. A state differs from itself in nothing.
 */
export function differences(before: State, after: State, asOf: IsoDate, levels: Levels): readonly Change[] {
  return KEPT_LEDGERS.flatMap((ledger): Change[] => {
    const columns = columnsOfLedger(ledger, levels);
    const isUnits = levelOfLedger(ledger) !== null;
    const [then, now] = [before[ledger], after[ledger]];
    const changes: Change[] = [];
    for (const [key, cells] of then ?? []) {
      const current = now?.get(key);
      if (current === undefined) {
        const kind = isUnits ? 'units' : 'withdrawn';
        changes.push({ ledger, key, column: WHOLE_ROW, before: cells.join(','), after: '', kind });
      } else if (!sameCells(cells, current)) {
        changes.push(...cellChanges(ledger, key, columns, cells, current, asOf));
      }
    }
    for (const [key, cells] of now ?? []) {
      if (then?.has(key) === true) continue;
      const kind = isUnits ? 'units' : kindOfAdded(columns, cells, asOf);
      changes.push({ ledger, key, column: WHOLE_ROW, before: '', after: cells.join(','), kind });
    }
    return changes;
  });
}

/** How many changes there are of each kind. */
export function countByKind(changes: readonly Change[]): Readonly<Record<ChangeKind, number>> {
  const counts: Record<ChangeKind, number> = { new: 0, late: 0, changed: 0, withdrawn: 0, units: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
