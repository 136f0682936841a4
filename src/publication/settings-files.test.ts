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

test('what orders a terminal about or turns a line around is taken off, escaped or not, and nothing else', () => {
  const written = '{"a": "甲\u202e\\u202E\\u001b[2J\\r\\u000d\\\\u202e\\n", "b": "\u009b\u2066乙"}\r\n';
  const files = new Map([['programme.json', bytes(written)]]);
  expect(settingsFiles(files, site(true))[0]?.text).toBe('{"a": "甲[2J\\r\\u000d\\\\u202e\\n", "b": "乙"}\r\n');
});
