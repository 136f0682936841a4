import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { move } from './move.ts';

test('from one disk to another a folder is copied beside its new place and renamed there', async () => {
  const root = mkdtempSync(join(tmpdir(), 'move #1 %20 '));
  const [from, to] = [join(root, 'a'), join(root, 'b')];
  mkdirSync(from);
  writeFileSync(join(from, '一.csv'), '1');
  const renamed: string[] = [];
  await move(from, to, {
    rename: (one, other) => {
      renamed.push(other);
      if (one === from) return Promise.reject(Object.assign(new Error('another disk'), { code: 'EXDEV' }));
      renameSync(one, other);
      return Promise.resolve();
    },
  });
  expect(renamed).toEqual([to, to]);
  expect(readdirSync(root)).toEqual(['b']);
  expect(readFileSync(join(to, '一.csv'), 'utf8')).toBe('1');
  rmSync(root, { recursive: true });
});
