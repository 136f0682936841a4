/** Whoever sits at the terminal: what is asked, what is asked again, what is said, and that nothing is written by mistake. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { unzipSync } from 'fflate';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { csvText, readCsv } from '../src/ledgers/text/csv.ts';

const root = mkdtempSync(join(tmpdir(), 'release-'));
const dir = join(root, 'city');
beforeEach(() => {
  rmSync(dir, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, '../tests/fixtures/second-city'), dir, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

function run(script: string, args: readonly string[], answers = '') {
  return spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    input: answers,
    env: { ...process.env, DATA_DIR: dir, NODE_COMPILE_CACHE: join(root, 'cache') },
  });
}

/** The files below a folder whose text, that of packed parts too, holds a mark. */
function holding(folder: string, mark: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => {
    if (!statSync(join(folder, path)).isFile()) return false;
    const bytes = readFileSync(join(folder, path));
    const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const parts = isPacked ? Object.values(unzipSync(bytes)) : [bytes];
    return parts.some((part) => Buffer.from(part).includes(mark));
  });
}

const rows = (): string[] => readFileSync(join(dir, 'releases.csv'), 'utf8').trimEnd().split('\n').slice(1);

test('proposes what fits the last release, asks again for what does not, and publishes on 是 alone', () => {
  // The as-of date as proposed, an id that is taken and then the one proposed; whatever is not 是 publishes nothing.
  const refused = run('release.ts', [], '\n2021-05\n\n2021-06-05\n2021-06-12\n月通报\n嗯\n');
  expect(refused.stderr).toContain('数据截止日［2021-05-31］：');
  expect(refused.stderr).toContain('编号［2021-05-31］：');
  expect(refused.stderr).toContain('编号“2021-05”已经用过');
  expect(refused.stderr).toContain('发布吗？');
  expect([refused.status, rows().length]).toEqual([1, 1]);

  const sound = '2021-06-30\n\n2021-06-20\n\n2021-07-12\n月通报\n';
  const undecided = run('release.ts', [], sound);
  expect(undecided.stderr).toContain('截收日早于数据截止日（2021-06-30）');
  expect(undecided.stderr).toContain('没有发布，什么都没有写。');
  expect([undecided.status, rows().length, existsSync(join(dir, 'history'))]).toEqual([1, 1, false]);

  const { status, stdout } = run('release.ts', [], `${sound}是\n`);
  expect(stdout).toMatch(/已发布2021-06期。写了：\n[^]* {2}releases\.csv\n/);
  expect(status).toBe(0);
  // The closing date as proposed: five days after the as-of date, as at the release before.
  expect(rows()[1]).toBe('2021-06,2021-06-30,2021-07-05,2021-07-12,月通报');
});

test('--json prints JSON alone, also where it asks', () => {
  const flags = ['--as-of', '2021-06-30', '--closed-on', '2021-07-08', '--published-on', '2021-07-12', '--note', ''];
  const { stdout, status } = run('release.ts', [...flags, '--json'], '\n是\n');
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'released',
    release: { id: '2021-06', as_of: '2021-06-30', closed_on: '2021-07-08', published_on: '2021-07-12', note: null },
    preview: null,
  });
  expect(status).toBe(0);
  expect(JSON.parse(run('preview.ts', ['--json']).stdout)).toMatchObject({
    against: { id: '2021-06' },
    as_of: '2021-06-30',
    changes: [],
    by_subdistrict: [],
    unexplained: [],
    alarms: { lost: [], silent: [], leaps: [] },
  });
});

test('a previewed site is built from a copy, also where the settings are a link', () => {
  const settings = join(root, 'programme.json');
  renameSync(join(dir, 'programme.json'), settings);
  symlinkSync(settings, join(dir, 'programme.json'));
  const before = readFileSync(settings, 'utf8');
  const taken = join(root, 'taken');
  mkdirSync(taken, { recursive: true });
  writeFileSync(join(taken, 'letter.txt'), 'of somebody');
  // Refused once the copy is there.
  const { status, stderr } = run('preview.ts', ['--as-of', '2021-06-30', '--site', '--out', taken]);
  expect([status, stderr]).toEqual([1, expect.stringContaining('里面有别的东西')]);
  expect(readFileSync(settings, 'utf8')).toBe(before);
});

test('what a crash broke off is put right by the next command, which says so', () => {
  mkdirSync(join(dir, '.release'));
  writeFileSync(join(dir, '.release', '0'), 'half of a fi');
  const { stderr, status } = run('check.ts', []);
  expect(stderr).toContain('上一次写台账没有写完就中断了：已退回写以前的样子。');
  expect(status).toBe(0);
  expect(readdirSync(dir)).not.toContain('.release');
});

test('wrong options end with exit code 2 and what is right; a folder that is not there with a sentence', () => {
  const unknown = run('release.ts', ['--asof', '2021-06-30']);
  expect([unknown.status, unknown.stderr.split('\n')[0]]).toEqual([2, '选项写错：--asof']);
  expect(unknown.stderr).toContain('用法：npm run release');
  expect(run('preview.ts', ['--json', '--site']).status).toBe(2);
  const missing = run('preview.ts', ['--data', join(root, 'none')]);
  expect([missing.status, missing.stderr.trim()]).toEqual([1, `${join(root, 'none')}：没有这个文件夹。`]);
  const help = run('release.ts', ['--help']);
  expect([help.status, help.stdout.split('\n')[0]]).toEqual([0, '用法：npm run release -- [选项]']);
});

test('what stands in columns of the city’s own is neither read, published nor kept with a publication', () => {
  const mark = '不可公开甲乙丙';
  const cell = `=${mark}13800138000`;
  const ledgers = readdirSync(dir).filter((name) => name.endsWith('.csv'));
  for (const name of ledgers) {
    const [header = [], ...records] = readCsv(name, readFileSync(join(dir, name), 'utf8')).records.map(
      ({ cells }) => cells,
    );
    const noted = records.map((cells) => [...cells, cell, cell]);
    writeFileSync(join(dir, name), csvText([...header, `x_${mark}`, '自用'], noted, '\n'));
  }
  const settings = join(dir, 'programme.json');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('{', '{ "own_columns": ["自用"],'));
  const check = run('check.ts', ['--json']);
  expect([check.status, check.stdout.includes('自用'), check.stdout.includes(mark)]).toEqual([0, false, false]);
  const release = [
    '--as-of',
    '2021-06-30',
    '--closed-on',
    '2021-07-08',
    '--published-on',
    '2021-07-12',
    '--note',
    '月通报',
  ];
  expect(run('release.ts', [...release, '--yes']).status).toBe(0);
  expect(existsSync(join(dir, 'history'))).toBe(true);
  expect(holding(join(dir, 'history'), mark)).toEqual([]);
  expect(holding(dir, mark).sort()).toEqual(ledgers.sort());
  const out = join(root, 'published');
  const data = run('build-data.ts', ['--out', out]);
  expect([data.status, data.stderr]).toEqual([0, '']);
  const published = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(published.some((path) => path.endsWith('workbook.xlsx'))).toBe(true);
  expect(published.some((path) => path.endsWith('.zip'))).toBe(true);
  expect(holding(out, mark)).toEqual([]);
  expect(holding(out, 'own_columns')).toEqual([]);
});
