/** What a month's files become in the ledgers of the second city: n1 and n2 in the north, s1 in the south. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DataFiles } from '../../ledgers/sources/folder-reader.ts';
import { planMerge, type MergeOptions, type MergePlan } from './plan.ts';

const encoder = new TextEncoder();
const filesOf = (texts: Readonly<Record<string, string>>): DataFiles =>
  new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)]));

const folder = join(import.meta.dirname, '../../../tests/fixtures/second-city');
const CITY: DataFiles = new Map(
  readdirSync(folder)
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name))]),
);
const REPORTS = 'month,subdistrict_id,reported_on\n';

const merged = (
  sent: Readonly<Record<string, Readonly<Record<string, string>>>>,
  options: Partial<MergeOptions> = {},
  city: DataFiles = CITY,
): Promise<MergePlan> =>
  planMerge(
    city,
    Object.entries(sent).map(([name, texts]) => ({ name, files: filesOf(texts) })),
    { month: '2021-05', reportedOn: '2021-06-03', withdraw: false, ...options },
  );

function ready(plan: MergePlan): Extract<MergePlan, { outcome: 'ready' }> {
  if (plan.outcome !== 'ready') throw new Error(JSON.stringify(plan));
  return plan;
}
const textOf = (plan: MergePlan, file: string): readonly string[] =>
  new TextDecoder()
    .decode(ready(plan).files.get(file) ?? undefined)
    .trimEnd()
    .split('\n');
const faultsOf = (plan: MergePlan): readonly object[] =>
  plan.outcome === 'clash' ? plan.faults.map(({ reason, ...rest }) => ({ reason, ...rest })) : [plan];

/** Of the contracts in n1 this has c1 as it is, an end for c2 and one for c4 that is new; it lacks those of c3 and c5. */
const N1 = {
  'services.csv':
    '小区编号,企业编号,服务方式,进驻日期,退出日期\n' +
    'c1,f1,专业物业,2019-05-01,\nc2,f1,专业物业,2020-03-31,2021-05-01\nc4,f3,专业物业,2021-05-01,\n',
  'firms.csv': 'id,name\nf1,样板物业甲\nf3,样板物业丙\n',
};

test('a sender is known by its rows; they stand as it has them, and what its file lacks stays and is named', async () => {
  const plan = await merged({ 随便什么名字: N1 });
  const { told } = ready(plan);
  expect(told.senders.map(({ sent, subdistrictId }) => [sent, subdistrictId])).toEqual([['随便什么名字', 'n1']]);
  expect(told.silent).toEqual(['n2', 's1']);
  const lacking = ['c3/2020-04-15', 'c3/2021-02-01', 'c5/2020-03-01'];
  expect(told.senders[0]?.counts).toEqual([
    { ledger: 'firms', same: 1, added: 1, changed: 0, lacking: [] },
    { ledger: 'services', same: 1, added: 1, changed: 1, lacking },
  ]);
  const place = { sent: '随便什么名字', ledger: 'services', key: 'c2/2020-03-31', line: 3 };
  expect(told.changes).toEqual([{ ...place, column: 'left_on', before: '', after: '2021-05-01' }]);
  expect([...ready(plan).files.keys()]).toEqual(['firms.csv', 'services.csv']);
  const services = textOf(plan, 'services.csv');
  expect(services).toContain('c4,f3,professional,2021-05-01,');
  expect(services).toContain('c3,,community,2020-04-15,2020-12-31');
  expect(services).toHaveLength(11);

  const withdrawn = textOf(await merged({ n1: N1 }, { withdraw: true }), 'services.csv');
  expect(withdrawn).toHaveLength(8);
  expect(withdrawn.filter((line) => /^c[35],/.test(line))).toEqual([]);
  expect(withdrawn).toContain('c6,,self,2020-08-01,');
});

test('a ledger of which a file has the header alone is neither emptied nor begun', async () => {
  const headers = { 'works.csv': 'compound_id,category\n', 'reports.csv': REPORTS };
  const { told, files } = ready(await merged({ n1: { ...N1, ...headers } }, { withdraw: true }));
  expect(told.begun).toEqual([]);
  expect([...files.keys()]).toEqual(['firms.csv', 'services.csv']);
});

