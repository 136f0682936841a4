/**
 * The rows of the city's ledgers with those that its sub-districts have sent. Each sub-district's rows are taken as they now
 * stand; what is the city's or another's is not changed by anybody's file. Pure, and linear in the rows.
 */
import { LEDGER_OF_LEVEL, levelOfLedger, type Levels } from '../../domain/units/levels.ts';
import { columnsOf } from '../../ledgers/schemas/ledger.ts';
import { unitIn } from '../places.ts';
import {
  byKeptLedger,
  ledgerOf,
  sameCells,
  type Cells,
  type KeptLedgerId,
  type LedgerState,
  type State,
} from '../versions.ts';
import { isShared, senderOf, stateOfSent, type Sender, type Sent, type SentPlace, type SentRow } from './sent.ts';

/** Why nothing is merged. */
export type MergeFault =
  | {
      readonly reason: 'unknown-sender';
      readonly sent: string;
      readonly counts: Extract<Sender, { known: false }>['counts'];
    }
  | { readonly reason: 'unknown-subdistrict'; readonly sent: string; readonly subdistrictId: string }
  | { readonly reason: 'same-sender'; readonly subdistrictId: string; readonly sent: readonly string[] }
  /** A row that stands in a file twice. */
  | { readonly reason: 'repeated'; readonly place: SentPlace; readonly first: number }
  /** A row of another sub-district; null = its grid or compound is known nowhere. */
  | { readonly reason: 'foreign'; readonly place: SentPlace; readonly owner: string | null }
  /** A row that the city's ledgers have otherwise and that is not the sender's to change. */
  | {
      readonly reason: 'differs';
      readonly place: SentPlace;
      readonly column: string;
      readonly city: string;
      readonly value: string;
    }
  /** A district or sub-district that the city does not have. */
  | { readonly reason: 'new-unit'; readonly place: SentPlace }
  /** A row that two files have, and not alike. */
  | { readonly reason: 'two-senders'; readonly places: readonly [SentPlace, SentPlace] };

/** A cell that has another value now. */
interface CellChange extends SentPlace {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** How many rows of a ledger a sender's file leaves, adds and changes, and how many of its rows it lacks. */
export interface LedgerCount {
  readonly ledger: KeptLedgerId;
  readonly same: number;
  readonly added: number;
  readonly changed: number;
  /** The keys of the sender's rows that the file lacks. */
  readonly lacking: readonly string[];
}

export interface Merge {
  readonly faults: readonly MergeFault[];
  readonly senders: readonly {
    readonly sent: string;
    readonly subdistrictId: string;
    readonly counts: readonly LedgerCount[];
  }[];
  readonly changes: readonly CellChange[];
  /** The ledgers afterwards; only where there is no fault. */
  readonly state: State;
}

interface Options {
  /** Whether a sender's rows that its file lacks are taken out. */
  readonly withdraw: boolean;
  /** Those of the city: a file is sent by a unit that reports. */
  readonly levels: Levels;
}

const placeOf = ({ sent, ledger, key, line }: SentRow): SentPlace => ({ sent, ledger, key, line });

/** The cells of a sent row; a column that the file does not have is as the city has it. */
function withCityColumns(cells: Cells, has: readonly boolean[], city: Cells | undefined): Cells {
  return city === undefined ? cells : cells.map((cell, i) => (has[i] === true ? cell : (city[i] ?? '')));
}

/** Takes the files one by one. */
class Merging {
  readonly faults: MergeFault[] = [];
  readonly changes: CellChange[] = [];
  readonly senders: Merge['senders'][number][] = [];
  readonly #city: State;
  readonly #withdraw: boolean;
  readonly #levels: Levels;
  readonly #ledgers = new Map<KeptLedgerId, Map<string, Cells>>();
  /** Which sent row first named a key, by ledger and key. */
  readonly #taken = new Map<string, SentRow>();

  constructor(city: State, { withdraw, levels }: Options) {
    this.#city = city;
    this.#withdraw = withdraw;
    this.#levels = levels;
  }

  /** The rows of a ledger as they are now. */
  #rows(id: KeptLedgerId): Map<string, Cells> {
    const known = this.#ledgers.get(id) ?? new Map(this.#city[id] ?? []);
    this.#ledgers.set(id, known);
    return known;
  }

