/** Workbooks on both sides: what sub-districts send in the form, and ledgers that the city keeps in a workbook. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planMerge } from '../src/history/merge/plan.ts';
import { filledForm } from '../tests/fixtures/filled-form.ts';

const folder = join(import.meta.dirname, '../tests/fixtures/second-city');
const city = new Map(
  readdirSync(folder)
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
);
const service = (compoundId: string, firmId: string, enteredOn: string) => ({
  compoundId,
  firmId,
  mode: '专业物业',
  enteredOn,
});
const options = { month: '2021-05', reportedOn: null, withdraw: false };

test('the form that a sub-district has filled is taken like its files', async () => {
  const form = await filledForm({ services: [service('c4', 'f1', '2021-05-01')], works: [] });
  const plan = await planMerge(city, [{ name: '北一.xlsx', files: new Map([['北一.xlsx', form]]) }], options);
  if (plan.outcome !== 'ready') throw new Error(JSON.stringify(plan));
  expect(plan.told.senders.map(({ sent, subdistrictId }) => [sent, subdistrictId])).toEqual([['北一.xlsx', 'n1']]);
  expect([...plan.files.keys()]).toEqual(['services.csv']);
  expect(new TextDecoder().decode(plan.files.get('services.csv') ?? undefined)).toContain(
    '\nc4,f1,professional,2021-05-01,\n',
  );
});

test('what only the city keeps may be named in a file that was sent', async () => {
  const form = await filledForm({
    services: [service('样板4号院', '样板物业甲', '2021-05-01')],
    works: [{ compoundId: 'c4', category: '屋面修缮', startedOn: '2021-05-02' }],
  });
  const plan = await planMerge(city, [{ name: '北一.xlsx', files: new Map([['北一.xlsx', form]]) }], options);
  if (plan.outcome !== 'ready') throw new Error(JSON.stringify(plan));
  const text = (file: string) => new TextDecoder().decode(plan.files.get(file) ?? undefined);
  expect(text('services.csv')).toContain('\nc4,f1,professional,2021-05-01,\n');
  expect(text('works.csv')).toContain('\nc4,roofs,');
});

test('a workbook of the city in which one ledger changes is taken apart and kept aside, with every ledger that it held', async () => {
  const book = await filledForm({
    services: [service('c1', 'f1', '2019-05-01'), service('c9', 'f2', '2021-06-01')],
    firms: [
      { id: 'f1', name: '样板物业甲' },
      { id: 'f2', name: '样板物业乙' },
    ],
  });
  const kept = new Map([...city, ['台账.xlsx', book]]);
  kept.delete('services.csv');
  kept.delete('firms.csv');
  const sent = new Map([
    ['services.csv', new TextEncoder().encode('小区,服务方式,进驻日期\nc4,业主自管,2021-05-01\n')],
  ]);
  const plan = await planMerge(kept, [{ name: '北一', files: sent }], options);
  if (plan.outcome !== 'ready') throw new Error(JSON.stringify(plan));
  expect([...plan.told.aside]).toEqual([['台账.xlsx', '原件/台账.xlsx']]);
  expect([...plan.files].map(([path, bytes]) => [path, bytes === null])).toEqual([
    ['原件/台账.xlsx', false],
    ['firms.csv', false],
    ['services.csv', false],
    ['台账.xlsx', true],
  ]);
  expect(plan.files.get('原件/台账.xlsx')).toEqual(book);
  expect(new TextDecoder().decode(plan.files.get('services.csv') ?? undefined).split('\n')).toEqual([
    'compound_id,firm_id,mode,entered_on,left_on',
    'c1,f1,professional,2019-05-01,',
    'c4,,self,2021-05-01,',
    'c9,f2,professional,2021-06-01,',
    '',
  ]);
});
