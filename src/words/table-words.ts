/** What a language says of the published tables: their names, and those of their columns. */
import type { LedgerId } from '../domain/model.ts';
import type { RowOf } from '../ledgers/schemas/ledgers.ts';

export interface TableWords {
  readonly title: string;
  readonly description: string;
}

export interface ColumnWords {
  readonly title: string;
  /** What a cell says: the text of the data dictionary. Left out where the title says it all. */
  readonly description?: string;
  /** Unit of a number. */
  readonly unit?: string;
  /** Of a column of codes: what each means. */
  readonly codes?: Readonly<Record<string, string>>;
}

/** A text for every column of every ledger, by the field of the row. */
export type LedgerColumns = { readonly [I in LedgerId]: { readonly [F in keyof RowOf<I>]: ColumnWords } };

/** What is said of a column, by its ledger and the field of the row; another field is a fault of the program. */
export function columnWords(columns: LedgerColumns, ledger: LedgerId, field: string): ColumnWords {
  const ofLedger: Readonly<Record<string, ColumnWords>> = columns[ledger];
  const words = ofLedger[field];
  if (words === undefined) throw new Error(`no words for ${ledger}.${field}`);
  return words;
}
