import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder, orReadable } from './data-folder.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "台账 #1 %20 'x' "));
  writeFileSync(join(dir, 'grids.csv'), 'id\n');
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const said = async (): Promise<string> => {
  try {
    return [...(await openDataFolder(dir)).keys()].join(' ');
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

test('links are followed, each folder once; one that leads nowhere is named, unless it is an editor’s lock', async () => {
  mkdirSync(join(dir, 'proposals'));
  symlinkSync(join(dir, 'grids.csv'), join(dir, 'firms.csv'));
  symlinkSync(dir, join(dir, 'proposals', 'again'));
  symlinkSync('/nowhere', join(dir, '.#grids.csv'));
  expect(await said()).toBe('firms.csv grids.csv');
  symlinkSync('/nowhere', join(dir, 'works.csv'));
  expect(await said()).toBe(`${join(dir, 'works.csv')}：没有这个文件或文件夹，核对名字和位置（ENOENT）。`);
});

test('a folder with the name of a ledger is said, not passed over', async () => {
  mkdirSync(join(dir, 'reports.csv'));
  expect(await said()).toBe(`${join(dir, 'reports.csv')}：这里应当是文件，却是文件夹（EISDIR）。`);
});

test('a file that another program holds is named, with what to do', async () => {
  const path = join(dir, 'grids.csv');
  const work = () => Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY', path }));
  await expect(orReadable(dir, work)).rejects.toThrow(`${path}：正被别的程序占用；是否正被 Excel 或 WPS 打开？`);
  const bug = new TypeError('a bug');
  await expect(orReadable(dir, () => Promise.reject(bug))).rejects.toBe(bug);
});
