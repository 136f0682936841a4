/** The site's icon in the formats that browsers and home screens ask for beside the SVG. */
import { pngOf } from './rasteriser.ts';

/** Pixels a side: of the icon in a tab, and of the one on a home screen. */
const TAB = 32;
const HOME = 180;

/** An icon file that holds one PNG: the six bytes of its head, the entry of sixteen, the picture (Microsoft's ICO format). */
function icoOf(png: Uint8Array, side: number): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** A home screen cuts an icon's corners and shows no transparency, so that it gets paper and a margin. */
function onPaper(svg: string): string {
  const inner = Math.round(HOME * 0.7);
  const place = (HOME - inner) / 2;
  const nested = svg.replace('<svg ', `<svg x="${place}" y="${place}" width="${inner}" height="${inner}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${HOME}" height="${HOME}"><rect width="${HOME}" height="${HOME}" fill="#fcfcfa"/>${nested}</svg>`;
}

/** Files by name, from an SVG document that has a `viewBox` and no size of its own. */
export async function iconFiles(svg: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ['favicon.ico', icoOf(await pngOf(svg, TAB), TAB)],
    ['apple-touch-icon.png', await pngOf(onPaper(svg), HOME)],
  ]);
}
