/** The numbers behind a chart as columns and rows of finished texts. */

/** Words may break into lines, whole ones (dates, names) do not; numbers stand to the right in figures of one width. */
export type ColumnKind = 'words' | 'whole' | 'numbers';

export interface TableColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Where the title leads. */
  readonly href?: string | undefined;
}

/** A finished text; an object where it leads somewhere or carries more. */
export type TableCell =
  | string
  | {
      readonly text: string;
      readonly href?: string;
      /** Set back behind the text: what it is a part of. */
      readonly of?: string;
      /** A remark behind the text. */
      readonly note?: string;
    };

export interface TableRow {
  /** One a column; the first names the row. */
  readonly cells: readonly TableCell[];
  /** The row of the page's own place, or of the whole that the others are parts of. */
  readonly mark?: 'here' | 'parent' | undefined;
}

export const wordColumn = (title: string): TableColumn => ({ title, kind: 'words' });
export const wholeColumn = (title: string): TableColumn => ({ title, kind: 'whole' });
export const numberColumn = (title: string, href?: string): TableColumn => ({ title, kind: 'numbers', href });
