import { expect, test } from 'vitest';
import { causesOf, columnLetter } from './causes.ts';
import { problem } from './problem.ts';

test('a cause is a reason in a column of a file; positions in a list are none of their own, and errors come first', () => {
  const empty = (file: string, line: number, column: string) =>
    problem('E-EMPTY', { file, line, column }, { reason: 'empty' });
  const problems = [
    problem('W-FILE', { file: 'a.csv' }, { reason: 'unknown-file', nearest: null }),
    empty('b.csv', 2, 'id'),
    empty('b.csv', 2, 'name'),
    empty('b.csv', 3, 'id'),
    problem('E-ID', { file: 'b.csv', line: 4, column: 'id' }, { reason: 'id-writing', meant: null }),
    empty('c.json', 7, 'targets[0].steps[12].on'),
    empty('c.json', 9, 'targets[1].steps[0].on'),
  ];
  expect(causesOf(problems).map(({ code, file, column, problems: own }) => [code, file, column, own.length])).toEqual([
    ['E-EMPTY', 'b.csv', 'id', 2],
    ['E-EMPTY', 'b.csv', 'name', 1],
    ['E-ID', 'b.csv', 'id', 1],
    ['E-EMPTY', 'c.json', 'targets[].steps[].on', 2],
    ['W-FILE', 'a.csv', null, 1],
  ]);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (position, letter) => {
  expect(columnLetter(position)).toBe(letter);
});
