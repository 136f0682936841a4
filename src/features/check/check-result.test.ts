import { expect, test } from 'vitest';
import { readLedgers } from '../../ledgers/dataset.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../words/words.ts';
import { checkResult } from './check-result.ts';
import { shareOf } from './progress.ts';

const words = wordsOf(DEFAULT_LOCALE);
const whole = { beside: [] };

async function resultOf(files: Readonly<Record<string, string>>) {
  const encoder = new TextEncoder();
  const bytes = new Map(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)]));
  return checkResult(await readLedgers(bytes), whole, words);
}

test('of single ledgers only their own faults are told, by column letter, and the others are named as not given', async () => {
  const { counts, causes, notGiven, files } = await resultOf({
    'services.csv':
      'compound_id,firm_id,mode,entered_on,left_on\nc1,f1,professional,2018-02-30,\nc2,f2,self,2018-03-01,\n',
  });
  expect(counts).toMatchObject({ error: 1, warning: 0 });
  expect(causes.map(({ severityName, heading, places }) => [severityName, heading, places.length])).toEqual([
    ['错误', expect.stringMatching(/services\.csv D列.*1处$/), 1],
  ]);
  expect(causes[0]?.places[0]).toMatchObject({ where: '第2行', value: '"2018-02-30"' });
  expect(notGiven).toEqual(expect.arrayContaining(['区台账', '小区台账', '物业企业台账', words.check.programme]));
  expect(notGiven).not.toContain('物业服务台账');
  expect(files.find(({ file }) => file === 'services.csv')?.rows).toBe(2);
});

test('of many places the first are shown, and how many more there are', async () => {
  const rows = Array.from({ length: 50 }, (_, i) => `d${String(i)},`).join('\n');
  const { causes } = await resultOf({ 'districts.csv': `id,name\n${rows}\n` });
  expect(causes.map(({ places, more }) => [places.length, more])).toContainEqual([20, 30]);
});

test('the share of a check rises to its end and never falls', () => {
  const share = shareOf(3);
  const shares = [
    share({ doing: 'reading', file: 'a.csv', rows: 0 }),
    share({ doing: 'reading', file: 'a.csv', rows: 500 }),
    share({ doing: 'reading', file: 'b.csv', rows: 0 }),
    share({ doing: 'checking', done: 0, checks: 10 }),
    share({ doing: 'checking', done: 10, checks: 10 }),
  ];
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
