import { expect, test } from 'vitest';
import { meanSize } from './mean-size.ts';

test('of 4 compounds with 1000 households, 2 with 700 are covered: 350 a covered compound, 150 an uncovered one', () => {
  const rows = [
    { measure: 'compounds' as const, numerator: 2, denominator: 4 },
    { measure: 'households' as const, numerator: 700, denominator: 1000 },
  ];
  expect(meanSize(rows, 'households')).toEqual({ covered: 350, uncovered: 150 });
});

test('each measure is found wherever its row stands, and one without the other gives no mean', () => {
  const households = { measure: 'households' as const, numerator: 700, denominator: 1000 };
  const compounds = { measure: 'compounds' as const, numerator: 2, denominator: 4 };
  expect(meanSize([households, compounds], 'households')).toEqual({ covered: 350, uncovered: 150 });
  for (const alone of [households, compounds])
    expect(meanSize([alone], 'households')).toEqual({ covered: null, uncovered: null });
});

test('there is no mean of no compounds', () => {
  const rows = [
    { measure: 'compounds' as const, numerator: 2, denominator: 2 },
    { measure: 'households' as const, numerator: 700, denominator: 700 },
  ];
  expect(meanSize(rows, 'households')).toEqual({ covered: 350, uncovered: null });
  expect(meanSize([], 'households')).toEqual({ covered: null, uncovered: null });
});