test('a column that a file does not have stays as it is; an empty cell is empty', async () => {
  const header = 'id,name,grid_id,address,households,floor_area_m2,built_year';
  const plan = await merged({ s1: { 'compounds.csv': `${header}\nc9,样板9号院,s1-a,样板路9号,158,11797.5,\n` } });
  expect(ready(plan).told.changes.map(({ column, before, after }) => [column, before, after])).toEqual([
    ['households', '157', '158'],
    ['built_year', '1989', ''],
  ]);
  expect(textOf(plan, 'compounds.csv')).toContain(
    'c9,样板9号院,,s1-a,样板路9号,120.09,30.045,158,11797.5,,2020-06-01,,',
  );
});

test("another's rows, rows of two files, and the city's own rows written otherwise stop everything", async () => {
  const services = 'compound_id,mode,entered_on\n';
  const clash = await merged({
    a: {
      'services.csv': `${services}c1,self,2021-01-01\nc4,self,2021-01-01\nc9,self,2021-01-01\nc99,self,2021-01-01\n`,
    },
    b: {
      'subdistricts.csv': 'id,name,district_id\ns1,南一街道办,south\ns2,南二街道,south\n',
      'services.csv': `${services}c9,employer,2021-04-01\n`,
    },
    c: { 'services.csv': `${services}c6,self,2021-04-01\nc6,self,2021-04-01\n`, 'firms.csv': 'id,name\nf1,样板物业\n' },
  });
  const at = (sent: string, ledger: string, key: string, line: number) => ({ sent, ledger, key, line });
  expect(faultsOf(clash)).toEqual([
    { reason: 'foreign', place: at('a', 'services', 'c9/2021-01-01', 4), owner: 's1' },
    { reason: 'foreign', place: at('a', 'services', 'c99/2021-01-01', 5), owner: null },
    {
      reason: 'differs',
      place: at('b', 'subdistricts', 's1', 2),
      column: 'name',
      city: '南一街道',
      value: '南一街道办',
    },
    { reason: 'new-unit', place: at('b', 'subdistricts', 's2', 3) },
    { reason: 'differs', place: at('c', 'firms', 'f1', 2), column: 'name', city: '样板物业甲', value: '样板物业' },
    { reason: 'repeated', place: at('c', 'services', 'c6/2021-04-01', 3), first: 2 },
  ]);

  const compound = (grid: string) => ({
    'compounds.csv': `id,name,grid_id,address,households,floor_area_m2\nnew,新小区,${grid},路1号,9,700\n`,
  });
  expect(faultsOf(await merged({ n1: compound('n1-a'), n2: compound('n2-a') }))).toEqual([
    { reason: 'two-senders', places: [at('n1', 'compounds', 'new', 2), at('n2', 'compounds', 'new', 2)] },
  ]);
});

test('a file whose rows are as much one as another sub-district’s, or none, has no sender; two files have not one', async () => {
  const one = (compound: string) => ({ 'services.csv': `compound_id,mode,entered_on\n${compound},self,2021-04-01\n` });
  expect(
    faultsOf(
      await merged({ a: { 'services.csv': 'compound_id,mode,entered_on\nc4,self,2021-04-01\nc6,self,2021-04-01\n' } }),
    ),
  ).toEqual([
    {
      reason: 'unknown-sender',
      sent: 'a',
      counts: [
        { subdistrictId: 'n1', rows: 1 },
        { subdistrictId: 'n2', rows: 1 },
      ],
    },
  ]);
  expect(faultsOf(await merged({ a: { 'notes.txt': '' } }))).toEqual([
    { reason: 'unknown-sender', sent: 'a', counts: [] },
  ]);
  expect(faultsOf(await merged({ a: one('c4'), b: one('c3') }))).toEqual([
    { reason: 'same-sender', subdistrictId: 'n1', sent: ['a', 'b'] },
  ]);
});

test('a report is entered for every sender where reports are kept, and one that stands there stays', async () => {
  const kept = new Map([...CITY, ['reports.csv', encoder.encode(`${REPORTS}2021-05,n2,2021-06-01\n`)]]);
  const n2 = { 'services.csv': 'compound_id,mode,entered_on\nc6,self,2020-08-01\n' };
  const plan = await merged({ n1: N1, n2 }, {}, kept);
  expect(textOf(plan, 'reports.csv').slice(1)).toEqual(['2021-05,n1,2021-06-03', '2021-05,n2,2021-06-01']);
  expect(ready(plan).told.reported).toEqual({ now: ['n1'], before: ['n2'] });
  expect(await merged({ n1: N1 }, { reportedOn: null }, kept)).toEqual({ outcome: 'undated', missing: 'day' });
  expect(await merged({ n1: N1 }, { month: null }, kept)).toEqual({ outcome: 'undated', missing: 'month' });
  expect(ready(await merged({ n1: N1 }, { month: null, reportedOn: null })).told.reported).toBeNull();
});

