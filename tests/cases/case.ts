/**
 * A case from the field: a folder with an `expected.json` that says what is done to a folder of ledgers and what must come
 * of it, and perhaps files that are laid over the ledgers (`overlay/`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A text, or several of which one is enough. */
const mention = z.union([z.string(), z.array(z.string())]);

/** What must come of it: each key that is there. */
const demands = {
  /** The exit code of `npm run check`, or those that are allowed. */
  exit: z.union([z.number(), z.array(z.number())]).optional(),
  must_mention: z.array(mention).default([]),
  must_not: z.array(z.string()).default([]),
  /** How many rows are read of a ledger, by its file; `a.csv|a.xlsx` where either may name it. */
  rows: z.record(z.string(), z.number()).default({}),
  /** Values of downloaded ledgers: `column` of the row that has the cells of `where`. */
  figures: z
    .array(
      z.strictObject({
        file: z.string(),
        where: z.record(z.string(), z.string()),
        column: z.string(),
        value: z.string(),
      }),
    )
    .default([]),
};

const file = z.string();
/** A physical line, the first being 1; `*` is every row below the header. */
const line = z.union([z.number(), z.literal('*')]);

const edit = z.union([
  z.strictObject({ file, delete: z.literal(true) }),
  z.strictObject({ file, rename: z.string() }),
  /** A cell, by the header of its column. */
  z.strictObject({ file, line, column: z.string(), value: z.string() }),
  /** A number times a factor. */
  z.strictObject({ file, line, column: z.string(), scale: z.number(), decimals: z.number() }),
  /** A line put before the one that stands there; `{header}` is the header of the file. */
  z.strictObject({ file, line: z.number(), insert: z.string() }),
  z.strictObject({ file, prepend: z.string() }),
  z.strictObject({ file, append: z.string() }),
  z.strictObject({ file, append_hex: z.string() }),
  /** The first place of a text. */
  z.strictObject({ file, replace: z.string(), with: z.string() }),
  /** A part of a JSON file; without a value it is taken out. */
  z.strictObject({ file, path: z.array(z.union([z.string(), z.number()])), value: z.unknown() }),
]);

const expectation = z.object({
  title: z.string(),
  /** The folder that is spoiled, from the project's own. */
  base: z.string(),
  edits: z.array(edit).default([]),
  ...demands,
  /** Outcomes of which one is enough, beside what is demanded above. */
  any_of: z.array(z.object(demands)).default([]),
});

export type Edit = z.infer<typeof edit>;
export type Demands = z.infer<z.ZodObject<typeof demands>>;

export interface Case extends z.infer<typeof expectation> {
  readonly name: string;
  /** The files laid over the ledgers, by their path there. */
  readonly overlay: ReadonlyMap<string, Uint8Array>;
}

/** Every file below a folder, by its path from there with `/`; none where there is no such folder. */
export function filesOf(folder: string): Map<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]));
}

/** The case in a folder. */
export function readCase(folder: string, name: string): Case {
  const text = readFileSync(join(folder, name, 'expected.json'), 'utf8');
  return { ...expectation.parse(JSON.parse(text)), name, overlay: filesOf(join(folder, name, 'overlay')) };
}

/** The names of the cases in a folder. */
export function casesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'expected.json')))
    .sort();
}
