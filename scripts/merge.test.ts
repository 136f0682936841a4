/** The command on a folder of files: nothing is written by mistake, and what is written can be built. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'merge-'));
const dir = join(root, 'city');
const month = join(root, '2021-05');
cpSync(join(import.meta.dirname, '../tests/fixtures/second-city'), dir, { recursive: true });
writeFileSync(join(dir, 'reports.csv'), 'month,subdistrict_id,reported_on\n');
mkdirSync(join(month, '北一'), { recursive: true });
writeFileSync(
  join(month, '北一', 'services.csv'),
  'compound_id,firm_id,mode,entered_on\nc4,f1,professional,2021-05-01\n',
);
writeFileSync(join(month, '报送函.txt'), '请查收');
afterAll(() => rmSync(root, { recursive: true }));

const run = (args: readonly string[], answers = '') =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'merge.ts'), ...args, '--data', dir], {
    encoding: 'utf8',
    input: answers,
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'cache') },
  });
const ledger = (file: string): string => readFileSync(join(dir, file), 'utf8');

test('asks for the day of the report and before it writes; 是 alone writes', () => {
  const before = ledger('services.csv');
  const refused = run([month], '2021-06-31\n2021-06-03\n不\n');
  expect(refused.stderr).toContain('报送日期写作“2021-06-31”，不是日期');
  expect(refused.stderr).toContain('什么都没有写。');
  expect(refused.stdout).toContain('2021-05：收到 1 份。没有交的街道 2 个：北二街道和南一街道。');
  expect(refused.stdout).toContain('不是台账，没有读：报送函.txt');
  expect([refused.status, ledger('services.csv')]).toEqual([1, before]);

  const { status, stdout } = run([month, '--reported-on', '2021-06-03', '--yes', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'merged', written: ['services.csv', 'reports.csv'] });
  expect([status, ledger('reports.csv').split('\n')[1]]).toEqual([0, '2021-05,n1,2021-06-03']);
  expect(ledger('services.csv')).toContain('c4,f1,professional,2021-05-01,\n');
});

test('without a folder, or without the day that it cannot ask for, it says what is missing', () => {
  expect(run([]).status).toBe(2);
  const later = join(root, '2021-06');
  cpSync(month, later, { recursive: true });
  const undated = run([later, '--yes']);
  expect([undated.status, undated.stderr]).toEqual([1, expect.stringContaining('--reported-on 写明报送日期')]);
});
