/** The columns of computed tables: how a value becomes the text of a cell, with its precision and its unit. */
import { atMost, fixed } from '../ledgers/text/decimals.ts';
import type { ColumnWords, TableWords } from '../words/table-words.ts';
import type { Messages } from '../words/words.ts';
import {
  codesFrom,
  textRows,
  withCodes,
  type BlankRule,
  type CellOf,
  type Code,
  type Field,
  type PublishedTable,
} from './published-table.ts';

const RATE_DECIMALS = 6;
const SCORE_DECIMALS = 4;
const MONTH_DECIMALS = 2;
const AREA_DECIMALS = 1;

export type ComputedTableWords = Messages['computedTables'];
type Unit = keyof ComputedTableWords['units'];

export interface Column<Row, Name extends string> {
  readonly name: Name;
  readonly type: Field['type'];
  readonly unit: Unit | null;
  /** Whether every row has a value. */
  readonly required: boolean;
  /** Of a column that has not all codes of its list: those that it has. */
  readonly among?: readonly string[];
  /** Codes that are the programme's own, with its names for them. */
  readonly codes?: readonly Code[];
  readonly text: (row: Row) => string;
}

export interface Definition<Row, Name extends string> {
  readonly name: string;
  readonly words: TableWords & { readonly columns: Readonly<Record<Name, ColumnWords>> };
  readonly primaryKey: readonly Name[];
  readonly columns: readonly Column<Row, Name>[];
  readonly rows: Iterable<Row> & { readonly length: number };
  /** Which rows are made up where the ledgers are; left out where all of them are. */
  readonly isMadeUp?: (row: Row) => boolean;
  /** Why a cell of a row is empty, and whether the row rests on what has not been reported in full, by the texts of its cells. */
  readonly blank?: BlankRule;
  readonly isUnreported?: (cell: CellOf) => boolean;
}

type Take<Row, Value> = (row: Row) => Value;

/** A column of text, or of what the type says, made from a row. */
export function column<Row, Name extends string>(
  name: Name,
  type: Field['type'],
  text: Take<Row, string>,
  unit: Unit | null = null,
): Column<Row, Name> {
  return { name, type, unit, required: false, text };
}

/** A column that every row fills. */
export const key = <Row, Name extends string>(
  name: Name,
  text: Take<Row, string>,
  type: Field['type'] = 'string',
): Column<Row, Name> => ({ ...column(name, type, text), required: true });

/** A fraction. */
export const rate = <Row, Name extends string>(name: Name, of: Take<Row, number | null>) =>
  column<Row, Name>(name, 'number', (row) => fixed(of(row), RATE_DECIMALS), 'fraction');

/** A fraction of a number of cases, with as many decimals as a score. */
export const share = <Row, Name extends string>(name: Name, of: Take<Row, number | null>) =>
  column<Row, Name>(name, 'number', (row) => fixed(of(row), SCORE_DECIMALS), 'fraction');

/** A number of months. */
export const months = <Row, Name extends string>(name: Name, of: Take<Row, number | null>) =>
  column<Row, Name>(name, 'number', (row) => fixed(of(row), MONTH_DECIMALS), 'months');

/** A score from 0 to 100. */
export const score = <Row, Name extends string>(name: Name, of: Take<Row, number | null>) =>
  column<Row, Name>(name, 'number', (row) => fixed(of(row), SCORE_DECIMALS), 'score');

/** A whole number of something. */
export const count = <Row, Name extends string>(name: Name, of: Take<Row, number | null>, unit: Unit) =>
  column<Row, Name>(name, 'integer', (row) => atMost(of(row), 0), unit);

/** A day, empty where none is known. */
export const date = <Row, Name extends string>(name: Name, of: Take<Row, string | null>) =>
  column<Row, Name>(name, 'date', (row) => of(row) ?? '');

/** Compounds, households or square metres. */
export const amount = <Row, Name extends string>(name: Name, of: Take<Row, number | null>, unit: Unit | null) =>
  column<Row, Name>(name, 'number', (row) => atMost(of(row), AREA_DECIMALS), unit);

/** The level of a unit; of a table that has not all levels, those that it has. */
export const level = <Row extends { readonly level: string }>(
  ...among: readonly Row['level'][]
): Column<Row, 'level'> => ({
  ...key<Row, 'level'>('level', (row) => row.level),
  ...(among.length === 0 ? {} : { among }),
});
/** The unit. */
export const unitId = <Row extends { readonly unitId: string }>() =>
  key<Row, 'unit_id'>('unit_id', (row) => row.unitId);
/** The day. */
export const onDate = <Row extends { readonly date: string }>() => key<Row, 'date'>('date', (row) => row.date, 'date');

/** A table from its definition; `demonstration` where the ledgers are made up. */
export function computedTable<Row, Name extends string>(
  { name, words, primaryKey, columns, rows, isMadeUp, blank, isUnreported }: Definition<Row, Name>,
  demonstration: boolean,
  units: ComputedTableWords['units'],
): PublishedTable {
  const { title, description, columns: columnTexts } = words;
  return {
    name,
    path: `${name}.csv`,
    kind: 'computed',
    title,
    description,
    demonstration,
    ...(isMadeUp === undefined ? {} : { madeUp: [...rows].map(isMadeUp) }),
    ...(blank === undefined ? {} : { blank }),
    ...(isUnreported === undefined ? {} : { isUnreported }),
    schema: {
      fields: columns.map((own): Field => {
        const said = columnTexts[own.name];
        const field: Field = {
          name: own.name,
          title: said.title,
          description: said.description ?? said.title,
          type: own.type,
          ...(own.required ? { constraints: { required: true } } : {}),
          ...(own.unit === null ? {} : { unit: units[own.unit] }),
        };
        return withCodes(field, own.codes ?? codesFrom(said.codes ?? {}, own.among));
      }),
      primaryKey,
      missingValues: [''],
    },
    fractions: columns.filter(({ unit }) => unit === 'fraction').map((own) => own.name),
    rows: textRows(rows, (row) => columns.map(({ text }) => text(row))),
  };
}
