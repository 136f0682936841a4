/** Changes of ledgers as lines to be read: which row, what stood there, what stands there now, and why. */
import type { Correction } from '../domain/rows.ts';
import { CHANGE_KINDS, WHOLE_ROW, type Change, type ChangeKind } from '../history/difference.ts';
import { keyPositions, ledgerOf, type KeptLedgerId } from '../history/versions.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import type { Edition } from '../site/edition.ts';
import type { NamedLedger } from '../site/past.ts';
import { columnWords } from '../words/table-words.ts';

export interface ChangeLine {
  readonly kind: string;
  readonly where: string;
  /** Where the row's compound has its page; null for other rows, and for one that is gone. */
  readonly href: string | null;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** Whether a reason is needed and not given. */
  readonly isOpen: boolean;
}

export interface ChangeCount {
  readonly name: string;
  readonly meaning: string;
  readonly count: string;
}

/** The numbers of changes of each kind, in the order in which a revision is told. */
export function changeCounts({ words }: Edition, counts: Readonly<Record<ChangeKind, number>>): readonly ChangeCount[] {
  return CHANGE_KINDS.map((id) => ({ ...words.releases.changes.kind[id], count: words.format.number(counts[id]) }));
}

/** The ledgers whose ids stand in a column. */
const REFERRED: Readonly<Record<string, NamedLedger | undefined>> = {
  compound_id: 'compounds',
  grid_id: 'grids',
  subdistrict_id: 'subdistricts',
  district_id: 'districts',
  firm_id: 'firms',
};

/** The ledger that an id in a column is of; null for another column. */
function referredBy(ledger: KeptLedgerId, column: string): NamedLedger | null {
  if (column !== 'id') return REFERRED[column] ?? null;
  switch (ledger) {
    case 'districts':
    case 'subdistricts':
    case 'grids':
    case 'compounds':
    case 'firms':
      return ledger;
    default:
      return null;
  }
}

/** What reads the cells of ledgers for people: names for ids, words for choices. */
function cellReader({ site, words }: Edition) {
  const { programme, past } = site;
  const { levels } = site.tree;
  const choices: Readonly<Record<string, ReadonlyMap<string, string> | undefined>> = {
    category: new Map(programme.categories.map(({ id, name }) => [id, name])),
    mode: new Map(Object.entries(words.serviceMode)),
  };
  const truth: Readonly<Record<string, string>> = {
    true: words.releases.changes.yes,
    false: words.releases.changes.no,
  };
  return (ledger: KeptLedgerId, position: number, cell: string): string => {
    const column = columnsOf(ledgerOf(ledger, levels))[position]?.column;
    if (cell === '' || column === undefined) return cell;
    const referred = referredBy(ledger, column.name);
    const found = referred === null ? choices[column.name]?.get(cell) : past.nameOf(referred, cell);
    if (found !== undefined && found !== null) return found;
    switch (column.field.type) {
      case 'date':
        return words.format.date(cell);
      case 'boolean':
        return truth[cell] ?? cell;
      default:
        return cell;
    }
  };
}

/** Reads changes; `reasons` are the corrections of each, `isOpen` whether one still lacks its reason. */
export function changeLines<C extends Change>(
  edition: Edition,
  changes: readonly C[],
  reasons: (change: C) => readonly Correction[],
  isOpen: (change: C) => boolean,
): readonly ChangeLine[] {
  const { site, words, links } = edition;
  const { levels } = site.tree;
  const text = words.releases.changes;
  const read = cellReader(edition);
  const columnTitle = (ledger: KeptLedgerId, position: number): string => {
    const column = columnsOf(ledgerOf(ledger, levels))[position];
    return column === undefined ? '' : columnWords(words.columns, ledger, column.field).title;
  };
  /** A key's parts; one that has another number of them than the ledger's key holds a slash itself, and stays whole. */
  const keyTexts = (ledger: KeptLedgerId, key: string): readonly string[] => {
    const positions = keyPositions(ledger);
    const parts = key.split('/');
    return parts.length === positions.length
      ? positions.map((position, i) => read(ledger, position, parts[i] ?? ''))
      : [key];
  };
  /** A cell with its column's name; a name stands for itself. */
  const named = (ledger: KeptLedgerId, position: number, cell: string): string => {
    const value = read(ledger, position, cell);
    const isName =
      columnsOf(ledgerOf(ledger, levels))[position]?.column.name.endsWith('_id') === true && value !== cell;
    return isName ? value : text.cell(columnTitle(ledger, position), value);
  };
  /** What a row said beside its key. */
  const rowText = (ledger: KeptLedgerId, joined: string): string => {
    const cells = joined.split(',');
    const keys = new Set(keyPositions(ledger));
    if (joined === '' || cells.length !== columnsOf(ledgerOf(ledger, levels)).length) return joined;
    return text.cellsOf(cells.flatMap((cell, i) => (cell === '' || keys.has(i) ? [] : [named(ledger, i, cell)])));
  };
  const compoundOf = ({ ledger, key }: Change): string | null => {
    const at = columnsOf(ledgerOf(ledger, levels)).findIndex(({ column }) => column.name === 'compound_id');
    const id = ledger === 'compounds' ? key : keyPositions(ledger)[0] === at ? (key.split('/')[0] ?? '') : '';
    return site.past.nameOf('compounds', id) === null ? null : id;
  };
  return changes.map((change): ChangeLine => {
    const { ledger, column } = change;
    const isRow = column === WHOLE_ROW;
    const position = columnsOf(ledgerOf(ledger, levels)).findIndex(({ column: own }) => own.name === column);
    const value = (cell: string): string =>
      cell === '' ? text.nothing : isRow ? rowText(ledger, cell) : read(ledger, position, cell);
    const id = compoundOf(change);
    const given = reasons(change);
    const open = isOpen(change);
    return {
      kind: text.kind[change.kind].name,
      where: text.rowOf(words.tables[ledger].title, keyTexts(ledger, change.key)),
      href: id === null ? null : links.unit({ level: 'compound', id }),
      column: isRow ? text.wholeRow : columnTitle(ledger, position),
      before: value(change.before),
      after: value(change.after),
      reason: open
        ? text.noReason
        : given.length > 0
          ? words.papers.paragraph(given.map((row) => text.given(row)))
          : change.kind === 'units'
            ? text.noneNeeded
            : text.noReason,
      isOpen: open,
    };
  });
}
