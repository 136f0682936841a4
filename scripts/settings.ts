/** What an operator may set through the environment, and before it by options. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '..');

/** Where commands keep what saves them work the next time; it may be deleted at any moment. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'site');

export interface BuildSettings {
  /** The ledgers: DATA_DIR, or data/. */
  readonly dataDir: string;
  /** Where the site goes: OUT_DIR, or dist/. */
  readonly outDir: string;
}

/** What a variable of the environment names; the default where it is not set, or empty. */
function named(variable: string, otherwise: string): string {
  const value = process.env[variable];
  return value === undefined || value === '' ? otherwise : value;
}

export function settingsFromEnvironment(): BuildSettings {
  return { dataDir: named('DATA_DIR', 'data'), outDir: named('OUT_DIR', 'dist') };
}

/** The folder of the computed files that the development server reads: GENERATED_DIR, or src/generated/. */
export function generatedDir(): string {
  return resolve(ROOT, named('GENERATED_DIR', join('src', 'generated')));
}

/** Whether a path is a folder or lies in it. A path that only begins like the folder's does not. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
