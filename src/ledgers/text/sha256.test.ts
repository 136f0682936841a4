import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256, sha256InScript } from './sha256.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('the digest of "abc" is the one of the standard', async () => {
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const abc = new TextEncoder().encode('abc');
  expect([hex(sha256InScript(abc)), await sha256(abc)]).toEqual([expected, expected]);
});

test('the digest computed here is the library’s, at every length around the ends of blocks', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => (i * 37 + (i >> 3)) % 256);
  for (let length = 0; length <= bytes.length; length += 1) {
    const part = bytes.subarray(bytes.length - length);
    expect(hex(sha256InScript(part))).toBe(createHash('sha256').update(part).digest('hex'));
  }
});
