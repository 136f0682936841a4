/** One case of the fuzzing: the small folder spoiled in one way or two, read, sometimes published, and what of that must not be. */
import { readLedgers, type Reading } from '../../src/ledgers/dataset.ts';
import type { Problem } from '../../src/ledgers/problems/problem.ts';
import { BOMBS } from './bombs.ts';
import { CELLS } from './cells.ts';
import { FILES } from './files.ts';
import { drawsOf, FOLDER, type Files } from './folder.ts';
import { HOSTILE } from './hostile.ts';
import { faultOfPublication, faultOfReading } from './promises.ts';
import type { Kind } from './spoiling.ts';
import { WORKBOOKS } from './workbooks.ts';

export const KINDS: readonly Kind[] = [...CELLS, ...FILES, ...WORKBOOKS, ...HOSTILE, ...BOMBS];

export interface Finding {
  readonly seed: number;
  readonly kind: string;
  /** Read without a word, thrown, or otherwise than is promised of every case. */
  readonly outcome: 'silent' | 'crash' | 'broken';
  /** What was done, and for a crash the error. */
  readonly what: string;
  readonly file: string;
  readonly bytes: Uint8Array | undefined;
}

const said = ({ code, file, line, column, value }: Problem): string =>
  JSON.stringify([code, file, line, column, value]);
const valuesOf = ({ dataset }: Reading): string => JSON.stringify(dataset);

/** Of the hostile cases that are read, one in so many is published: that takes twenty times as long. */
const PUBLISHED = 25;
/** More memory, in kB, no case takes at once. */
const MOST_MEMORY = 700_000;
const memory = (): number => process.resourceUsage().maxRSS;

let sound: Promise<{ readonly values: string; readonly problems: ReadonlySet<string> }> | undefined;

/** What is read of the folder before it is spoiled. */
async function untouched(): Promise<{ readonly values: string; readonly problems: ReadonlySet<string> }> {
  const reading = await readLedgers(new Map(FOLDER));
  if (reading.dataset === null) throw new Error('The folder is not valid');
  return { values: valuesOf(reading), problems: new Set(reading.problems.map(said)) };
}

/** Spoils the folder as a seed says, and reads it; null where nothing is to be found fault with. */
export async function fuzzed(seed: number): Promise<Finding | null> {
  const draws = drawsOf(seed);
  const files: Files = new Map(FOLDER);
  // Kind after kind, so that none is left out by chance.
  const kind = KINDS[seed % KINDS.length];
  const spoiled = (await kind?.spoil(files, draws)) ?? null;
  if (kind === undefined || spoiled === null) return null;
  const finding = { seed, kind: kind.name, file: spoiled.file, bytes: files.get(spoiled.file) };
  const before = await (sound ??= untouched());
  const used = kind.isHostile === true ? memory() : null;
  let reading: Reading;
  let broken: string | null;
  try {
    reading = await readLedgers(files);
    broken = faultOfReading(reading);
    if (kind.isHostile === true && Math.floor(seed / KINDS.length) % PUBLISHED === 0)
      broken ??= await faultOfPublication(reading, files);
  } catch (error) {
    return {
      ...finding,
      outcome: 'crash',
      what: `${spoiled.what}\n${error instanceof Error ? (error.stack ?? '') : String(error)}`,
    };
  }
  if (used !== null && memory() - used > MOST_MEMORY) broken ??= `${memory() - used} kB of memory`;
  if (broken !== null) return { ...finding, outcome: 'broken', what: `${spoiled.what}: ${broken}` };
  if (!kind.isBad || valuesOf(reading) === before.values) return null;
  if (reading.problems.some((problem) => !before.problems.has(said(problem)))) return null;
  return { ...finding, outcome: 'silent', what: spoiled.what };
}
