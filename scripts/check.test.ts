import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cityOfOneLevel } from '../tests/fixtures/fewer-levels.ts';
import { writeCity } from '../tests/fixtures/write-city.ts';
import { isFaultReport } from './disk/report-file.ts';

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
    expect(stdout).toMatch(/^没有发现问题的文件：.*compounds\.csv 3行/m);
    expect(stdout).toMatch(/^晚于数据截止日 2018-12-31 而不计的行：/m);
    expect(stdout).toContain('错误 0 处，警告 1 处，可以发布。');
    expect(status).toBe(0);
  });

  test('a faulty folder named by DATA_DIR: problems by their causes, errors first, exit code 1', () => {
    const { status, stdout } = check([], { DATA_DIR: faulty });
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      '错误 1处，改正后才能发布：',
      '引用的对象不存在：grids.csv C列 subdistrict_id（街道编号），1处',
      'E-REF grids.csv:3 subdistrict_id "s-3" 在 subdistricts.csv 中不存在；改成 subdistricts.csv 里有的编号，或在 subdistricts.csv 里补登',
      '',
      '警告 1处，不妨碍发布，会写在网站的数据质量页：',
      '移出范围没有写原因：compounds.csv M列 removal_reason（移出原因），1处',
      'W-REASON compounds.csv:4 removal_reason "" 有移出日期却没有写移出原因；写明原因',
    ]);
    expect(status).toBe(1);
  });

  test('a city that names its levels: they are called so, and one that it does not list as in its settings', async () => {
    const towns = join(scratch, 'towns');
    const files = await cityOfOneLevel();
    const subdistricts = new TextDecoder().decode(files.get('subdistricts.csv'));
    files.set('subdistricts.csv', new TextEncoder().encode(`${subdistricts}\ne1,东塘镇`));
    files.set('grids.csv', new TextEncoder().encode('id,name\n'));
    writeCity(files, towns);
    const { stdout } = check(['--data', towns, '--all']);
    expect(stdout).toContain('subdistricts.csv:5 id "e1" 这个街道（镇）没有小区');
    expect(stdout).toContain('grids.csv 本市的层级里没有 grid（网格）；移出数据文件夹');
    expect(stdout.replaceAll(/街道（镇）|grid（网格）/g, '')).not.toMatch(/街道|网格/);
  });

  test('of a cause with many places the first is told in full; --all lists every problem on a line', () => {
    const grids = Array.from({ length: 1200 }, (_, i) => `g-${String(i)},网格,s-9,是\n`).join('');
    const many = join(scratch, 'many');
    cpSync(SOUND, many, { recursive: true });
    writeFileSync(
      join(many, 'grids.csv'),
      `编号,试点,名称,所属街道\n${grids.replaceAll(/(网格),(s-9),(是)/g, '$3,$1,$2')}`,
    );
    const { stdout } = check([many]);
    const lines = stdout.split('\n');
    const at = lines.indexOf('引用的对象不存在：grids.csv D列 subdistrict_id（街道编号），1,200处');
    expect(lines.slice(at + 1, at + 3)).toEqual([
      expect.stringMatching(/^E-REF grids\.csv:2 subdistrict_id "s-9" 在 subdistricts\.csv 中不存在/),
      '还有第3行 "s-9"、第4行 "s-9"、第5行 "s-9"、第6行 "s-9"……共1,200处',
    ]);
    expect(lines.length).toBeLessThan(45);
    expect(check([many, '--all']).stdout.match(/^E-REF grids\.csv:\d+ /gm)).toHaveLength(1200);
  });

  test('a dozen dates in every column of every ledger still fit one screen, told as one cause', () => {
    const short = join(scratch, 'short');
    cpSync(SOUND, short, { recursive: true });
    for (const name of readdirSync(short).filter((file) => file.endsWith('.csv'))) {
      const [head = '', ...rows] = readFileSync(join(short, name), 'utf8').trimEnd().split('\n');
      const spoilt = rows.map((row) => row.replaceAll(/\b20(\d\d)-(\d\d)-(\d\d)\b/g, '$1/$2/$3'));
      const many = Array.from({ length: 12 }, () => spoilt).flat();
      writeFileSync(join(short, name), `${[head, ...many].join('\n')}\n`);
    }
    const { stdout } = check([short]);
    expect(stdout.split('\n').length).toBeLessThan(60);
    expect(stdout).toMatch(/^日期写法有误或不存在：\d+个文件的\d+列，共[\d,]+处$/m);
    expect(stdout).toContain('还有');
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

  test('the folder is named by --data too, and an option that it does not have is answered with how it is used', () => {
    expect(check(['--data', SOUND]).stdout).toContain(`${SOUND}：错误 0 处`);
    for (const args of [
      ['--dta', SOUND],
      [SOUND, 'more'],
    ]) {
      const { status, stdout, stderr } = check(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('用法');
    }
  });

  test('--report writes a workbook, never among the ledgers and never over another file', () => {
    const report = join(scratch, '核对 #1.xlsx');
    expect(check([faulty, '--report', report]).stdout).toContain(`${report}：写好了，共2处。`);
    expect(isFaultReport(readFileSync(report))).toBe(true);
    writeFileSync(join(scratch, 'other.xlsx'), 'other');
    expect(check([faulty, '--report', join(scratch, 'other.xlsx')]).stderr).toContain('没有覆盖');
    expect(readFileSync(join(scratch, 'other.xlsx'), 'utf8')).toBe('other');
    expect(check([faulty, '--report', join(faulty, 'new', 'r.xlsx')]).stderr).toContain('在台账文件夹里');
    expect(existsSync(join(faulty, 'new'))).toBe(false);
  });
});
