/** A shapefile, packed or as its files: areas with their columns, how its texts are encoded, and what its .prj says. */
import { unzipSync } from 'fflate';
import { parseDbf, parseShp } from 'shpjs';
import { CommandError, words } from '../terminal/terminal.ts';
import { polygonsOf, type Shape } from './shape.ts';

const said = words.boundariesCommand;

export interface ReadShapefile {
  readonly shapes: readonly Shape[];
  /** The text of its .prj; null without one. */
  readonly prj: string | null;
  /** How its texts are encoded, and what says so: its .cpg, its own mark, or the bytes. */
  readonly encoding: { readonly name: string; readonly by: 'cpg' | 'mark' | 'bytes' };
}

/** The files of a shapefile by their extensions. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** More than this is no file of outlines, however well it is packed. */
const MOST_BYTES = 1 << 29;
const PART = /^(.*)\.(shp|dbf|prj|cpg)$/i;

/** The shapefiles of an archive, by their names without folder and extension. */
export function shapefilesIn(archive: Uint8Array, file: string): ReadonlyMap<string, Parts> {
  let bytes = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        const isPart = PART.test(name) && !name.startsWith('__MACOSX/');
        if (isPart) bytes += originalSize;
        return isPart && bytes <= MOST_BYTES;
      },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CommandError(said.unreadable(file));
  }
  if (bytes > MOST_BYTES) throw new CommandError(said.tooLarge(file));
  const found = new Map<string, Map<string, Uint8Array>>();
  for (const [path, content] of Object.entries(unpacked)) {
    const [, stem = '', extension = ''] = PART.exec(path) ?? [];
    const parts = found.get(stem) ?? new Map<string, Uint8Array>();
    found.set(stem, parts.set(extension.toLowerCase(), content));
  }
  return new Map([...found].filter(([, parts]) => parts.has('shp')));
}

/** Names of encodings in .cpg files, as decoders know them. */
function encodingNamed(text: string): string | null {
  const name = text.trim().replace(/^(?:oem|ansi|cp|ms|windows-)[\s_-]*(?=\d)/i, '');
  if (/^(?:936|54936|gbk|gb2312|gb18030|euc-?cn)$/i.test(name)) return 'gb18030';
  if (/^(?:65001|utf-?8)$/i.test(name)) return 'utf-8';
  if (/^(?:950|big5)$/i.test(name)) return 'big5';
  return null;
}

/** The marks of code pages in a .dbf: 936 is that of mainland China. */
const CODE_PAGE_AT = 29;
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [0x4d, 'gb18030'],
  [0x7a, 'gb18030'],
  [0x4f, 'big5'],
  [0x78, 'big5'],
]);

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Where the texts of a .dbf begin: behind the description of its columns. */
const recordsOf = (dbf: Uint8Array): Uint8Array => dbf.subarray((dbf[8] ?? 0) + 256 * (dbf[9] ?? 0));

function encodingOf(dbf: Uint8Array, cpg: Uint8Array | undefined): ReadShapefile['encoding'] {
  const named = cpg === undefined ? null : encodingNamed(new TextDecoder().decode(cpg));
  if (named !== null) return { name: named, by: 'cpg' };
  const marked = CODE_PAGES.get(dbf[CODE_PAGE_AT] ?? 0);
  // Chinese texts that happen to be UTF-8 are UTF-8: programs leave the mark of the code page behind.
  if (isUtf8(recordsOf(dbf))) return { name: 'utf-8', by: 'bytes' };
  return marked === undefined ? { name: 'gb18030', by: 'bytes' } : { name: marked, by: 'mark' };
}

/** Reads a shapefile. Throws a CommandError where it is damaged. */
export function readShapefile(parts: Parts, file: string): ReadShapefile {
  const [shp, dbf, prj] = [parts.get('shp'), parts.get('dbf'), parts.get('prj')];
  if (shp === undefined || dbf === undefined) throw new CommandError(said.withoutTable(file));
  const encoding = encodingOf(dbf, parts.get('cpg'));
  try {
    const rows = parseDbf(dbf, encoding.name);
    const shapes = parseShp(shp).map((geometry, i): Shape => ({
      properties: rows[i] ?? {},
      id: '',
      polygons: polygonsOf(geometry),
    }));
    return { shapes, encoding, prj: prj === undefined ? null : new TextDecoder().decode(prj) };
  } catch (error) {
    // Whatever reading beyond the end of a damaged file throws.
    if (!(error instanceof Error)) throw error;
    throw new CommandError(said.unreadable(file));
  }
}
