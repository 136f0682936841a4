import { describe, expect, it } from 'vitest';
import { weightsFrom, weightsText } from './weights-in-address.ts';

describe('weightsFrom(text, count)', () => {
  it('reads what weightsText wrote', () => {
    expect(weightsFrom(weightsText([30, 20, 20, 15, 15]), 5)).toEqual([30, 20, 20, 15, 15]);
    expect(weightsFrom('0-100-0', 3)).toEqual([0, 100, 0]);
  });
  it.each([
    '',
    '30-20',
    '30-20-20-15-15-1',
    '30-20-20-15-x',
    '30-20-20-15-101',
    '0-0-0-0-0',
    '30-20-20-15--5',
    '1.5-1-1-1-1',
    ' 1-1-1-1-1',
  ])('refuses "%s"', (text) => {
    expect(weightsFrom(text, 5)).toBeNull();
  });
});
