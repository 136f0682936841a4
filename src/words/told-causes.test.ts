import { expect, test } from 'vitest';
import { problem, type Problem } from '../ledgers/problems/problem.ts';
import { toldCauses } from './told-causes.ts';
import { DEFAULT_LOCALE, wordsOf } from './words.ts';

const words = wordsOf(DEFAULT_LOCALE);
const at = (line: number, column: string, value?: string): Problem =>
  problem('E-EMPTY', { file: 'programme.json', line, column, value }, { reason: 'empty' });
const linesOf = (problems: readonly Problem[]): readonly string[] =>
  toldCauses({ problems, columns: {} }, words).flatMap(({ lines }) => lines);

test('places of which the same is to be said are one line, the items of a list in JSON too', () => {
  const equal = [at(3, 'targets[0].name'), at(9, 'targets[1].name'), at(9, 'targets[1].name')];
  expect(linesOf(equal)).toEqual([
    expect.stringMatching(/^E-EMPTY programme\.json:3、programme\.json:9 targets\[\]\.name /),
  ]);
});

test('places of other values keep a line each, with their own place', () => {
  const lines = linesOf([at(3, 'targets[0].name', '甲'), at(9, 'targets[1].name', '乙')]);
  expect(lines.map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual([
    'programme.json:3 targets[0].name "甲"',
    'programme.json:9 targets[1].name "乙"',
  ]);
});
