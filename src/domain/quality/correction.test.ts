import { expect, test } from 'vitest';
import { correctionSize } from './correction.ts';

test.each([
  ['168', '156', -12],
  ['58000', '5800', -52200],
  ['2018-07-17', '2018-08-17', null],
  [null, '12', null],
  ['槐荫路', '12', null],
])('correctionSize from %s to %s is %s', (oldValue, newValue, size) => {
  expect(correctionSize({ oldValue, newValue })).toBe(size);
});
