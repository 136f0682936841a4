import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumCny } from './sum.ts';

test('money adds up to the fen: ten times 0.1 is 1', () => {
  expect(sumCny(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  expect(sumCny([0.1, 0.2])).toBe(0.3);
  expect(sumCny([12000.5, 0.25])).toBe(12000.75);
  expect(sumCny([])).toBe(0);
});

test('a sum does not depend on the order, and is that of the amounts in fen', () => {
  const fen = fc.array(fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), { maxLength: 50 });
  fc.assert(
    fc.property(fen, (amounts) => {
      const yuan = amounts.map((amount) => amount / 100);
      expect(sumCny(yuan)).toBe(amounts.reduce((sum, amount) => sum + amount, 0) / 100);
      expect(sumCny([...yuan].reverse())).toBe(sumCny(yuan));
    }),
  );
});
