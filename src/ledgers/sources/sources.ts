/** Which file, or which sheet of a workbook, each ledger of a folder is read from, and what looks like one and is not read. */
import { get } from '../../domain/lists.ts';
import type { LedgerId } from '../../domain/model.ts';
import type { Levels } from '../../domain/units/levels.ts';
import { FORM_SHEETS } from '../form.ts';
import { meantOutline } from '../outlines/outline-files.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { AnyLedger } from '../schemas/ledger.ts';
import { ledgerListOf, LEDGERS, ledgersOf } from '../schemas/ledgers.ts';
import { ledgerMeant, ledgerNamed } from '../schemas/names.ts';
import { findHeader, fitOf } from '../table/shape.ts';
import type { Source } from '../table/table.ts';
import { readCsv } from '../text/csv.ts';
import { decodeText, kindOf } from '../text/decode.ts';
import type { Records } from '../text/records.ts';
import { readWorkbook, type SheetRecords } from '../workbook/workbook.ts';
import { ORIGINALS } from './originals.ts';

/** A source that has been found: a sheet with its rows, or a text that is still to be read. */
export type FoundSource = Source & { readonly records: SheetRecords | null };

export interface Sources {
  /** One of each ledger that has any. */
  readonly found: ReadonlyMap<LedgerId, FoundSource>;
  /** Ledgers that stand there under a name or in a form in which they are not read: their faults have been reported. */
  readonly unread: ReadonlySet<LedgerId>;
  /** Files of which nothing need be said any more: read, or reported. */
  readonly settled: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Texts, which people may take for what is asked for. */
const NEIGHBOURS = /\.(csv|xlsx|txt|tsv|tab|bak|prn|dif)$/i;
/** Spreadsheets of other programs and times: what is in them cannot be seen, so that none is passed over. */
const SPREADSHEETS = /\.(xls|xlsm|xlsb|xlt|xltx|xltm|et|ett|ods|numbers)$/i;
/** Files that bear the name of what they explain or draw. */
const BESIDE = /\.(md|markdown|pmtiles)$/i;
/** Folders of which each file is spoken for elsewhere. */
const OWN_FOLDERS = new RegExp(`^(history|__MACOSX|${ORIGINALS})/`);
const TEXTS = /\.(csv|txt|tsv|tab|prn)$/i;

const EXPLANATIONS: ReadonlySet<string> = new Set(Object.values(FORM_SHEETS));

const stemOf = (file: string): string => file.replace(/\.[^.]*$/, '');

/** How well a table's header suits a ledger; 0 where it is not the ledger's. */
function suits(ledger: AnyLedger, records: Records): number {
  const header = findHeader(ledger, records);
  if (header === null) return 0;
  const { named, strange, whole, keyed } = fitOf(ledger, header.cells);
  const isIts = named >= 2 && (whole || (keyed && named > strange));
  return isIts ? 1 + (2 * named - strange) / Object.keys(ledger.columns).length : 0;
}

/** The ledger whose header a table has in a city with these levels; null where it has none's. */
function ledgerByHeader(records: Records, levels: Levels): LedgerId | null {
  let best: { readonly id: LedgerId; readonly score: number } | null = null;
  for (const ledger of ledgerListOf(levels)) {
    const score = suits(ledger, records);
    if (score > (best?.score ?? 0)) best = { id: ledger.id, score };
  }
  return best?.id ?? null;
}

function isEmpty(records: Records): boolean {
  for (let i = 0; i < records.length; i += 1) if (!records.isBlank(i)) return false;
  return true;
}

/** The first lines of a text, which hold its header if it has one. */
const HEAD = 20_000;

function headOf(file: string, bytes: Uint8Array): Records | null {
  const { text } = decodeText(file, bytes.length > HEAD ? bytes.subarray(0, bytes.lastIndexOf(0x0a, HEAD)) : bytes);
  return text === null ? null : readCsv(file, text);
}

/** Looks through the files of a folder once. */
class SourceFinder {
  readonly candidates = new Map<LedgerId, FoundSource[]>();
  readonly unread = new Set<LedgerId>();
  readonly settled = new Set<string>();
  readonly problems: Problem[] = [];
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #levels: Levels;

  constructor(files: ReadonlyMap<string, Uint8Array>, levels: Levels) {
    this.#files = files;
    this.#levels = levels;
  }

  #add(id: LedgerId, source: FoundSource): void {
    this.candidates.set(id, [...(this.candidates.get(id) ?? []), source]);
    this.settled.add(source.file);
  }

  #bytes(file: string): Uint8Array {
    return get(this.#files, file);
  }