test('columns of their own stay with their rows, the city’s and those that were sent', async () => {
  const [header, ...rows] = new TextDecoder().decode(CITY.get('services.csv')).trimEnd().split('\n');
  const old = [`${String(header)},x_city`, ...rows.map((row, i) => `${row},城${String(i)}`), ''].join('\n');
  const kept: DataFiles = new Map([...CITY, ['services.csv', encoder.encode(old)]]);
  const n1 = {
    'services.csv':
      'compound_id,firm_id,mode,entered_on,left_on,x_sent\n' +
      'c2,f1,professional,2020-03-31,2021-05-01,止\nc4,f3,professional,2021-05-01,,新\n',
    'firms.csv': N1['firms.csv'],
  };
  const plan = ready(await merged({ n1 }, {}, kept));
  expect(plan.told.aside.size).toBe(0);
  const lines = textOf(plan, 'services.csv');
  const cityOf = (key: string): string => `城${String(rows.findIndex((row) => row.startsWith(key)))}`;
  expect(lines[0]).toBe(`${String(header)},x_city,x_sent`);
  expect(lines).toContain(`c2,f1,professional,2020-03-31,2021-05-01,${cityOf('c2')},止`);
  expect(lines).toContain('c4,f3,professional,2021-05-01,,,新');
  expect(lines).toContain(`c6,,self,2020-08-01,,${cityOf('c6')},`);

  // Cells of their own alone are a change; the same once more is none.
  const note = { 'services.csv': 'compound_id,mode,entered_on,x_city\nc6,self,2020-08-01,改\n' };
  const noted = ready(await merged({ n2: note }, {}, kept));
  expect(textOf(noted, 'services.csv')).toContain('c6,,self,2020-08-01,,改');
  const again = { 'services.csv': `compound_id,mode,entered_on,x_city\nc6,self,2020-08-01,${cityOf('c6')}\n` };
  expect(ready(await merged({ n2: again }, {}, kept)).files.size).toBe(0);
});

test('a ledger that says more than its columns is kept aside as it was', async () => {
  const [, ...rows] = new TextDecoder().decode(CITY.get('services.csv')).trimEnd().split('\n');
  const header = 'compound_id,firm_id,mode,entered_on,left_on,recorded_on';
  const old = encoder.encode([header, ...rows.map((row, i) => `${row},${i === 0 ? '2019-05-02' : ''}`), ''].join('\n'));
  const kept: DataFiles = new Map([...CITY, ['services.csv', old], ['原件/services.csv', encoder.encode('of before')]]);
  const plan = ready(await merged({ n1: N1 }, {}, kept));
  expect([...plan.told.aside]).toEqual([['services.csv', '原件/services-2.csv']]);
  expect(plan.files.get('原件/services-2.csv')).toEqual(old);
  expect([...plan.files.keys()]).toEqual(['原件/services-2.csv', 'firms.csv', 'services.csv']);
});

test('files of a folder that hold no ledger are named', async () => {
  const { told } = ready(await merged({ n1: { ...N1, '说明.docx': '', '.DS_Store': '' } }));
  expect(told.remarks.map(({ sent, unread }) => [sent, unread])).toEqual([['n1', ['说明.docx']]]);
});

test('what cannot be read, and what would leave the ledgers with errors, is not written', async () => {
  const unreadable = await merged({ n1: { 'services.csv': 'compound_id,mode,entered_on\nc1,谁知道,2021-04-01\n' } });
  expect(unreadable).toMatchObject({
    outcome: 'unreadable',
    faulty: [{ sent: 'n1', problems: [{ code: 'E-CHOICE' }] }],
  });
  // A second contract while the first one is in force.
  const overlap = await merged({ n1: { 'services.csv': 'compound_id,mode,entered_on\nc1,self,2021-04-01\n' } });
  expect(overlap).toMatchObject({ outcome: 'unsound', problems: [{ code: 'E-OVERLAP' }] });
});
