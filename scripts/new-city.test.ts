/** The command that sets up a city: what it asks, refuses and writes, and what the check says of that. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readLedgers } from '../src/ledgers/dataset.ts';
import { NOTHING_KNOWN } from '../src/ledgers/setup/asked.ts';
import { readDataDir } from './disk/read-data-dir.ts';
import { askedAnswers } from './terminal/answering.ts';

const root = mkdtempSync(join(tmpdir(), 'new-city-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Runs the command without a terminal. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'new-city.ts'), ...args], {
    encoding: 'utf8',
    cwd: root,
    input: '',
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'cache') },
  });
  return { status, stdout, stderr };
}

const ANSWERS = [
  '--city.name=岭水市',
  '--city.id=lingshui',
  '--levels=区、街道、网格',
  '--series_from=2019年1月',
  '--as_of=2020/7/16',
  '--demonstration=否',
  '--site.licence.name=CC-BY-4.0',
  '--site.licence.title=署名 4.0',
];

test('without a terminal and without answers it names what is missing, and writes nothing', () => {
  const { status, stderr } = run('空城', '--city.name=岭水市');
  expect(status).toBe(1);
  expect(stderr).toMatch(/city\.id（编号）[\s\S]*as_of（数据截止日）[\s\S]*site\.licence\.title（许可名称）/);
  expect(stderr).not.toContain('city.name（');
  expect(existsSync(join(root, '空城'))).toBe(false);
});

test('with answers it writes settings and empty ledgers that pass the check, and says what to do next', async () => {
  const { status, stdout, stderr } = run('新城', ...ANSWERS);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /npm run check -- --data 新城[\s\S]*npm run start -- --data 新城[\s\S]*npm run release -- --data 新城/,
  );
  const { problems, dataset } = await readLedgers(await readDataDir(join(root, '新城')));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(dataset?.programme).toMatchObject({
    asOf: '2020-07-16',
    seriesFrom: '2019-01',
    targets: [],
    demonstration: false,
  });
  expect(readdirSync(join(root, '新城')).toSorted()).toEqual(
    ['compounds.csv', 'districts.csv', 'grids.csv', 'programme.json', 'services.csv', 'subdistricts.csv'].toSorted(),
  );
  const written = readFileSync(join(root, '新城/programme.json'), 'utf8');
  expect(Object.keys(JSON.parse(written) as object)[0]).toBe('$schema');
  expect(written).not.toMatch(/handan|邯郸|114\.|36\./);
  // A folder in which something stands is left alone.
  const again = run('新城', ...ANSWERS);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('新城 里已经有文件');
});

test('as a workbook the ledgers are those that must exist', async () => {
  mkdirSync(join(root, '工作簿城'));
  writeFileSync(
    join(root, '答案.json'),
    JSON.stringify({ city: { id: 'lingshui', name: '岭水市' }, as_of: '2020-07-16' }),
  );
  const { status, stdout } = run('工作簿城', '--answers', '答案.json', '--xlsx', ...ANSWERS.slice(2));
  expect([status, stdout.includes('台账.xlsx')]).toEqual([0, true]);
  const { dataset } = await readLedgers(await readDataDir(join(root, '工作簿城')));
  const kept = Object.entries(dataset?.kept ?? {}).flatMap(([ledger, is]) => (is ? [ledger] : []));
  expect(kept.toSorted()).toEqual(['compounds', 'districts', 'grids', 'services', 'subdistricts']);
});

test('what the file of answers has wrong is said at its lines', () => {
  writeFileSync(join(root, '错的.json'), '{\n  "city": { "id": "岭水", "name": "岭水市" }\n}');
  const { status, stdout } = run('空城', '--answers', '错的.json');
  expect(status).toBe(1);
  expect(stdout).toMatch(/E-ID 错的\.json:2 city\.id/);
});

test('in a terminal each question is asked until its answer would pass the check', async () => {
  const typed = [
    '',
    '岭水市',
    '岭水',
    'lingshui',
    '区、街道、网格',
    '',
    '2019-01',
    '2020-07-16',
    '2',
    '未必',
    '否',
    '',
    '',
    '',
    'CC0',
    '公有领域',
  ];
  const questions: string[] = [];
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const answers = await askedAnswers(NOTHING_KNOWN, {}, (question) => {
    questions.push(question);
    return Promise.resolve(typed[questions.length - 1] ?? null);
  });
  expect(errors.mock.calls.flat()).toContain('写“是”或“否”。');
  errors.mockRestore();
  expect(answers).toMatchObject({
    city: { id: 'lingshui', name: '岭水市' },
    series_from: '2019-01',
    renovated_when: 'completed',
    demonstration: false,
  });
  expect(questions.filter((question) => question.includes('（city.id）'))).toHaveLength(2);
  expect(questions.find((question) => question.includes('（renovated_when）'))).toMatch(
    /1 accepted　验收合格\n {2}2 completed/,
  );
});
