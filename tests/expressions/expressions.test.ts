/**
 * Whatever is read, a ledger, a workbook, an address or what somebody types, takes time in proportion to its length. ESLint says
 * it of every expression by its structure (`regexp/no-super-linear-*`); here each is tried with 100,000 characters as well.
 */
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { attacksOn } from './attacks.ts';
import type { Said } from './try.ts';

it('no regular expression of the sources takes more than in proportion to a text', { timeout: 600_000 }, async () => {
  const worker = new Worker(new URL('./try.ts', import.meta.url));
  const faults: string[] = [];
  let trying = '';
  let end: Extract<Said, { found: number }> | undefined;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      faults.push(`does not end: ${trying}`);
      resolve();
    }, 500_000);
    worker.on('message', (said: Said) => {
      if ('trying' in said) ({ trying } = said);
      else if ('fault' in said) faults.push(said.fault);
      else end = said;
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  await worker.terminate();
  expect(faults).toEqual([]);
  // A new one that is put together elsewhere than while its module is loaded would not be tried.
  expect(end?.unheard).toEqual([]);
  expect(end?.found).toBeGreaterThan(300);
  expect(end?.texts).toBeGreaterThan(3000);
});

it('hurts expressions that are known to take the square of a text, or worse', () => {
  const reaches = (expression: RegExp, text: string): boolean =>
    attacksOn(expression).some((textOf) => textOf(6).startsWith(text));
  expect(reaches(/\s+$/, '      ')).toBe(true);
  expect(reaches(/^x(?:a|b+)*$/, 'xbbbbbb')).toBe(true);
  expect(reaches(/<[^>]+\sstyle=/, '<<<<<<')).toBe(true);
  expect(reaches(/年.*月/, '年年年')).toBe(true);
});
