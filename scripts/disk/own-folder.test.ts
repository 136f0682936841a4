import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isMountPoint, isOursOrEmpty, realFolder } from './own-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'own-folder-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

it('replaces no folder with somebody’s papers', () => {
  const folder = join(root, 'papers');
  expect(isOursOrEmpty(folder)).toBe(true);
  mkdirSync(folder);
  expect(isOursOrEmpty(folder)).toBe(true);
  writeFileSync(join(folder, 'index.html'), 'a page of theirs');
  expect(isOursOrEmpty(folder)).toBe(false);
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'datapackage.json'), '{}');
  expect(isOursOrEmpty(folder)).toBe(true);
});

it('follows links, also one to a folder that is not there yet; one that leads around in a circle is said', async () => {
  const [link, circle] = [join(root, 'link'), join(root, 'circle')];
  symlinkSync(join('later', 'site'), link);
  symlinkSync(circle, circle);
  const real = realpathSync(root);
  expect(await realFolder(link)).toBe(join(real, 'later', 'site'));
  expect(await realFolder(join(root, 'none', 'at', 'all'))).toBe(join(real, 'none', 'at', 'all'));
  await expect(realFolder(circle)).rejects.toThrow('ELOOP');
});

it('knows where another disk begins', ({ skip }) => {
  expect([isMountPoint(root), isMountPoint(join(root, 'none'))]).toEqual([false, false]);
  skip(!existsSync('/proc/self'), '这个系统没有 /proc，挂载的文件夹没有试。');
  expect(isMountPoint('/proc')).toBe(true);
});
