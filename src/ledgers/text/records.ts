/** What a table is read from: the rows of a text, or of a sheet of a workbook, as cells of text. */
import type { Problem } from '../problems/problem.ts';

/** One record of a CSV file: its cells as written, and the physical line on which it starts (the first is 1). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * What a table is read from: rows of cells as text, in the order of the file. Of a text that is a record a line or more; of
 * a workbook a row of one of its sheets.
 */
export interface Records {
  /** The sheet of a workbook that they stand on; null of a text. */
  readonly sheet: string | null;
  /** False when records may be missing. */
  readonly complete: boolean;
  /** What was found on the way to the records. */
  readonly problems: readonly Problem[];
  /** Of a sheet: rows and columns that are merged to one cell, counted from 0, both ends in it. */
  readonly merges?: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  /** Of a sheet: the positions of the cells of a row that are struck out, by its number. */
  readonly struck?: ReadonlyMap<number, readonly number[]>;
  /** Of a sheet: the rows on which cells with comments stand, as often as there are. */
  readonly comments?: readonly number[];
  readonly length: number;
  /** The physical line, or the row of the sheet, on which a record starts; the first is 1. */
  line(index: number): number;
  cells(index: number): readonly string[];
  /** Whether nothing but blanks stands in a record's cells. */
  isBlank(index: number): boolean;
}
