/** The SHA-256 of bytes. Browsers bring it to secure pages alone; on others (http, but for localhost) it is computed here. */
import type { Bytes } from './text-bytes.ts';

/** The first 32 bits of the fractional parts of the roots of the first primes: square roots of 8, cube roots of 64. */
function fractions(root: (prime: number) => number, count: number): Uint32Array {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    let isPrime = true;
    for (let d = 2; d * d <= n && isPrime; d += 1) isPrime = n % d !== 0;
    if (isPrime) found.push(Math.floor((root(n) % 1) * 2 ** 32));
  }
  return Uint32Array.from(found);
}

const BLOCK = 64;
const WORDS = 16;

/** The digest of FIPS 180-4, for pages that have no other. */
export function sha256InScript(bytes: Uint8Array): Uint8Array {
  const state = fractions(Math.sqrt, 8);
  const constants = fractions(Math.cbrt, 64);
  const schedule = new Uint32Array(64);
  const at = (list: Uint32Array, i: number): number => list[i] ?? 0;
  const turned = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

  const add = (view: DataView, from: number): void => {
    for (let i = 0; i < WORDS; i += 1) schedule[i] = view.getUint32(from + 4 * i);
    for (let i = WORDS; i < 64; i += 1) {
      const [a, b] = [at(schedule, i - 15), at(schedule, i - 2)];
      const low = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
      const high = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
      schedule[i] = at(schedule, i - 16) + low + at(schedule, i - 7) + high;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i += 1) {
      const choice = (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g));
      const first = (h + choice + at(constants, i) + at(schedule, i)) | 0;
      const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = at(state, i) + value;
  };

  const whole = bytes.length - (bytes.length % BLOCK);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let from = 0; from < whole; from += BLOCK) add(view, from);
  // The end: what is left, a bit, zeros, and the number of bits.
  const rest = bytes.subarray(whole);
  const end = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
  end.set(rest);
  end[rest.length] = 0x80;
  const endView = new DataView(end.buffer);
  // The number of bits, in halves: old browsers have no integers of 64 bits.
  const bits = bytes.length * 8;
  endView.setUint32(end.length - 8, Math.floor(bits / 0x100000000));
  endView.setUint32(end.length - 4, bits);
  for (let from = 0; from < end.length; from += BLOCK) add(endView, from);

  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setUint32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

/** The SHA-256 of bytes in hexadecimal digits. */
export async function sha256(bytes: Bytes): Promise<string> {
  // Types say that it is always there.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const digest = subtle === undefined ? sha256InScript(bytes) : new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
