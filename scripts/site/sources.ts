/** What the compiled templates, and with them every page, are made from beside the city's data. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../settings.ts';

const FOLDERS = ['src', 'scripts', 'public'];
const FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Tests are in no page, and src/generated/ holds the data of the development server. */
const isLeftOut = (name: string): boolean => /\.test\.ts$|^src\/generated\//.test(name);

/** Every file of the project that a page can depend on, sorted. */
function sourceFiles(): readonly string[] {
  const below = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(ROOT.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  return [...FILES, ...below.filter((name) => !isLeftOut(name))].sort();
}

/**
 * The SHA-256 of the sources, of this Node and of the settings that are compiled in. Whatever is made from the same
 * sources is the same; a changed word or template gives another key, and with it every page anew.
 */
export function sourcesKey(settings: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, settings]));
  for (const name of sourceFiles()) {
    const bytes = readFileSync(join(ROOT, name));
    hash.update(`\0${name}\0${String(bytes.length)}\0`).update(bytes);
  }
  return hash.digest('hex');
}
