/** The ledgers as they were read, in canonical headers and values, as published tables. */
import { byCodePoint } from '../domain/lists.ts';
import type { Dataset, LedgerId } from '../domain/model.ts';
import { canonicalRow, columnsOf, keyCells } from '../ledgers/schemas/ledger.ts';
import type { AnyLedger } from '../ledgers/schemas/ledger.ts';
import { LEDGER_LIST } from '../ledgers/schemas/ledgers.ts';
import { columnWords, type LedgerColumns } from '../words/table-words.ts';
import type { Messages } from '../words/words.ts';
import { textRows, type Field, type PublishedTable, type TableSchema } from './published-table.ts';

/** Ledgers about what has really been published; never made up. */
const PUBLIC_RECORD: readonly LedgerId[] = ['published', 'conflicts'];

/** Before any character of a cell, so that texts joined by it compare as their parts do. */
const PART = '\0';

/** Rows by the texts of their keys, part by part. */
function byKey(ledger: AnyLedger, rows: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  const keyed = rows.map((row) => ({ row, key: keyCells(ledger, row).join(PART) }));
  return keyed.sort((a, b) => byCodePoint(a.key, b.key)).map(({ row }) => row);
}

/** What a language says of the ledgers. */
type LedgerTexts = Pick<Messages, 'tables' | 'columns'>;

/** The Table Schema of a ledger (Data Package v2): fields with titles and units, and its key. */
export function ledgerSchema(ledger: AnyLedger, texts: LedgerColumns): TableSchema {
  const columns = columnsOf(ledger);
  const nameOf = (field: string): string => ledger.columns[field]?.name ?? field;
  const single = ledger.key.length === 1 ? ledger.key[0] : undefined;
  return {
    fields: columns.map(({ field, column }): Field => {
      const { title, description = title, unit } = columnWords(texts, ledger.id, field);
      const constraints = {
        ...(column.required ? { required: true } : {}),
        ...(field === single ? { unique: true } : {}),
        ...column.field.constraints,
      };
      return {
        name: column.name,
        title,
        description,
        ...column.field,
        ...(unit === undefined ? {} : { unit }),
        ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
      };
    }),
    primaryKey: ledger.key.map(nameOf),
    missingValues: [''],
  };
}

/** The references of a ledger's columns to other tables, those of ledgers that are not kept left out. */
function foreignKeys(ledger: AnyLedger, isKept: (id: string) => boolean): readonly object[] {
  return columnsOf(ledger).flatMap(({ column: { name, references, field } }) =>
    references === null || field.type === 'list' || !isKept(references)
      ? []
      : [{ fields: [name], reference: { resource: references, fields: ['id'] } }],
  );
}

function ledgerTable(ledger: AnyLedger, { programme, kept, ...tables }: Dataset, texts: LedgerTexts): PublishedTable {
  const { missingValues, ...schema } = ledgerSchema(ledger, texts.columns);
  const isKept = (id: string): boolean => new Map(Object.entries(kept)).get(id) === true;
  const rows: readonly unknown[] = tables[ledger.id];
  return {
    name: ledger.id,
    path: ledger.file,
    kind: 'ledger',
    ...texts.tables[ledger.id],
    demonstration: programme.demonstration && !PUBLIC_RECORD.includes(ledger.id),
    schema: { ...schema, foreignKeys: foreignKeys(ledger, isKept), missingValues },
    fractions: [],
    rows: textRows(byKey(ledger, rows as readonly Record<string, unknown>[]), (row) => canonicalRow(ledger, row)),
  };
}

/** One table a ledger that the city keeps, rows sorted by key. */
export function ledgerTables(dataset: Dataset, texts: LedgerTexts): PublishedTable[] {
  return LEDGER_LIST.filter(({ id }) => dataset.kept[id]).map((ledger) => ledgerTable(ledger, dataset, texts));
}
