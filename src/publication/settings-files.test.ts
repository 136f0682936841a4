import { expect, test } from 'vitest';
import type { Programme } from '../domain/programme.ts';
import { settingsFiles } from './settings-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reply = '{\r\n  "id": "7",\r\n  "proposers": ["某某"],\r\n  "title": "一件事"\r\n}\r\n';
const folder = new Map([
  ['works.csv', bytes('')],
  ['schemes.json', bytes('[]')],
  ['programme.json', bytes('\uFEFF{ "city" : 1 }')],
  ['proposals/7.json', bytes(reply)],
  ['history/programme/2017-01.json', bytes('{}')],
]);
const site = (showNames: boolean): Pick<Programme, 'site'> =>
  ({ site: { showNames } }) as unknown as Pick<Programme, 'site'>;

test('settings, replies and schemes are published as they were written, without the names of who proposed', () => {
  expect(settingsFiles(folder, site(false))).toEqual([
    { path: 'programme.json', text: '{ "city" : 1 }' },
    { path: 'proposals/7.json', text: '{\r\n  "id": "7",\r\n  "title": "一件事"\r\n}\r\n' },
    { path: 'schemes.json', text: '[]' },
  ]);
});

test('names are published where the programme shows them', () => {
  expect(settingsFiles(folder, site(true))[1]).toEqual({ path: 'proposals/7.json', text: reply });
});
