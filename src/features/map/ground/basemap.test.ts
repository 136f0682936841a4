import { expect, test } from 'vitest';
import { keyed, tileOrigins } from './basemap.ts';

test.each([
  ['https://tiles.test/{z}/{x}/{y}.png', [], ['https://tiles.test']],
  [
    'https://{s}.tiles.test:8443/{z}/{x}/{y}?tk={key}',
    ['t0', 't1'],
    ['https://t0.tiles.test:8443', 'https://t1.tiles.test:8443'],
  ],
  ['https://tiles.test/{s}/{z}/{x}/{y}', ['a', 'b'], ['https://tiles.test']],
  ['http://127.0.0.1:9/{z}/{x}/{y}.png', [], ['http://127.0.0.1:9']],
  ['https://{host}/{z}/{x}/{y}', [], []],
  ['/tiles/{z}/{x}/{y}.png', [], []],
])('tileOrigins(%s)', (url, subdomains, expected) => {
  expect(tileOrigins({ url, subdomains })).toEqual(expected);
});

test('keyed writes the key where it belongs', () => {
  expect(keyed('https://t.test/{z}?tk={key}', 'a b')).toBe('https://t.test/{z}?tk=a%20b');
  expect(keyed('https://t.test/{z}', null)).toBe('https://t.test/{z}');
});
