/** A sheet's XML → its rows of text, what is hidden, struck out or merged, and formulas whose values were never computed. */
import { WorkbookFault } from './fault.ts';
import { isoText, numberText } from './number-text.ts';
import type { Package } from './package.ts';
import { TextRuns, type SharedStrings } from './shared-strings.ts';
import { PLAIN_STYLE, type CellStyle } from './styles.ts';
import { isOn, readXml, unescaped, type Attributes } from './xml.ts';

/** Columns and rows that are merged to one cell; the first is 0, both ends are in it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Worksheet {
  /** The cells of each row that has any. A cell that is empty is ''. */
  readonly cells: readonly (readonly string[])[];
  /** The number of each of them on the sheet; the first is 1. */
  readonly lines: readonly number[];
  /** Numbers of the rows with cells that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly isFiltered: boolean;
  /** Positions of the columns that are hidden and have cells. */
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Merge[];
  /** The positions of the cells of a row that are struck out, by its number. */
  readonly struck: ReadonlyMap<number, readonly number[]>;
  /** Cells with a formula and without its value. */
  readonly uncomputed: readonly { readonly line: number; readonly position: number }[];
  /** Columns with formulas of which every one has the value 0, their first cell and how many there are. */
  readonly zeroFormulas: readonly { readonly line: number; readonly position: number; readonly cells: number }[];
}

/** What the sheets of a workbook have in common. */
export interface WorkbookParts {
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  /**
   * Whether the workbook asks to be computed when it is opened: the program that wrote it computes nothing itself, and gives
   * its formulas the value 0.
   */
  readonly isUncomputed: boolean;
}

/** Formulas of a column that give 0, each and every one: a program that computes nothing wrote them. */
const ZEROS_TO_TELL = 3;

/** The last column of a sheet is XFD. */
const MOST_COLUMNS = 16_384;

/**
 * Empty cells that may stand before the cells of all rows together: a ledger has some, rows that have nothing but a cell in
 * the last column were made to exhaust their reader.
 */
const MOST_EMPTY = 20_000_000;

