import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SOUND = join(import.meta.dirname, '../tests/fixtures/broken/base');
const SCRIPT = join(import.meta.dirname, 'check.ts');
let scratch = '';
let faulty = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'ledgers-'));
  faulty = join(scratch, 'faulty');
  cpSync(SOUND, faulty, { recursive: true });
  const compounds = readFileSync(join(SOUND, 'compounds.csv'), 'utf8');
  writeFileSync(join(faulty, 'compounds.csv'), compounds.replace('拆迁', ''));
  writeFileSync(join(faulty, 'grids.csv'), 'id,name,subdistrict_id,pilot\ng-271,一,s-1,是\ng-272,二,s-3,否\n');
});
afterAll(() => rmSync(scratch, { recursive: true }));

function check(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  test('a sound folder: a summary by file, exit code 0', () => {
    const { status, stdout } = check([SOUND]);
    expect(stdout).toMatch(/^compounds\.csv +3 +0 +0 +0$/m);
    expect(stdout).toContain('错误 0 处，警告 1 处，可以发布。');
    expect(status).toBe(0);
  });

  test('a faulty folder named by DATA_DIR: problems by their causes, errors first, exit code 1', () => {
    const { status, stdout } = check([], { DATA_DIR: faulty });
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      '引用的对象不存在：grids.csv C列 subdistrict_id（街道编号），1处',
      'E-REF grids.csv:3 subdistrict_id "s-3" 在 subdistricts.csv 中不存在；最接近 "s-1"',
      '',
      '移出范围没有写原因：compounds.csv M列 removal_reason（移出原因），1处',
      'W-REASON compounds.csv:4 removal_reason "" 有移出日期却没有写移出原因；写明原因',
    ]);
    expect(status).toBe(1);
  });

  test('of a cause with many places the first five are listed; --all lists every problem on a line', () => {
    const grids = Array.from({ length: 1200 }, (_, i) => `g-${String(i)},网格,s-9,是\n`).join('');
    const many = join(scratch, 'many');
    cpSync(SOUND, many, { recursive: true });
    writeFileSync(
      join(many, 'grids.csv'),
      `编号,试点,名称,所属街道\n${grids.replaceAll(/(网格),(s-9),(是)/g, '$3,$1,$2')}`,
    );
    const { stdout } = check([many]);
    const [heading, ...listed] =
      stdout.slice(stdout.indexOf('引用的对象不存在：grids.csv')).split('\n\n')[0]?.split('\n') ?? [];
    expect(heading).toBe(
      '引用的对象不存在：grids.csv D列 subdistrict_id（街道编号），1,200处，先列5处，加 --all 全部列出',
    );
    expect(listed.map((line) => line.split(' ')[1])).toEqual(
      [2, 3, 4, 5, 6].map((line) => `grids.csv:${String(line)}`),
    );
    expect(check([many, '--all']).stdout.match(/^E-REF grids\.csv:\d+ /gm)).toHaveLength(1200);
  });

  test('a folder without problems says so', () => {
    const clean = join(scratch, 'clean');
    cpSync(SOUND, clean, { recursive: true });
    rmSync(join(clean, 'releases.csv'));
    expect(check([clean]).stdout.split('\n')[0]).toBe('没有发现问题。');
  });

  test('--json prints JSON and nothing else', () => {
    const { status, stdout } = check([faulty, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      problems: [{ code: 'W-REASON' }, { code: 'E-REF', line: 3 }],
    });
    expect(status).toBe(1);
  });

  test('a missing folder: one Chinese sentence, exit code 1', () => {
    const { status, stdout, stderr } = check([join(faulty, 'none')]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trim()).toBe(`${join(faulty, 'none')}：没有这个文件夹。`);
  });
});
