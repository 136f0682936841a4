import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width.ts';

describe('textWidth(text, size)', () => {
  it('gives Han and full-width characters the whole square', () => {
    expect(textWidth('街道，', 12)).toBe(36);
    expect(textWidth('（１）', 10)).toBe(30);
  });

  it('never falls short of what a browser measured at 1,000 px, nor passes it by more than a tenth', () => {
    // Noto Sans CJK SC, the sum of its advance widths in em.
    const measured: readonly (readonly [string, number])[] = [
      ['65.5%', 0.555 * 3 + 0.278 + 0.921],
      ['coverage', 0.51 + 0.606 + 0.521 + 0.554 + 0.388 + 0.563 + 0.564 + 0.554],
      ['Households', 0.728 + 0.606 + 0.607 + 0.468 + 0.554 + 0.607 + 0.606 + 0.284 + 0.62 + 0.468],
      ['实际 40.0%', 2 + 0.224 + 0.555 * 3 + 0.278 + 0.921],
    ];
    for (const [text, em] of measured) {
      expect(textWidth(text, 1)).toBeGreaterThanOrEqual(em);
      expect(textWidth(text, 1)).toBeLessThan(em * 1.1);
    }
  });

  it('takes an accented letter for its letter, composed or not, and a minus sign for a digit', () => {
    expect(textWidth('é', 10)).toBe(textWidth('e', 10));
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('−', 10)).toBe(textWidth('5', 10));
  });

  it('widens letters in bold, not Han characters', () => {
    expect(textWidth('Wide', 10, 'bold')).toBeGreaterThan(textWidth('Wide', 10));
    expect(textWidth('街道', 10, 'bold')).toBe(20);
  });

  it('is nothing for nothing, and grows with every character', () => {
    expect(textWidth('', 12)).toBe(0);
    expect(textWidth('ab', 12)).toBeCloseTo(textWidth('a', 12) + textWidth('b', 12));
  });
});