/** The position of the column that a reference such as AB12 names. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i) & ~0x20;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  return column - 1;
}

const rowOf = (reference: string): number => Number(reference.replace(/^\D+/, '')) - 1;

function mergeOf(reference: string): Merge | null {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const merge = { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
  return Object.values(merge).every((edge) => Number.isInteger(edge) && edge >= 0) ? merge : null;
}

/** Gathers a sheet's rows from its XML. */
class SheetReader {
  readonly cells: string[][] = [];
  readonly lines: number[] = [];
  readonly hiddenRows: number[] = [];
  readonly merges: Merge[] = [];
  readonly struck = new Map<number, number[]>();
  readonly uncomputed: { line: number; position: number }[] = [];
  isFiltered = false;
  /** The formulas of each column, and how many of them have the value 0. */
  readonly #formulas = new Map<number, { readonly line: number; cells: number; zeros: number }>();
  readonly #hiddenSpans: { from: number; to: number }[] = [];
  readonly #parts: WorkbookParts;
  readonly #runs = new TextRuns();
  /** Texts that many rows have are kept once. */
  readonly #known = new Map<string, string>();
  #line = 0;
  #empty = 0;
  #isHidden = false;
  #row: string[] = [];
  #position = -1;
  #type = '';
  #style = PLAIN_STYLE;
  #hasFormula = false;
  #value = '';
  #isValue = false;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  get zeroFormulas(): Worksheet['zeroFormulas'] {
    return [...this.#formulas].flatMap(([position, { line, cells, zeros }]) =>
      cells >= ZEROS_TO_TELL && zeros === cells ? [{ line, position, cells }] : [],
    );
  }

  get hiddenColumns(): readonly number[] {
    const width = this.cells.reduce((most, row) => Math.max(most, row.length), 0);
    return Array.from({ length: width }, (_, i) => i).filter(
      (i) =>
        this.#hiddenSpans.some(({ from, to }) => from <= i && i <= to) &&
        this.cells.some((row) => (row[i] ?? '') !== ''),
    );
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isValue = true;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'mergeCell') {
      const merge = mergeOf(attributes['ref'] ?? '');
      if (merge !== null) this.merges.push(merge);
    } else if (name === 'col' && (isOn(attributes['hidden']) || Number(attributes['width'] ?? 1) === 0))
      this.#hiddenSpans.push({ from: Number(attributes['min']) - 1, to: Number(attributes['max']) - 1 });
    else if (name === 'filterColumn') this.isFiltered = true;
    else this.#runs.open(name, attributes);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#isValue = false;
    else if (name === 'row') this.#closeRow();
    else this.#runs.close(name);
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
    else this.#runs.text(text);
  }

  #openRow(attributes: Attributes): void {
    const { r } = attributes;
    this.#line = r === undefined ? this.#line + 1 : Number(r);
    // A row without height is hidden as well, and so is a column without width.
    this.#isHidden = isOn(attributes['hidden']) || Number(attributes['ht'] ?? 1) === 0;
    this.#row = [];
    this.#position = -1;
  }

  #openCell({ r, t, s }: Attributes): void {
    const named = r === undefined ? -1 : columnOf(r);
    // A cell that does not say its column, or not as it should, follows the one before it.
    this.#position = named < 0 ? this.#position + 1 : named;
    this.#type = t ?? 'n';
    this.#style = this.#parts.styles[Number(s ?? 0)] ?? PLAIN_STYLE;
    this.#hasFormula = false;
    this.#value = '';
  }

  #cellText(): string {
    if (this.#type === 'inlineStr') return this.#runs.taken();
    const stored = this.#value;
    if (this.#type === 's') {
      const shared = this.#parts.strings.texts[Number(stored)];
      // A cell whose text is not there is no empty cell: the workbook has lost its texts.
      if (shared === undefined) throw new WorkbookFault({ reason: 'workbook-broken' });
      return shared;
    }
    if (this.#type === 'b') return stored === '1' || stored === 'true' ? 'TRUE' : 'FALSE';
    if (this.#type === 'd') return isoText(stored);
    if (this.#type === 'n') return numberText(stored, this.#style.form, this.#parts.from1904);
    return unescaped(stored);
  }

  #closeCell(): void {
    const isStored = this.#value !== '' || this.#type === 'inlineStr';
    const isComputed = isStored ? !this.#parts.isUncomputed || this.#value !== '0' : this.#type === 'str';
    if (this.#hasFormula) {
      if (isComputed) this.#countFormula();
      else this.uncomputed.push({ line: this.#line, position: this.#position });
    }
    if (!isStored || this.#position >= MOST_COLUMNS) return;
    const isStruck = this.#isStruck();
    const text = this.#cellText();
    if (text === '') return;
    if (isStruck) this.#strike();
    this.#empty += Math.max(0, this.#position - this.#row.length);
    if (this.#empty > MOST_EMPTY) throw new WorkbookFault({ reason: 'workbook-too-large' });
    while (this.#row.length < this.#position) this.#row.push('');
    this.#row[this.#position] = this.#type === 's' ? text : this.#once(text);
  }

  /** Whether the cell, or something of its text, is struck through. */
  #isStruck(): boolean {
    if (this.#style.isStruck) return true;
    if (this.#type === 's') return this.#parts.strings.struck.has(Number(this.#value));
    return this.#type === 'inlineStr' && this.#runs.hasStruck;
  }

  #strike(): void {
    const known = this.struck.get(this.#line);
    if (known === undefined) this.struck.set(this.#line, [this.#position]);
    else known.push(this.#position);
  }

  #countFormula(): void {
    const known = this.#formulas.get(this.#position) ?? { line: this.#line, cells: 0, zeros: 0 };
    this.#formulas.set(this.#position, known);
    known.cells += 1;
    if (Number(this.#value) === 0 && this.#type === 'n') known.zeros += 1;
  }

  #once(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size < 50_000) this.#known.set(text, text);
    return text;
  }

  #closeRow(): void {
    if (this.#row.length === 0) return;
    this.cells.push(this.#row);
    this.lines.push(this.#line);
    if (this.#isHidden) this.hiddenRows.push(this.#line);
  }
}

/** Reads a sheet. Throws where it is no XML. */
export function readWorksheet(pack: Package, part: string, parts: WorkbookParts): Worksheet {
  const reader = new SheetReader(parts);
  readXml(pack, part, reader);
  return reader;
}
