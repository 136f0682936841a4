/** Pictures in few colours as PNG: each pixel one byte that names its colour, a quarter of what is packed otherwise. */
import { crc32, deflateSync } from 'node:zlib';

/** Every PNG begins with it (PNG, 5.2). */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk: its length, type, data and check sum (PNG, 5.3). */
export function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

export interface Pixels {
  /** Pixels a row, and rows. */
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, row by row, a byte each. */
  readonly rgba: Uint8Array;
}

const OPAQUE = 255;
/** As many colours as a byte can name. */
const MOST = 256;

/** The colours of a picture and, row by row, which one each pixel has; null where it lets something through or has too many. */
function indexed({ width, height, rgba }: Pixels): { readonly palette: Buffer; readonly rows: Buffer } | null {
  // A pixel is compared as one number, whose order of bytes does not matter.
  const pixels = new Uint32Array(rgba.slice().buffer);
  const known = new Map<number, number>();
  const palette: number[] = [];
  // Each row begins with the byte that says that its bytes are as they are (PNG, 9.2).
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let place = 0;
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 1; x <= width; x += 1, at += 1) {
      const pixel = pixels[at];
      if (pixel !== undefined && pixel !== last) {
        last = pixel;
        place = known.get(pixel) ?? known.size;
        if (place === known.size) {
          const [red, green, blue, opacity] = rgba.subarray(4 * at);
          if (place === MOST || opacity !== OPAQUE) return null;
          known.set(pixel, place);
          palette.push(red ?? 0, green ?? 0, blue ?? 0);
        }
      }
      rows[y * (width + 1) + x] = place;
    }
  return { palette: Buffer.from(palette), rows };
}

/** The PNG of an opaque picture in up to 256 colours; null of any other. */
export function indexedPng(pixels: Pixels): Uint8Array<ArrayBuffer> | null {
  const found = indexed(pixels);
  if (found === null) return null;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width);
  header.writeUInt32BE(pixels.height, 4);
  // A byte a pixel, which names a colour of the palette (PNG, 11.2.2).
  header.set([8, 3, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('PLTE', found.palette),
      chunk('IDAT', deflateSync(found.rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}
