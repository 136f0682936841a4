import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isOursOrEmpty } from './own-folder.ts';

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
