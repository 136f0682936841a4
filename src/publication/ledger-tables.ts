/** The ledgers as they were read, in canonical headers and values, as published tables. */
import { byCodePoint } from '../domain/lists.ts';
import type { Dataset, LedgerId } from '../domain/model.ts';
import type { Programme } from '../domain/programme.ts';
import { isWholeDay, lastDayOf } from '../domain/time/known-in-part.ts';
import { levelsOf } from '../domain/units/levels.ts';
import { LIST_SEPARATOR } from '../ledgers/cells/list-cell.ts';
import { canonicalRow, columnsOf, keyCells } from '../ledgers/schemas/ledger.ts';
import type { AnyLedger, Column } from '../ledgers/schemas/ledger.ts';
import { ledgerListOf } from '../ledgers/schemas/ledgers.ts';
import { columnWords } from '../words/table-words.ts';
import type { Messages } from '../words/words.ts';
import {
  codesFrom,
  textRows,
  withCodes,
  type Code,
  type Field,
  type ForeignKey,
  type PublishedTable,
  type TableSchema,
} from './published-table.ts';

/** Ledgers about what has really been published; never made up. */
export const PUBLIC_RECORD: readonly LedgerId[] = ['published', 'conflicts', 'searches'];

/** Before any character of a cell, so that texts joined by it compare as their parts do. */
const PART = '\0';

/** The parts of a row's key as they sort: a date known in part by the day from which it counts. */
const keyOf = (ledger: AnyLedger, row: Record<string, unknown>): readonly string[] =>
  keyCells(ledger, row).map((text, i) =>
    ledger.columns[ledger.key[i] ?? '']?.field.inPart === true && !isWholeDay(text)
      ? `${lastDayOf(text)}${text}`
      : text,
  );

/** Rows by the texts of their keys, part by part. */
function byKey(ledger: AnyLedger, rows: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(ledger, row).join(PART) }));
  return keyed.sort((a, b) => byCodePoint(a.key, b.key)).map(({ row }) => row);
}

/** What a language says of the ledgers. */
type LedgerTexts = Pick<Messages, 'tables' | 'columns' | 'files'>;

/** What every value of a list looks like: parts that are not empty, with the separator between them. */
const LIST_PATTERN = `^[^${LIST_SEPARATOR}]+(${LIST_SEPARATOR}[^${LIST_SEPARATOR}]+)*$`;

/** The type of a column as it is published; a list is a text of parts, since the profile has no type for it. */
export const publishedType = ({ field: { type } }: Column<unknown>): Field['type'] =>
  type === 'list' ? 'string' : type;

/** A column's field and what a reader must know of it. */
function written(
  column: Column<unknown>,
  description: string,
  { list }: Messages['files'],
): Pick<Field, 'type' | 'description' | 'constraints'> {
  const type = publishedType(column);
  if (column.field.type === 'list')
    return { description: `${description}；${list}`, type, constraints: { pattern: LIST_PATTERN } };
  const { constraints } = column.field;
  return { description, type, ...(constraints === undefined ? {} : { constraints }) };
}

/** Codes that a city gives itself, by the ledger and the column that they stand in. */
function codesOfCity({ categories }: Programme): {
  readonly [I in LedgerId]?: Readonly<Record<string, readonly Code[]>>;
} {
  return { works: { category: categories.map(({ id, name }) => ({ value: id, label: name })) } };
}

/** The Table Schema of a ledger (Data Package v2): fields with titles, units and codes, and its key. */
export function ledgerSchema(
  ledger: AnyLedger,
  texts: Pick<LedgerTexts, 'columns' | 'files'>,
  ofCity: Readonly<Record<string, readonly Code[]>> = {},
): TableSchema {
  const columns = columnsOf(ledger);
  const nameOf = (field: string): string => ledger.columns[field]?.name ?? field;
  const single = ledger.key.length === 1 ? ledger.key[0] : undefined;
  return {
    fields: columns.map(({ field: of, column }): Field => {
      const { title, description = title, unit, codes = {} } = columnWords(texts.columns, ledger.id, of);
      const said = written(column, description, texts.files);
      const constraints = {
        ...(column.required ? { required: true } : {}),
        ...(of === single ? { unique: true } : {}),
        ...said.constraints,
      };
      const field: Field = {
        name: column.name,
        title,
        ...said,
        ...(unit === undefined ? {} : { unit }),
        ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
      };
      return withCodes(field, ofCity[column.name] ?? codesFrom(codes));
    }),
    primaryKey: ledger.key.map(nameOf),
    missingValues: [''],
  };
}

/** The references of a ledger's columns to other tables, those of ledgers that are not kept left out. */
function foreignKeys(ledger: AnyLedger, isKept: (id: string) => boolean): readonly ForeignKey[] {
  return columnsOf(ledger).flatMap(({ column: { name, references, field } }) =>
    references === null || field.type === 'list' || !isKept(references)
      ? []
      : [{ fields: [name], reference: { resource: references, fields: ['id'] } }],
  );
}

/** What a date that is known in part looks like. */
const IN_PART_PATTERN = String.raw`^≤?\d{4}(-\d{2}(-\d{2})?)?$`;

/** A field of dates one of which is no day at all: a text, since no type of the profile holds months, years and bounds. */
function withDatesInPart(
  field: Field,
  of: { readonly field: string; readonly column: Column<unknown> } | undefined,
  rows: readonly unknown[],
  { files }: Pick<LedgerTexts, 'files'>,
): Field {
  if (of?.column.field.inPart !== true) return field;
  const isPartial = (row: unknown): boolean => {
    const value = (row as Readonly<Record<string, unknown>>)[of.field];
    return typeof value === 'string' && !isWholeDay(value);
  };
  if (!rows.some(isPartial)) return field;
  return {
    ...field,
    type: 'string',
    description: `${field.description}；${files.inPart}`,
    constraints: { ...field.constraints, pattern: IN_PART_PATTERN },
  };
}

function ledgerTable(ledger: AnyLedger, { programme, kept, ...tables }: Dataset, texts: LedgerTexts): PublishedTable {
  const { missingValues, ...schema } = ledgerSchema(ledger, texts, codesOfCity(programme)[ledger.id]);
  const isKept = (id: string): boolean => new Map(Object.entries(kept)).get(id) === true;
  const rows: readonly unknown[] = tables[ledger.id];
  const fields = schema.fields.map((field, i) => withDatesInPart(field, columnsOf(ledger)[i], rows, texts));
  // The profile of Data Package has no empty list of them.
  const references = foreignKeys(ledger, isKept);
  return {
    name: ledger.id,
    path: ledger.file,
    kind: 'ledger',
    ...texts.tables[ledger.id],
    demonstration: programme.demonstration && !PUBLIC_RECORD.includes(ledger.id),
    schema: { ...schema, fields, ...(references.length === 0 ? {} : { foreignKeys: references }), missingValues },
    fractions: [],
    rows: textRows(byKey(ledger, rows as readonly Record<string, unknown>[]), (row) => canonicalRow(ledger, row)),
  };
}

/** One table a ledger that the city keeps, rows sorted by key. */
export function ledgerTables(dataset: Dataset, texts: LedgerTexts): PublishedTable[] {
  return ledgerListOf(levelsOf(dataset.programme))
    .filter(({ id }) => dataset.kept[id])
    .map((ledger) => ledgerTable(ledger, dataset, texts));
}
