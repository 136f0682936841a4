import { expect, it } from 'vitest';
import { formatProblem } from './problems.ts';
import { visible } from './visible.ts';
import { DEFAULT_LOCALE, wordsOf } from './words.ts';

const words = wordsOf(DEFAULT_LOCALE).problems;

it('names what a terminal would take for an order, and what turns a line around', () => {
  expect(visible('甲\u001b[2J院\u202e')).toBe('甲⟨U+001B⟩[2J院⟨U+202E⟩');
  expect(visible('甲\t院\n乙')).toBe('甲\t院\n乙');
});

it('says a problem in one line of a few words, whatever stands in the ledger', () => {
  const line = formatProblem(
    {
      code: 'E-FIELD',
      severity: 'error',
      file: 'a\u001b[2J.csv',
      line: 2,
      column: `x\n${'长'.repeat(100_000)}`,
      value: `\u009b31m${'9'.repeat(100_000)}`,
      parameters: { reason: 'passed-columns', names: Array.from({ length: 20_000 }, (_, i) => `\u2066${i}`) },
    },
    words,
  );
  expect(line).toMatch(/^E-FIELD a⟨U\+001B⟩\[2J\.csv:2 x↵长{58}… "⟨U\+009B⟩31m9+…" 略过了 20,000 列/);
  expect(line.length).toBeLessThan(400);
});
