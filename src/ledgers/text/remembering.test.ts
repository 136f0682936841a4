import { expect, test } from 'vitest';
import { remembering } from './remembering.ts';

/** A function that writes down what it is asked. */
function counted() {
  const asked: string[] = [];
  const answer = remembering((text) => {
    asked.push(text);
    return text.length === 0 ? null : { length: text.length };
  });
  return { asked, answer };
}

test('a text that repeats is asked about once, and has one answer', () => {
  const { asked, answer } = counted();
  expect(answer('aa')).toBe(answer('aa'));
  expect(answer('')).toBe(answer(''));
  expect(answer('aa')).toEqual({ length: 2 });
  expect(asked).toEqual(['aa', '']);
});

test('texts that never repeat are not kept, and still answered', () => {
  const { asked, answer } = counted();
  const texts = Array.from({ length: 5000 }, (_, i) => `name ${i}`);
  for (const text of [...texts, ...texts]) expect(answer(text)).toEqual({ length: text.length });
  expect(asked.length).toBeGreaterThan(5000);
});

test('texts that come back are known also among many others', () => {
  const { asked, answer } = counted();
  for (let i = 0; i < 50_000; i += 1) answer(`day ${i % 700}`);
  expect(asked).toHaveLength(700);
});
