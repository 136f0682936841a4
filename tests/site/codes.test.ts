/** The codes of the published tables: each column that has few values says what they mean, and no cell holds another. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly enum?: readonly string[]; readonly unique?: boolean; readonly pattern?: string };
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly mediatype: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly { readonly fields: readonly string[] }[];
  };
}

const { resources } = JSON.parse(readFileSync('dist/data/datapackage.json', 'utf8')) as { resources: Resource[] };
const tables = resources
  .filter(({ mediatype }) => mediatype === 'text/csv')
  .map((table) => {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(`dist/data/${table.path}`, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    return { ...table, rows: data };
  });
/** The values of a column, each once; an empty cell is none. */
const valuesOf = ({ rows }: (typeof tables)[number], { name }: Field): readonly string[] =>
  [...new Set(rows.map((row) => row[name] ?? ''))].filter((value) => value !== '');

/** As many values as a list of codes may have at most, and rows from which on so few of them are no accident. */
const FEW = { values: 12, rows: 24 };

/** Columns of few values that are no codes, by table or for all tables, each with the reason. */
const NO_CODES: Readonly<Record<string, string>> = {
  unit_id: 'an id: the ledgers have the names',
  release: 'an id: releases.csv has the days',
  first_release: 'an id: releases.csv has the days',
  last_release: 'an id: releases.csv has the days',
  target_id: 'an id: targets.csv has the names',
  district_id: 'an id: districts.csv has the names',
  period: 'a quarter or a year',
  note: 'a text',
  unit: 'as the reply or the publisher has it',
  'claims.proposal_id': 'an id: proposals.csv has the titles',
  'review.proposal_id': 'an id: proposals.csv has the titles',
  'inspections.item': 'a text: each city inspects what it likes',
  'history-inspections.item': 'a text: each city inspects what it likes',
  'history-works.category': 'earlier programmes may have had others: history/programme/ has their names',
  'compounds.removal_reason': 'a text',
  'history-compounds.removal_reason': 'a text',
  'claims.section': 'a part of the reply, by its own heading',
  'claims.scope': 'as the reply has it',
  'claims.unclear': 'a text',
  'claims.record_indicator': 'as the public record has it',
  'claims.record_scope': 'as the public record has it',
};

describe('codes of the published tables', () => {
  it('are all that stands in their column', () => {
    const strangers = tables.flatMap((table) =>
      table.schema.fields.flatMap((field) =>
        field.categories === undefined
          ? []
          : valuesOf(table, field)
              .filter((value) => !field.constraints?.enum?.includes(value))
              .map((value) => `${table.name}.${field.name} ${value}`),
      ),
    );
    expect(strangers).toEqual([]);
  });
  it('have a meaning each, which is not the code itself, and the same list as the constraint', () => {
    for (const table of tables)
      for (const { name, categories = [], constraints } of table.schema.fields) {
        expect(
          categories.map(({ value }) => value),
          `${table.name}.${name}`,
        ).toEqual(constraints?.enum ?? []);
        for (const { value, label } of categories) expect([value, ''], `${table.name}.${name}`).not.toContain(label);
      }
  });
  it('are declared for every column that has few values, or there is a reason why not', () => {
    const undeclared = tables.flatMap((table) => {
      const foreign = new Set(table.schema.foreignKeys?.flatMap(({ fields }) => fields));
      return table.schema.fields
        .filter(({ type, name, categories }) => type === 'string' && categories === undefined && !foreign.has(name))
        .filter(({ name }) => NO_CODES[name] === undefined && NO_CODES[`${table.name}.${name}`] === undefined)
        .filter((field) => {
          const values = valuesOf(table, field);
          return table.rows.length >= FEW.rows && values.length > 0 && values.length <= FEW.values;
        })
        .map((field) => `${table.name}.${field.name}: ${valuesOf(table, field).slice(0, 4).join(' ')}`);
    });
    expect(undeclared).toEqual([]);
  });
});
