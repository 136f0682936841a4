import { describe, expect, it } from 'vitest';
import { choiceQuery, classOf, isReached, parseChoice } from './map-features.ts';

const dates = ['2018-11-30', '2018-12-31'];

describe('the map', () => {
  it('keeps a view in the address and falls back where the address makes no sense', () => {
    const choice = { layer: 'renovation', measure: 'households', date: '2018-11-30' } as const;
    expect(parseChoice(choiceQuery(choice), dates)).toEqual(choice);
    expect(parseChoice('?layer=x&measure=y&date=2031-01-01', dates)).toEqual({
      layer: 'coverage',
      measure: 'compounds',
      date: '2018-12-31',
    });
  });

  it('puts zero in the lowest class, all in the highest, and no data in none', () => {
    expect([0, 0.2, 0.99, 1].map(classOf)).toEqual([0, 1, 4, 4]);
    expect(classOf(null)).toBeNull();
  });

  it('tells out of scope from not reached', () => {
    expect(isReached('0', 'coverage')).toBeNull();
    expect(isReached('1', 'coverage')).toBe(false);
    expect(isReached('3', 'coverage')).toBe(true);
    expect(isReached('3', 'renovation')).toBe(false);
    expect(isReached('5', 'renovation')).toBe(true);
  });
});
