/** Reasons about where ledgers stand: files, workbooks and their sheets, and rows that are none of a ledger's data. */
import type { LedgerId } from '../domain/model.ts';

type Nothing = Readonly<Record<never, never>>;

export interface SourceReasons {
  /** A file that is plainly a ledger and has another name: a copy, in capitals, with two extensions, or by its header. */
  'misnamed-ledger': { readonly ledger: LedgerId; readonly file: string };
  /** A spreadsheet that is neither CSV nor .xlsx; null where its name is no ledger's. */
  'other-format': { readonly ledger: LedgerId | null };
  'two-sources': {
    readonly ledger: LedgerId;
    readonly sources: readonly { readonly file: string; readonly sheet: string | null }[];
  };
  /** A ledger that a command adds rows to, and that is no plain CSV of its name. */
  'not-written-into': { readonly ledger: LedgerId };
  'html-file': Nothing;
  /** An older .xls, or a workbook with a password: they cannot be told apart without reading them. */
  'workbook-ole': Nothing;
  'workbook-ods': Nothing;
  'workbook-locked': Nothing;
  'workbook-too-large': Nothing;
  'workbook-broken': Nothing;
  'not-a-workbook': Nothing;
  'no-sheet-fits': { readonly ledger: LedgerId; readonly sheets: readonly string[] };
  'formula-without-value': Nothing;
  'sheets-passed-over': { readonly sheets: readonly string[] };
  'hidden-sheet': Nothing;
  'hidden-rows': { readonly rows: number; readonly filtered: boolean };
  'hidden-columns': { readonly letters: readonly string[] };
  'merged-cells': { readonly areas: number };
  /** Rows that have something to the right of the table. */
  'cells-beside': { readonly rows: number };
  'rows-above': { readonly rows: number };
  /** A row above the header whose key can be read. */
  'data-above-header': { readonly line: number };
  'unit-row': Nothing;
  'repeated-header': { readonly rows: number };
  'total-rows': { readonly rows: number };
  'rows-below': { readonly rows: number };
  'blank-columns': { readonly columns: number };
  'end-of-file-mark': Nothing;
  'other-separator': { readonly separator: Separator };
}

/** What parts the cells of a text that is read. */
export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];
