/** The guide for whoever keeps the ledgers: what it tells them to write is read without a fault. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { readLedgers } from '../src/ledgers/dataset.ts';
import { FORM_LEDGERS } from '../src/ledgers/form.ts';
import { columnsOf } from '../src/ledgers/schemas/ledger.ts';
import { ledgerById } from '../src/ledgers/schemas/ledgers.ts';
import { missingAnswers } from '../src/ledgers/setup/asked.ts';
import { programmeFile } from '../src/ledgers/setup/city-files.ts';
import { DEFAULT_LOCALE, wordsOf } from '../src/words/words.ts';

const { template } = wordsOf(DEFAULT_LOCALE);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('the settings that a new city is asked for, the guide’s categories and the rows of the form’s examples are a first publication without any problem', async () => {
  const [, categories = ''] = /```json\n("categories"[\s\S]*?)```/.exec(readFileSync('README.zh-CN.md', 'utf8')) ?? [];
  const answers = {
    city: { id: 'shili', name: '示例市' },
    as_of: '2018-11-30',
    series_from: '2018-01',
    demonstration: false,
    site: { licence: { name: 'CC-BY-4.0', title: '署名 4.0' } },
  };
  expect(missingAnswers({ ...answers, levels: [] })).toEqual([]);
  const whole = { ...answers, ...(JSON.parse(`{${categories}}`) as object) };
  const ledgers = FORM_LEDGERS.map((id): [string, Uint8Array] => {
    const columns = columnsOf(ledgerById(id));
    const row: Readonly<Record<string, string>> = template.examples[id];
    const head = columns.map(({ column }) => column.header);
    return [`${id}.csv`, bytes(Papa.unparse([head, columns.map(({ field }) => row[field] ?? '')]))];
  });
  const { problems, dataset } = await readLedgers(new Map([programmeFile(whole, 'x.json'), ...ledgers]));
  expect(problems).toEqual([]);
  expect(dataset?.programme.city.name).toBe('示例市');
});
