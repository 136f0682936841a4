/** Reasons about where ledgers stand: files, workbooks and their sheets, and rows that are none of a ledger's data. */
import type { LedgerId } from '../../domain/model.ts';
import type { FileKind } from './file-kinds.ts';

type Nothing = Readonly<Record<never, never>>;

export interface SourceReasons {
  /** A file that is plainly a ledger and has another name: a copy, in capitals, with two extensions, or by its header. */
  'misnamed-ledger': { readonly ledger: LedgerId; readonly file: string };
  /** A ledger that stands in a folder of its own, where none is looked for. */
  'ledger-in-folder': { readonly ledger: LedgerId };
  /** What a file is that should be a table or a text and is neither; the ledger whose name it bears, null where it has none's. */
  'file-kind': { readonly kind: FileKind; readonly ledger: LedgerId | null };
  /** A packed file with ledgers in it. */
  'packed-ledgers': { readonly ledgers: readonly LedgerId[] };
  /** Settings or a reply under another name or at another place, by what is in them. */
  'misplaced-file': { readonly expected: string };
  'two-sources': {
    readonly ledger: LedgerId;
    readonly sources: readonly { readonly file: string; readonly sheet: string | null }[];
  };
  /** A ledger that a command adds rows to, and that is no plain CSV of its name. */
  'not-written-into': { readonly ledger: LedgerId };
  'workbook-locked': Nothing;
  'workbook-too-large': Nothing;
  'workbook-broken': Nothing;
  'no-sheet-fits': { readonly ledger: LedgerId; readonly sheets: readonly string[] };
  'formula-without-value': Nothing;
  /** A column of formulas of which all give 0. */
  'formulas-all-zero': { readonly cells: number };
  /** Rows that one merged cell gives the same figure to, which is counted in each of them. */
  'merged-figures': { readonly rows: number };
  'sheets-passed-over': { readonly sheets: readonly string[] };
  'hidden-sheet': Nothing;
  'hidden-rows': { readonly rows: number; readonly filtered: boolean };
  'hidden-columns': { readonly letters: readonly string[] };
  /** Rows whose cells are struck out and that are read all the same; the first of them. */
  'struck-rows': { readonly rows: number; readonly first: readonly number[] };
  /** Single cells that are struck out, and the first rows with some. */
  'struck-cells': { readonly cells: number; readonly rows: number; readonly first: readonly number[] };
  'cell-comments': { readonly cells: number };
  'merged-cells': { readonly areas: number };
  /** Rows that have something to the right of the table. */
  'cells-beside': { readonly rows: number };
  'rows-above': { readonly rows: number };
  /** A row above the header whose key can be read. */
  'data-above-header': { readonly line: number };
  'unit-row': Nothing;
  /** A row under the heads that numbers the columns or says what belongs into them. */
  'form-row': Nothing;
  /** Cells that are all put between quotes of another kind. */
  'other-quotes': { readonly sign: string };
  /** A header whose lower row names some of the columns. */
  'header-of-two-rows': Nothing;
  /** A header all in one cell: its columns were never parted. */
  'unparted-columns': { readonly inSheet: boolean };
  /** A table whose columns stand below each other. */
  'turned-table': Nothing;
  /** A table in which each month has a column, and the columns that it lacks for that. */
  'months-as-columns': {
    readonly columns: number;
    readonly first: readonly string[];
    readonly missing: readonly { readonly name: string; readonly header: string }[];
  };
  /** A table beside another of the same ledger, and how many columns it has. */
  'table-beside': { readonly columns: number };
  /** A table of another ledger below. */
  'table-below': { readonly ledger: LedgerId };
  'repeated-header': { readonly rows: number };
  'total-rows': { readonly rows: number };
  /** Rows that head a part of the table: 一、东岭区. */
  'section-rows': { readonly rows: number };
  'rows-below': { readonly rows: number };
  'blank-columns': { readonly columns: number };
  'end-of-file-mark': Nothing;
  'other-separator': { readonly separator: Separator };
}

/** What parts the cells of a text that is read. */
export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];
