import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { contentMark, isContentOf, markedFile } from './content-name.ts';

const column = (units: readonly number[]): object => ({ numerators: units.map((unit) => [unit]) });

it('a name holds for its own content, wherever the file lies', () => {
  const { name, text } = markedFile('rates/coverage-compounds', column([1, 2]));
  expect(name).toMatch(/^rates\/coverage-compounds\.[0-9a-z]{11}$/);
  expect(isContentOf(`/base/map/${name}.json`, text)).toBe(true);
  expect(isContentOf('/base/map/rates/coverage-compounds.json', text)).toBe(false);
});

it('a unit more in front, a figure changed or two swapped are another content', () => {
  const address = `/map/${markedFile('rates', column([33, 26, 5])).name}.json`;
  for (const other of [
    [7, 33, 26, 5],
    [33, 26, 6],
    [26, 33, 5],
    [33, 26],
  ]) {
    expect(isContentOf(address, JSON.stringify(column(other))), other.join()).toBe(false);
  }
});

test('contentMark(text) is the same for the same text, and has the same length for any', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(contentMark(text)).toMatch(/^[0-9a-z]{11}$/);
      expect(contentMark(text)).toBe(contentMark(text));
      expect(contentMark(`${text} `)).not.toBe(contentMark(text));
    }),
  );
});

test('contentMark(text) parts ten thousand texts that differ in one number', () => {
  const marks = new Set(
    Array.from({ length: 10_000 }, (_, i) => contentMark(`{"first":0,"numerators":[[${String(i)}]]}`)),
  );
  expect(marks.size).toBe(10_000);
});
