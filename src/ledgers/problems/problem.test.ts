import { expect, test } from 'vitest';
import { problem, sortProblems, summariseByFile, type Problem } from './problem.ts';

const at = (file: string, line?: number, column?: string, code: Problem['code'] = 'E-EMPTY', days = 0): Problem =>
  problem(code, { file, line, column }, days > 0 ? { reason: 'blank-rows', rows: days } : { reason: 'empty' });

test('a problem leaves out what its place does not say, and its severity follows from its code', () => {
  expect(at('a.csv')).toEqual({
    code: 'E-EMPTY',
    severity: 'error',
    file: 'a.csv',
    parameters: { reason: 'empty' },
  });
  expect(problem('W-BLANK', { file: 'a.csv', line: 2, column: 'id', value: '' }, { reason: 'empty' })).toEqual({
    code: 'W-BLANK',
    severity: 'warning',
    file: 'a.csv',
    line: 2,
    column: 'id',
    value: '',
    parameters: { reason: 'empty' },
  });
  expect(at('a.csv', 1, 'id', 'N-COLUMN').severity).toBe('notice');
});

test('problems are read by file, line (those of the whole file first), column, code, reason and figures', () => {
  const inOrder = [
    at('a.csv'),
    at('a.csv', 2),
    at('a.csv', 2, 'id'),
    at('a.csv', 2, 'name'),
    at('a.csv', 2, 'name', 'E-TYPE', 1),
    at('a.csv', 2, 'name', 'E-TYPE', 2),
    at('a.csv', 2, 'name', 'E-TYPE'),
    at('a.csv', 10),
    at('b.csv', 1),
  ];
  expect(sortProblems([...inOrder].reverse())).toEqual(inOrder);
  expect(sortProblems([4, 0, 8, 2, 6, 1, 7, 3, 5].flatMap((i) => inOrder[i] ?? []))).toEqual(inOrder);
});

test('each file that was read or has a problem has its rows, errors, warnings and notices', () => {
  const problems = [
    at('b.csv', 1),
    at('b.csv', 2, 'id', 'W-BLANK'),
    at('b.csv', 3),
    at('b.csv', 4, 'id', 'N-COLUMN'),
    at('missing.csv', 1),
  ];
  expect(summariseByFile({ 'b.csv': 7, 'a.csv': 0, 'programme.json': null }, problems)).toEqual([
    { file: 'a.csv', rows: 0, errors: 0, warnings: 0, notices: 0 },
    { file: 'b.csv', rows: 7, errors: 2, warnings: 1, notices: 1 },
    { file: 'missing.csv', rows: null, errors: 1, warnings: 0, notices: 0 },
    { file: 'programme.json', rows: null, errors: 0, warnings: 0, notices: 0 },
  ]);
});
