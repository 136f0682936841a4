/** The ledgers as they were read, in canonical headers and values, as published tables. */
import type { Dataset, LedgerId } from '../domain/model.ts';
import { canonicalRow, columnsOf } from '../ledgers/ledger.ts';
import { LEDGER_LIST } from '../ledgers/schemas/ledgers.ts';
import type { AnyLedger } from '../ledgers/ledger.ts';
import { columnWords, type LedgerColumns } from '../words/table-words.ts';
import type { Messages } from '../words/words.ts';
import type { Field, PublishedTable, TableSchema } from './published-table.ts';

/** Ledgers about what has really been published; never made up. */
const PUBLIC_RECORD: readonly LedgerId[] = ['published', 'conflicts'];

function compareRows(a: readonly string[], b: readonly string[], positions: readonly number[]): number {
  for (const position of positions) {
    const [left = '', right = ''] = [a[position], b[position]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** What a language says of the ledgers. */
type LedgerTexts = Pick<Messages, 'tables' | 'columns'>;

/** The Table Schema of a ledger (Data Package v2): fields with titles and units, keys and references. */
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
    foreignKeys: columns
      .filter(({ column }) => column.references !== null && column.field.type !== 'list')
      .map(({ column }) => ({
        fields: [column.name],
        reference: { resource: column.references, fields: ['id'] },
      })),
    missingValues: [''],
  };
}

function ledgerTable(
  ledger: AnyLedger,
  rows: readonly unknown[],
  texts: LedgerTexts,
  demonstration: boolean,
): PublishedTable {
  const fields = columnsOf(ledger).map(({ field }) => field);
  const key = ledger.key.map((field) => fields.indexOf(field));
  return {
    name: ledger.id,
    path: ledger.file,
    kind: 'ledger',
    ...texts.tables[ledger.id],
    demonstration: demonstration && !PUBLIC_RECORD.includes(ledger.id),
    schema: ledgerSchema(ledger, texts.columns),
    fractions: [],
    rows: rows
      .map((row) => canonicalRow(ledger, row as Record<string, unknown>))
      .sort((a, b) => compareRows(a, b, key)),
  };
}

/** One table a ledger, rows sorted by key; a ledger the city does not keep (reports, releases) has none. */
export function ledgerTables(dataset: Dataset, texts: LedgerTexts): PublishedTable[] {
  const tables = dataset as unknown as Readonly<Record<string, readonly unknown[] | null>>;
  return LEDGER_LIST.flatMap((ledger) => {
    const rows = tables[ledger.id] ?? null;
    const isKept = rows !== null && (ledger.id !== 'releases' || rows.length > 0);
    return !isKept ? [] : [ledgerTable(ledger, rows, texts, dataset.programme.demonstration)];
  });
}
