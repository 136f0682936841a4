import { expect, it } from 'vitest';
import { changeOf } from './change.ts';

it.each([
  [0.0005, 'more'],
  [0.00049, 'same'],
  [0, 'same'],
  [-0.00049, 'same'],
  [-0.0005, 'less'],
])('changeOf(%d) is %s: what one decimal of a percentage point cannot show is no change', (difference, change) => {
  expect(changeOf(difference)).toBe(change);
});
