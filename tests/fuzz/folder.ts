/** The small valid folder that is spoiled, as records of cells. */
import { randomLcg } from 'd3';
import { join } from 'node:path';
import Papa from 'papaparse';
import { columnsOf } from '../../src/ledgers/schemas/ledger.ts';
import type { Column } from '../../src/ledgers/schemas/ledger.ts';
import { LEDGER_LIST } from '../../src/ledgers/schemas/ledgers.ts';
import { filesOf } from '../cases/case.ts';

export type Files = Map<string, Uint8Array>;

export const FOLDER: ReadonlyMap<string, Uint8Array> = filesOf(join(import.meta.dirname, '../fixtures/broken/base'));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Draws that are the same for the same seed. */
export interface Draws {
  /** A whole number below a limit. */
  readonly below: (limit: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
}

export function drawsOf(seed: number): Draws {
  const next = randomLcg(seed / 2 ** 31);
  // The first draws of neighbouring seeds are neighbours.
  for (let i = 0; i < 8; i += 1) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    one: (of) => {
      const drawn = of[below(of.length)];
      if (drawn === undefined) throw new Error('Nothing to draw from');
      return drawn;
    },
  };
}

/** The records of a ledger, the header first. */
export function recordsOf(files: ReadonlyMap<string, Uint8Array>, file: string): string[][] {
  return Papa.parse<string[]>(textOf(files.get(file)).trimEnd()).data;
}

export function csvOf(records: readonly (readonly string[])[]): string {
  return `${Papa.unparse(records as string[][], { newline: '\n' })}\n`;
}

/** A filled cell of the folder. */
export interface Spot {
  readonly file: string;
  readonly column: Column<unknown>;
  /** Where it stands among the records: the header is 0. */
  readonly row: number;
  readonly position: number;
  readonly text: string;
}

/** Every filled cell below a header. */
export const SPOTS: readonly Spot[] = LEDGER_LIST.filter(({ file }) => FOLDER.has(file)).flatMap((ledger) => {
  const [header = [], ...rows] = recordsOf(FOLDER, ledger.file);
  return columnsOf(ledger).flatMap(({ column }) => {
    const position = header.indexOf(column.name);
    return rows.flatMap((cells, i) => {
      const text = cells[position] ?? '';
      return text === '' ? [] : [{ file: ledger.file, column, row: i + 1, position, text }];
    });
  });
});

export const LEDGER_FILES: readonly string[] = [...FOLDER.keys()].filter((file) => file.endsWith('.csv'));
export const JSON_FILES: readonly string[] = [...FOLDER.keys()].filter((file) => /json$/.test(file));
