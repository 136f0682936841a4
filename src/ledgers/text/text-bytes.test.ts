import { expect, test } from 'vitest';
import { bytesOf, joined } from './text-bytes.ts';

test('texts come as the bytes of their UTF-8, whole characters in pieces of bounded size', () => {
  const texts = Array.from({ length: 90_000 }, (_, i) => `${i},小区😀\r\n`);
  const pieces = [...bytesOf(texts)];
  expect(pieces.length).toBeGreaterThan(1);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1 << 20);
  expect(joined(pieces)).toEqual(new TextEncoder().encode(texts.join('')));
});

test('a text longer than a piece is not cut', () => {
  const long = '街'.repeat(500_000);
  expect(joined(bytesOf(['a', long, 'b']))).toEqual(new TextEncoder().encode(`a${long}b`));
});

test('no text is no byte', () => {
  expect(joined(bytesOf([]))).toHaveLength(0);
});
