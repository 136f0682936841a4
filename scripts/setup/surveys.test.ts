/** Survey sheets through the command: what it asks, what it writes, and what a second run leaves as it is. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { levelsFrom } from '../../src/domain/units/levels.ts';
import { readLedgers } from '../../src/ledgers/dataset.ts';
import { SURVEYED, surveySheets } from '../../tests/fixtures/survey-city.ts';
import { readDataDir } from '../disk/read-data-dir.ts';
import { readSurveys, surveysOf } from './surveys.ts';

const root = mkdtempSync(join(tmpdir(), 'surveys-'));
afterAll(() => rmSync(root, { recursive: true }));
for (const [name, bytes] of surveySheets()) writeFileSync(join(root, name), bytes);
const [SHEET1 = '', SHEET2 = '', SHEET3 = ''] = surveySheets().keys();
const [D1, D2, D3] = SURVEYED;

function run(...args: readonly string[]) {
  const script = join(import.meta.dirname, '../new-city.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    cwd: root,
    input: '',
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'cache') },
  });
  return { status, stdout, stderr };
}

const ANSWERS = [
  '--city.name=云川市',
  '--city.id=yunchuan',
  '--levels=街道（镇）、社区',
  '--renovated_when=completed',
  '--demonstration=否',
  '--site.licence.name=CC0',
  '--site.licence.title=公有领域',
];
const folder = join(root, '云川');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8').replace('\uFEFF', '');

test('what is not certain is listed with the options that answer it, and nothing is written', () => {
  const { status, stderr } = run('云川', ...ANSWERS, '--from', SHEET1, '--on', D1, '--from', SHEET2, '--on', D2);
  expect(status).toBe(1);
  expect(stderr).toContain('还有2个问题');
  expect(stderr).toContain('没有写明是哪一种物业：--value "service:有=professional"');
  expect(stderr).toContain('--same "梅园新村小区=梅园新村"');
  expect(existsSync(folder)).toBe(false);
});

test('with the answers the folder passes the check, and says how each heading was read', async () => {
  const answered = ['--value', '有=专业物业', '--same', '梅园新村小区=梅园新村'];
  const { status, stdout } = run(
    '云川',
    ...ANSWERS,
    ...answered,
    '--from',
    SHEET1,
    '--on',
    D1,
    '--from',
    SHEET2,
    '--on',
    D2,
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /调查2020\.xlsx 的工作表“摸底”：2020-07-16 的调查，6行。\n {2}表头读作：.*建筑面积（㎡） → 建筑面积.*改造进度 → 改造到哪一步/,
  );
  expect(stdout).toContain('2020-07-16 的表里没有了的小区，从那天起不再计入（移出）：粮站大院');
  const { problems, dataset } = await readLedgers(await readDataDir(folder));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  // The file of names is known to the reader, and no page speaks of it.
  expect(problems.filter(({ file }) => file === 'ids.csv')).toEqual([]);
  expect(dataset?.programme).toMatchObject({ asOf: D2, observedOn: [D1, D2] });
  expect(dataset?.compounds.map(({ id, name, formerNames }) => [id, name, ...formerNames])[0]).toEqual([
    'xq-0001',
    '梅园新村小区',
    '梅园新村',
  ]);
  expect(dataset?.services.find(({ compoundId }) => compoundId === 'xq-0003')).toMatchObject({
    enteredOn: `≤${D2}`,
    leftOn: null,
  });
  expect(dataset?.works.find(({ compoundId }) => compoundId === 'xq-0001')).toMatchObject({ completedOn: '2019-12' });
  expect(read('compounds.csv')).toContain('联系13800138000');
});

test('another survey keeps ids and settings, and adds what it tells', async () => {
  const [ids, settings] = [read('ids.csv'), read('programme.json')];
  writeFileSync(
    join(folder, 'programme.json'),
    settings.replace('"licence"', '"contact": "someone@example.org",\n    "licence"'),
  );
  const { status } = run('云川', '--from', SHEET3, '--on', D3);
  expect(status).toBe(0);
  expect(read('ids.csv').startsWith(ids)).toBe(true);
  expect(JSON.parse(read('programme.json'))).toMatchObject({
    as_of: D3,
    observed_on: [D1, D2, D3],
    site: { contact: 'someone@example.org' },
  });
  const { dataset } = await readLedgers(await readDataDir(folder));
  expect(dataset?.services.find(({ compoundId }) => compoundId === 'xq-0002')).toMatchObject({
    mode: 'employer',
    enteredOn: `≤${D1}`,
    leftOn: `≤${D3}`,
  });
});

test('a ledger that was edited since is named and left alone, and with --over kept aside', () => {
  const edited = read('compounds.csv').replace(',210,', ',211,');
  writeFileSync(join(folder, 'compounds.csv'), edited);
  const left = run('云川');
  expect([left.status, left.stderr.includes('compounds.csv')]).toEqual([1, true]);
  expect(read('compounds.csv')).toBe(edited);
  const over = run('云川', '--over');
  expect(over.status).toBe(0);
  expect(read('compounds.csv')).toContain(',210,');
  expect(readdirSync(join(folder, '原件'))).toContain('compounds.csv');
});

test('in a terminal the questions are asked, and a number is an answer', async () => {
  const files = await surveysOf([join(root, SHEET1), join(root, SHEET2)], [D1, '2020年7月16日']);
  const questions: string[] = [];
  const { plan, answers } = await readSurveys(
    files,
    levelsFrom(['subdistrict', 'grid']),
    { headings: {}, values: {}, same: {} },
    [],
    (question) => {
      questions.push(question);
      return Promise.resolve(question.includes('是同一个吗') ? '' : '1');
    },
  );
  expect(questions).toHaveLength(2);
  expect(answers).toMatchObject({ values: { 'service:有': 'professional' }, same: { 梅园新村小区: '新' } });
  expect(plan.names.filter(({ kind }) => kind === 'compound')).toHaveLength(8);
});
