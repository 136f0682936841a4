/** Where the project lies on the disk. */
import { sep } from 'node:path';
import { ROOT } from '../settings.ts';
import { CommandError, words } from '../terminal/terminal.ts';

/** What the compiler of the pages takes for the end of a path or of a text; every other character may stand in one. */
const REFUSED = /[#?*'"]/;

/** The first character of a path for which no pages can be compiled there; null where there is none. */
export function refusedCharacter(path: string, separator = sep): string | null {
  return REFUSED.exec(path)?.[0] ?? (separator === '/' && path.includes('\\') ? '\\' : null);
}

/** Rejects a project in a folder where its pages cannot be compiled, before any work is done. */
export function refuseProjectPath(): void {
  const character = refusedCharacter(ROOT);
  if (character !== null) throw new CommandError(words.disk.projectPath(ROOT, character));
}