  /** A file that is a ledger, or may be one, and is not read. */
  #refuse(file: string, id: LedgerId | null, parameters: ProblemParameters): void {
    if (id !== null) this.unread.add(id);
    this.settled.add(file);
    this.problems.push(problem('E-FILE', { file }, parameters));
  }

  /** A ledger under another name. */
  #misnamed(file: string, ledger: LedgerId): void {
    this.#refuse(file, ledger, { reason: 'misnamed-ledger', ledger, file: LEDGERS[ledger].file });
  }

  /** A file with a ledger's name, or a spreadsheet's, and with another extension: what is in it says what must be done. */
  #otherForm(file: string, ledger: LedgerId | null): void {
    const kind = kindOf(this.#bytes(file));
    if (kind === 'text' && ledger !== null) this.#misnamed(file, ledger);
    else this.#refuse(file, ledger, { reason: 'file-kind', kind, ledger });
  }

  /** The ledger that a file of a folder within is named after, unless the folder is spoken for elsewhere. */
  #within(file: string): LedgerId | null {
    const name = file.slice(file.lastIndexOf('/') + 1);
    return /\.(csv|xlsx)$/i.test(name) && !OWN_FOLDERS.test(file) ? ledgerMeant(name) : null;
  }

  /** Ledgers that stand where none is looked for, when no other file has been found for them. */
  lookElsewhere(files: Iterable<string>): void {
    for (const file of files) {
      const isWithin = file.includes('/');
      const id = isWithin ? this.#within(file) : ledgerMeant(file);
      if (id === null || this.candidates.has(id) || this.unread.has(id) || this.settled.has(file)) continue;
      if (isWithin) this.#refuse(file, id, { reason: 'ledger-in-folder', ledger: id });
      else if (!BESIDE.test(file) && meantOutline(file) === null && kindOf(this.#bytes(file)) !== 'picture')
        this.#otherForm(file, id);
    }
  }

  look(file: string): void {
    const named = ledgerNamed(stemOf(file));
    if (/\.csv$/.test(file) && named !== null) this.#add(named, { file, sheet: null, records: null });
    else if (/\.xlsx$/.test(file) && (named !== null || ledgerMeant(file) === null)) this.#workbook(file, named);
    else this.#otherwise(file);
  }

  /** A file of which neither name nor form is a ledger's. */
  #otherwise(file: string): void {
    const meant = ledgerMeant(file);
    if (SPREADSHEETS.test(file)) this.#otherForm(file, meant);
    else if (meant !== null && NEIGHBOURS.test(file)) this.#misnamed(file, meant);
    else if (TEXTS.test(file)) {
      const head = headOf(file, this.#bytes(file));
      const id = head === null ? null : ledgerByHeader(head, this.#levels);
      if (id !== null) this.#misnamed(file, id);
    }
  }

  #workbook(file: string, named: LedgerId | null): void {
    const reading = readWorkbook(file, this.#bytes(file));
    if (!reading.ok) {
      if (named !== null) this.unread.add(named);
      this.settled.add(file);
      this.problems.push(problem('E-WORKBOOK', { file }, reading.parameters));
      return;
    }
    // The sheets by which the form explains itself look like ledgers, and are none.
    const sheets = reading.sheets.filter(({ sheet }) => !EXPLANATIONS.has(sheet));
    const known = sheets.map((records) => ({ records, id: ledgerOfSheet(records, named, this.#levels) }));
    // A workbook that has a ledger's name holds it, whatever its header says, on the only sheet that is not empty.
    const filled = known.filter(({ records }) => !isEmpty(records));
    const [only] = filled;
    const isNamed = named !== null && !known.some(({ id }) => id === named) && filled.length === 1;
    const passed: SheetRecords[] = [];
    for (const { records, id } of known) {
      const ledger = isNamed && records === only?.records ? named : id;
      if (ledger !== null) this.#add(ledger, { file, sheet: records.sheet, records });
      else if (!isEmpty(records)) passed.push(records);
    }
    const isRead = this.settled.has(file);
    if (named !== null && !isRead) {
      this.unread.add(named);
      this.settled.add(file);
      const names = reading.sheets.map(({ sheet }) => sheet);
      this.problems.push(problem('E-WORKBOOK', { file }, { reason: 'no-sheet-fits', ledger: named, sheets: names }));
    } else if (isRead && passed.length > 0) {
      const names = passed.map(({ sheet }) => sheet);
      this.problems.push(problem('N-SHEET', { file }, { reason: 'sheets-passed-over', sheets: names }));
    }
  }
}

/** The ledger that a sheet is: by its name, by that of its workbook, else by its header, which must suit. */
function ledgerOfSheet(records: SheetRecords, named: LedgerId | null, levels: Levels): LedgerId | null {
  const isIts = (id: LedgerId): boolean => suits(ledgersOf(levels)[id] as unknown as AnyLedger, records) > 0;
  const own = ledgerNamed(records.sheet.trim()) ?? ledgerMeant(records.sheet);
  if (own !== null && isIts(own)) return own;
  if (named !== null && isIts(named)) return named;
  // A sheet named as a ledger is meant as it, and what its header lacks is told there.
  return ledgerByHeader(records, levels) ?? (isEmpty(records) ? null : own);
}

/** Finds where the ledgers of a folder stand. `isKnown` tells which of its files are none: settings, notes, boundaries. */
export function findSources(
  files: ReadonlyMap<string, Uint8Array>,
  isKnown: (file: string) => boolean,
  levels: Levels,
): Sources {
  const finder = new SourceFinder(files, levels);
  const unknown = [...files.keys()].filter((file) => !isKnown(file));
  for (const file of unknown) if (!file.includes('/')) finder.look(file);
  finder.lookElsewhere(unknown);
  const { candidates, unread, settled, problems } = finder;
  const found = new Map<LedgerId, FoundSource>();
  for (const [id, sources] of candidates) {
    const [first, ...others] = sources;
    if (first === undefined) continue;
    if (others.length === 0) {
      found.set(id, first);
      continue;
    }
    unread.add(id);
    const { file, sheet } = first;
    const all = sources.map((one) => ({ file: one.file, sheet: one.sheet }));
    problems.push(problem('E-FILE', { file, sheet }, { reason: 'two-sources', ledger: id, sources: all }));
  }
  return { found, unread, settled, problems };
}
