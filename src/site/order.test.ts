import { describe, expect, it } from 'vitest';
import { firstAndLast } from './order.ts';

describe('firstAndLast(items, each)', () => {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  it('leaves a short list whole, and of a long one its ends', () => {
    expect(firstAndLast(numbers(6), 2)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(firstAndLast(numbers(7), 2)).toEqual([0, 1, 5, 6]);
    expect(firstAndLast([], 2)).toEqual([]);
  });
});
