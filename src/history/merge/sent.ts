/** The ledgers that a sub-district sends, as rows that know where they stand, and which sub-district it is. */
import type { LedgerId } from '../../domain/model.ts';
import { LEDGER_OF_LEVEL, levelOfLedger, type Levels } from '../../domain/units/levels.ts';
import { canonicalRow, columnsOf } from '../../ledgers/schemas/ledger.ts';
import { tableOf, type Tables } from '../../ledgers/sources/tables.ts';
import { unitIn } from '../places.ts';
import {
  byKeptLedger,
  KEPT_LEDGERS,
  keyOf,
  keyPositions,
  type Cells,
  type KeptLedgerId,
  type State,
} from '../versions.ts';

/** Where a row stands in what was sent. */
export interface SentPlace {
  /** The workbook or the folder in which it was sent. */
  readonly sent: string;
  readonly ledger: KeptLedgerId;
  readonly key: string;
  /** The line of the file, or the row of the sheet. */
  readonly line: number;
}

export interface SentRow extends SentPlace {
  readonly cells: Cells;
}

interface SentLedger {
  readonly id: KeptLedgerId;
  readonly rows: readonly SentRow[];
  /** Which of the ledger's columns the file has. */
  readonly has: readonly boolean[];
}

/** What one workbook or folder holds; only ledgers that have a row. */
export interface Sent {
  readonly name: string;
  readonly ledgers: readonly SentLedger[];
  /** Ledgers with rows that no sub-district keeps: they are not taken. */
  readonly notTaken: readonly LedgerId[];
}

/** The ledgers of facts of the city as a whole. */
const CITY_LEDGERS: readonly KeptLedgerId[] = ['firms', 'outreach'];

/**
 * Whether a ledger's rows are the city's, and not a sender's: those of the units that send, and of larger ones, to which a
 * sender's file adds nothing; and the ledgers of the city as a whole, to which it may.
 */
export function isShared(id: KeptLedgerId, { isSmaller, reporting }: Levels): boolean {
  const level = levelOfLedger(id);
  return level === null ? CITY_LEDGERS.includes(id) : !isSmaller(level, reporting);
}

function sentLedger(sent: string, id: KeptLedgerId, tables: Tables): SentLedger {
  const { ledger, rows, positions } = tableOf(tables, id);
  const parts = keyPositions(id);
  return {
    id,
    has: columnsOf(ledger).map(({ field }) => positions.has(field)),
    rows: rows.map(({ values, line }) => {
      const cells = canonicalRow(ledger, values);
      return { sent, ledger: id, key: keyOf(parts, cells), line, cells };
    }),
  };
}

const NOT_SENT: readonly LedgerId[] = ['releases', 'corrections', 'published', 'conflicts', 'searches'];

/** What tables without errors hold. */
export function sentFrom(name: string, tables: Tables): Sent {
  const isFilled = (id: LedgerId): boolean => tableOf(tables, id).rows.length > 0;
  return {
    name,
    ledgers: KEPT_LEDGERS.filter(isFilled).map((id) => sentLedger(name, id, tables)),
    notTaken: NOT_SENT.filter(isFilled),
  };
}

/** The ledgers that were sent as a state: null where one was not. */
export function stateOfSent({ ledgers }: Sent): State {
  const byId = new Map(ledgers.map(({ id, rows }) => [id, new Map(rows.map(({ key, cells }) => [key, cells]))]));
  return byKeptLedger((id) => byId.get(id) ?? null);
}

/** In which order ledgers say who sends them: units of others may be listed for reference, facts are one's own. */
const TELLING = ['compounds', 'services', 'works', 'pairings', 'subsidies', 'inspections', 'reports'] as const;

/** The same with the units from the smallest up to those that send. */
const tellingBy = ({ listed, reporting }: Levels): readonly (readonly KeptLedgerId[])[] => [
  TELLING,
  ...listed
    .slice(listed.indexOf(reporting))
    .toReversed()
    .map((level) => [LEDGER_OF_LEVEL[level]]),
];

/** Who sends a file, or how many of its rows are whose where that cannot be told. */
export type Sender =
  | { readonly known: true; readonly subdistrictId: string }
  | {
      readonly known: false;
      readonly counts: readonly { readonly subdistrictId: string; readonly rows: number }[];
    };

/** The unit that reports to which more than half of the rows belong, by what was sent and then by what the city has. */
export function senderOf(sent: Sent, city: State, levels: Levels): Sender {
  const place = unitIn([stateOfSent(sent), city], levels.reporting, levels);
  for (const ledgers of tellingBy(levels)) {
    const counts = new Map<string, number>();
    for (const { id, rows } of sent.ledgers) {
      if (!ledgers.includes(id)) continue;
      for (const { key } of rows) {
        const owner = place(id, key);
        if (owner !== null) counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
    }
    const list = [...counts].map(([subdistrictId, rows]) => ({ subdistrictId, rows })).sort((a, b) => b.rows - a.rows);
    const total = list.reduce((sum, { rows }) => sum + rows, 0);
    const [first] = list;
    if (first === undefined) continue;
    return 2 * first.rows > total
      ? { known: true, subdistrictId: first.subdistrictId }
      : { known: false, counts: list };
  }
  return { known: false, counts: [] };
}
