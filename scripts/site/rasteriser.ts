/**
 * Makes PNGs of SVG documents, the same bytes on every machine: the program is WebAssembly, and the Chinese font comes with
 * the packages, not with the system.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fonts as noto } from '@embedpdf/fonts-sc';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { indexedPng } from './png.ts';

const fileOf = (path: string): string => createRequire(import.meta.url).resolve(path);

/** Noto Sans SC under its first name, in the two weights that link pictures use. */
const FONTS = noto
  .filter(({ weight }) => weight === 400 || weight === 700)
  .map(({ file }) => join(dirname(fileOf('@embedpdf/fonts-sc')), '..', 'fonts', file));

let started: Promise<void> | undefined;

/** Loads the program once. */
function start(): Promise<void> {
  started ??= readFile(fileOf('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  return started;
}

let fonts: Promise<readonly Uint8Array[]> | undefined;

function loadFonts(): Promise<readonly Uint8Array[]> {
  fonts ??= Promise.all(FONTS.map((font) => readFile(font)));
  return fonts;
}

/** The PNG of an SVG document, `width` pixels wide where it is given, else as wide as the document says. */
export async function pngOf(svg: string, width?: number): Promise<Uint8Array<ArrayBuffer>> {
  await start();
  const fontBuffers = svg.includes('<text') ? [...(await loadFonts())] : [];
  const drawing = new Resvg(svg, {
    font: { fontBuffers, loadSystemFonts: false },
    ...(width === undefined ? {} : { fitTo: { mode: 'width', value: width } }),
  });
  const image = drawing.render();
  const { width: columns, height: rows, pixels: rgba } = image;
  const png = indexedPng({ width: columns, height: rows, rgba }) ?? new Uint8Array(image.asPng());
  image.free();
  drawing.free();
  return png;
}
