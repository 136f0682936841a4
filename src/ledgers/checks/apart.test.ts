import { expect, test } from 'vitest';
import { apartFrom } from './apart.ts';

/** Figures spread evenly over half a decade, as costs a square metre are, one of them changed. */
const figures = (count: number, spread: number, at: number, factor: number) =>
  Array.from({ length: count }, (_, i) => ({
    i,
    log: Math.log10(100) + spread * (((i * 37) % count) / count - 0.5) + (i === at ? Math.log10(factor) : 0),
  }));

test.each([10, 100, 0.1, 0.01])('one figure times %d is found', (factor) => {
  const [found, ...others] = apartFrom(figures(101, 0.5, 7, factor));
  expect(found?.values.map(({ i }) => i)).toEqual([7]);
  expect(Math.abs((found?.distance ?? 0) - Math.log10(factor))).toBeLessThan(0.26);
  expect(others).toEqual([]);
});

test('honest figures are not, nor are few ones, widely spread ones and a kind of their own', () => {
  expect(apartFrom(figures(101, 0.5, 7, 1))).toEqual([]);
  expect(apartFrom(figures(101, 0.5, 7, 3))).toEqual([]);
  expect(apartFrom(figures(20, 0.5, 7, 10))).toEqual([]);
  expect(apartFrom(figures(101, 2, 7, 10))).toEqual([]);
  expect(apartFrom(figures(100, 0.5, -1, 1).map(({ i, log }) => ({ i, log: i % 5 === 0 ? log + 1 : log })))).toEqual(
    [],
  );
});

test('figures that spread as most measured things do are seldom apart by chance', () => {
  // Logarithms of normal spread by a fixed sequence, twelve numbers between 0 and 1 to one.
  let seed = 1;
  const next = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const normal = (): number => Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6);
  const columns = Array.from({ length: 200 }, () => Array.from({ length: 500 }, () => ({ log: 0.25 * normal() })));
  expect(columns.filter((column) => apartFrom(column).length > 0)).toHaveLength(0);
});
