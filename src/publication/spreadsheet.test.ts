import { expect, it } from 'vitest';
import { textCell } from './spreadsheet.ts';

it('no cell holds more than a spreadsheet takes, nor half a character at its end', () => {
  const inCell = (text: string): string => /<t>([^<]*)<\/t>/.exec(textCell(text))?.[1] ?? '';
  expect(inCell('长'.repeat(32_767))).toBe('长'.repeat(32_767));
  expect(inCell('长'.repeat(32_768))).toBe(`${'长'.repeat(32_765)}…`);
  const pairs = inCell(`长${'𠮷'.repeat(20_000)}`);
  expect(pairs).toMatch(/^长(?:𠮷)+…$/u);
  expect(pairs.length).toBeLessThanOrEqual(32_767);
});