  #columns(id: KeptLedgerId): readonly string[] {
    return columnsOf(ledgerOf(id, this.#levels)).map(({ column }) => column.name);
  }

  /** Whether a row is the first of its key in all files; the city's own rows may stand in several, alike. */
  #isFirst(row: SentRow): boolean {
    const id = `${row.ledger}\n${row.key}`;
    const first = this.#taken.get(id);
    if (first === undefined) {
      this.#taken.set(id, row);
      return true;
    }
    if (first.sent === row.sent) this.faults.push({ reason: 'repeated', place: placeOf(row), first: first.line });
    else if (!isShared(row.ledger, this.#levels) || !sameCells(first.cells, row.cells))
      this.faults.push({ reason: 'two-senders', places: [placeOf(first), placeOf(row)] });
    return false;
  }

  #shared(row: SentRow, has: readonly boolean[]): 'same' | 'added' | 'changed' {
    const rows = this.#rows(row.ledger);
    const before = rows.get(row.key);
    if (before === undefined) {
      if (levelOfLedger(row.ledger) !== null) this.faults.push({ reason: 'new-unit', place: placeOf(row) });
      rows.set(row.key, row.cells);
      return 'added';
    }
    const names = this.#columns(row.ledger);
    const after = before.map((city, i) => {
      const value = row.cells[i] ?? '';
      if (has[i] !== true || value === '' || value === city) return city;
      const column = names[i] ?? '';
      if (city === '') this.changes.push({ ...placeOf(row), column, before: city, after: value });
      else this.faults.push({ reason: 'differs', place: placeOf(row), column, city, value });
      return value;
    });
    rows.set(row.key, after);
    return sameCells(before, after) ? 'same' : 'changed';
  }

  #own(row: SentRow, has: readonly boolean[]): 'same' | 'added' | 'changed' {
    const rows = this.#rows(row.ledger);
    const before = rows.get(row.key);
    const after = withCityColumns(row.cells, has, before);
    rows.set(row.key, after);
    if (before === undefined) return 'added';
    if (sameCells(before, after)) return 'same';
    this.#columns(row.ledger).forEach((column, i) => {
      const [from = '', to = ''] = [before[i], after[i]];
      if (from !== to) this.changes.push({ ...placeOf(row), column, before: from, after: to });
    });
    return 'changed';
  }

  /** Takes the rows of a file of which the sender is known. */
  take(sent: Sent, subdistrictId: string): void {
    const inCity = unitIn([this.#city], this.#levels.reporting, this.#levels);
    const inSent = unitIn([stateOfSent(sent), this.#city], this.#levels.reporting, this.#levels);
    const ownerOf = ({ ledger, key }: SentRow): string | null => {
      const before = this.#city[ledger]?.has(key) === true ? inCity(ledger, key) : subdistrictId;
      return before === subdistrictId ? inSent(ledger, key) : before;
    };
    const counts = sent.ledgers.flatMap(({ id, rows, has }): LedgerCount[] => {
      // Which months have been reported is kept by the city, or by nobody.
      if (id === 'reports' && this.#city.reports === null) return [];
      const tally = { same: 0, added: 0, changed: 0 };
      const named = new Set<string>();
      for (const row of rows) {
        named.add(row.key);
        if (isShared(id, this.#levels)) {
          if (this.#isFirst(row)) tally[this.#shared(row, has)] += 1;
          continue;
        }
        const owner = ownerOf(row);
        // Smaller units of others may stand in a file for reference, as the city has them.
        if (owner !== subdistrictId) {
          if (levelOfLedger(id) !== null && sameCells(this.#city[id]?.get(row.key) ?? [], row.cells)) continue;
          this.faults.push({ reason: 'foreign', place: placeOf(row), owner });
        } else if (this.#isFirst(row)) tally[this.#own(row, has)] += 1;
      }
      const lacking = isShared(id, this.#levels) ? [] : this.#lacking(id, subdistrictId, named, inCity);
      return [{ ledger: id, ...tally, lacking }];
    });
    this.senders.push({ sent: sent.name, subdistrictId, counts });
  }

  /** The rows of a sender that its file lacks; taken out where that is asked for. */
  #lacking(
    id: KeptLedgerId,
    subdistrictId: string,
    named: ReadonlySet<string>,
    ownerIn: (ledger: KeptLedgerId, key: string) => string | null,
  ): readonly string[] {
    // A month that was reported stays so, whatever the next file tells.
    if (id === 'reports') return [];
    const lacking = [...(this.#city[id]?.keys() ?? [])].filter(
      (key) => !named.has(key) && ownerIn(id, key) === subdistrictId,
    );
    if (this.#withdraw) for (const key of lacking) this.#rows(id).delete(key);
    return lacking;
  }

  state(): State {
    return byKeptLedger((id): LedgerState | null => this.#ledgers.get(id) ?? this.#city[id]);
  }
}

/** The city's ledgers and what was sent, as one; or every reason why that cannot be. */
export function mergeRows(city: State, sents: readonly Sent[], options: Options): Merge {
  const merging = new Merging(city, options);
  const bySender = new Map<string, Sent[]>();
  for (const sent of sents) {
    const sender = senderOf(sent, city, options.levels);
    if (!sender.known) merging.faults.push({ reason: 'unknown-sender', sent: sent.name, counts: sender.counts });
    else if (city[LEDGER_OF_LEVEL[options.levels.reporting]]?.has(sender.subdistrictId) !== true)
      merging.faults.push({ reason: 'unknown-subdistrict', sent: sent.name, subdistrictId: sender.subdistrictId });
    else bySender.set(sender.subdistrictId, [...(bySender.get(sender.subdistrictId) ?? []), sent]);
  }
  for (const [subdistrictId, own] of bySender) {
    if (own.length > 1)
      merging.faults.push({ reason: 'same-sender', subdistrictId, sent: own.map(({ name }) => name) });
    else for (const sent of own) merging.take(sent, subdistrictId);
  }
  const { faults, senders, changes } = merging;
  return { faults, senders, changes, state: merging.state() };
}
