import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noticeOf, noticesText, packageFolder } from './third-party.ts';

it('tells the package of a module from its path, within other packages and on Windows too', () => {
  expect(packageFolder('/home/x/node_modules/leaflet/dist/leaflet-src.js')).toBe('/home/x/node_modules/leaflet/');
  expect(packageFolder('/x/node_modules/a/node_modules/@scope/b/index.js?used')).toBe(
    '/x/node_modules/a/node_modules/@scope/b/',
  );
  expect(packageFolder('C:\\x\\node_modules\\zod\\v4\\core.js')).toBe('C:/x/node_modules/zod/');
  expect(packageFolder('\0/x/node_modules/leaflet/dist/leaflet-src.js?commonjs-module')).toBe(
    '/x/node_modules/leaflet/',
  );
  expect(packageFolder('/x/src/ui/find-box.ts')).toBeNull();
});

it('takes the licence that a package brings, and refuses one that names none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notice-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'b', version: '1.0.0', license: 'MIT' }));
  expect(noticeOf(folder)).toEqual({ name: 'b', version: '1.0.0', licence: 'MIT', text: null });
  writeFileSync(join(folder, 'LICENSE.md'), 'Do as you like.\r\n');
  expect(noticesText([noticeOf(folder), { name: 'a', version: '2.0.0', licence: 'ISC', text: null }])).toBe(
    `a 2.0.0 (ISC)\n\n${'-'.repeat(72)}\n\nb 1.0.0 (MIT)\n\nDo as you like.\n`,
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'b', version: '1.0.0' }));
  expect(() => noticeOf(folder)).toThrow('b 1.0.0 names no licence');
});
