/** The guide for whoever keeps the ledgers: what it tells them to write is read without a fault. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { readLedgers } from '../src/ledgers/dataset.ts';
import { FORM_LEDGERS } from '../src/ledgers/form.ts';
import { columnsOf } from '../src/ledgers/schemas/ledger.ts';
import { ledgerById } from '../src/ledgers/schemas/ledgers.ts';
import { DEFAULT_LOCALE, wordsOf } from '../src/words/words.ts';

const { template } = wordsOf(DEFAULT_LOCALE);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('its settings and the rows of the form’s examples are a first publication without any problem', async () => {
  const [, settings = ''] = /```json\n(\{\n {2}"city"[\s\S]*?)```/.exec(readFileSync('README.zh-CN.md', 'utf8')) ?? [];
  const ledgers = FORM_LEDGERS.map((id): [string, Uint8Array] => {
    const columns = columnsOf(ledgerById(id));
    const row: Readonly<Record<string, string>> = template.examples[id];
    const head = columns.map(({ column }) => column.header);
    return [`${id}.csv`, bytes(Papa.unparse([head, columns.map(({ field }) => row[field] ?? '')]))];
  });
  const { problems, dataset } = await readLedgers(new Map([['programme.json', bytes(settings)], ...ledgers]));
  expect(problems).toEqual([]);
  expect(dataset?.programme.city.name).toBe('示例市');
});
