import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SOUND = join(import.meta.dirname, '../tests/fixtures/broken/base');
const SCRIPT = join(import.meta.dirname, 'check.ts');
let faulty = '';

beforeAll(() => {
  faulty = mkdtempSync(join(tmpdir(), 'ledgers-'));
  cpSync(SOUND, faulty, { recursive: true });
  const compounds = readFileSync(join(SOUND, 'compounds.csv'), 'utf8');
  writeFileSync(join(faulty, 'compounds.csv'), compounds.replace('拆迁', ''));
  writeFileSync(join(faulty, 'grids.csv'), 'id,name,subdistrict_id,pilot\ng-271,一,s-1,是\ng-272,二,s-3,否\n');
});
afterAll(() => rmSync(faulty, { recursive: true }));

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

  test('a faulty folder named by DATA_DIR: every problem on a line, exit code 1', () => {
    const { status, stdout } = check([], { DATA_DIR: faulty });
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'W-REASON compounds.csv:4 removal_reason "" 有移出日期却没有写移出原因；写明原因',
      'E-REF grids.csv:3 subdistrict_id "s-3" 在 subdistricts.csv 中不存在；最接近 "s-1"',
    ]);
    expect(status).toBe(1);
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
