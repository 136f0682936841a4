import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexedPng, type Pixels } from './png.ts';

/** The pixels that a PNG of this program says, by the standard: chunk after chunk, each row behind its byte. */
function readBack(png: Uint8Array): number[] {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => chunks.get(type) ?? Buffer.alloc(0));
  if (header === undefined || palette === undefined || data === undefined) throw new Error('a chunk is missing');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const rows = inflateSync(data);
  expect(rows).toHaveLength((width + 1) * height);
  return [...rows].flatMap((place, i) =>
    i % (width + 1) === 0 ? [] : [...palette.subarray(3 * place, 3 * place + 3), 255],
  );
}

const colours = fc.uniqueArray(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), { minLength: 1, maxLength: 256 });
const pictures = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), colours)
  .chain(([width, height, palette]) =>
    fc
      .array(fc.constantFrom(...palette), { minLength: width * height, maxLength: width * height })
      .map((pixels): Pixels => ({ width, height, rgba: Uint8Array.from(pixels.flatMap((one) => [...one, 255])) })),
  );

test('every pixel of an opaque picture in few colours is found again', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const png = indexedPng(picture);
      expect(png && readBack(png)).toEqual([...picture.rgba]);
    }),
  );
});

test('a picture that lets something through, or has more colours than a byte names, is left to others', () => {
  expect(indexedPng({ width: 1, height: 1, rgba: Uint8Array.of(0, 0, 0, 254) })).toBeNull();
  const many = (colours: number): Pixels => ({
    width: colours,
    height: 1,
    rgba: Uint8Array.from({ length: 4 * colours }, (_, at) =>
      at % 4 === 3 ? 255 : at % 4 === 0 ? (at >> 2) & 255 : at >> 10,
    ),
  });
  expect(indexedPng(many(256))).not.toBeNull();
  expect(indexedPng(many(257))).toBeNull();
});
