/** The ledgers as they were read, in canonical headers and values, as published tables. */
import type { Dataset } from '../domain/model.ts';
import { canonicalRow, columnsOf, tableSchema } from '../ledgers/ledger.ts';
import { LEDGER_LIST } from '../ledgers/schemas/ledgers.ts';
import type { AnyLedger } from '../ledgers/ledger.ts';
import type { PublishedTable, TableSchema } from './published-table.ts';

/** Ledgers about what has really been published; never made up. */
const PUBLIC_RECORD: readonly string[] = ['published', 'conflicts'];

function compareRows(a: readonly string[], b: readonly string[], positions: readonly number[]): number {
  for (const position of positions) {
    const [left = '', right = ''] = [a[position], b[position]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function ledgerTable(ledger: AnyLedger, rows: readonly unknown[], demonstration: boolean): PublishedTable {
  const fields = columnsOf(ledger).map(({ field }) => field);
  const key = ledger.key.map((field) => fields.indexOf(field));
  return {
    name: ledger.id,
    title: ledger.title,
    description: ledger.description,
    demonstration: demonstration && !PUBLIC_RECORD.includes(ledger.id),
    schema: tableSchema(ledger) as unknown as TableSchema,
    rows: rows
      .map((row) => canonicalRow(ledger, row as Record<string, unknown>))
      .sort((a, b) => compareRows(a, b, key)),
  };
}

/** One table a ledger, rows sorted by key; a ledger the city does not keep (reports) has none. */
export function ledgerTables(dataset: Dataset): PublishedTable[] {
  const tables = dataset as unknown as Readonly<Record<string, readonly unknown[] | null>>;
  return LEDGER_LIST.flatMap((ledger) => {
    const rows = tables[ledger.id] ?? null;
    return rows === null ? [] : [ledgerTable(ledger, rows, dataset.programme.demonstration)];
  });
}
