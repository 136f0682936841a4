import { expect, test } from 'vitest';
import { withoutJsonKey } from './json-edit.ts';

test.each([
  ['the first', ['a'], '{\r\n  "b": { "c": 2, "d": [3] },\r\n  "e": 4\r\n}\r\n'],
  ['one between', ['b'], '{\r\n  "a": 1,\r\n  "e": 4\r\n}\r\n'],
  ['the last', ['e'], '{\r\n  "a": 1,\r\n  "b": { "c": 2, "d": [3] }\r\n}\r\n'],
  ['one within', ['b', 'c'], '{\r\n  "a": 1,\r\n  "b": { "d": [3] },\r\n  "e": 4\r\n}\r\n'],
  ['none', ['x'], '{\r\n  "a": 1,\r\n  "b": { "c": 2, "d": [3] },\r\n  "e": 4\r\n}\r\n'],
])('without %s, all else stays as it was written', (_, path, expected) => {
  expect(withoutJsonKey('{\r\n  "a": 1,\r\n  "b": { "c": 2, "d": [3] },\r\n  "e": 4\r\n}\r\n', ...path)).toBe(expected);
});

test('an object of one key is left empty', () => {
  expect(withoutJsonKey('{ "a": { "b": 1 } }', 'a', 'b')).toBe('{ "a": {  } }');
});
