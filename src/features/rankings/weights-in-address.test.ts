import { describe, expect, it } from 'vitest';
import { sliderWeights, weightsFrom, weightsText } from './weights-in-address.ts';

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

describe('sliderWeights(weights)', () => {
  it('leaves whole weights that make 100 as they are', () => {
    expect(sliderWeights([30, 20, 20, 15, 15])).toEqual([30, 20, 20, 15, 15]);
  });
  it('turns other weights into percentages', () => {
    expect(sliderWeights([2, 1, 1])).toEqual([50, 25, 25]);
    expect(sliderWeights([0.3, 0.45, 0.25])).toEqual([30, 45, 25]);
  });
});
