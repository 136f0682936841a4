/** What no compiler sees of the catalogue: that something asks for all of it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

/** By key, the names that it is read from: `targets` and `text` for `targets.title` and `text.title`. */
type Reads = Map<string, Set<string>>;

interface Reading {
  readonly reads: Reads;
  /** Of these reads, those of a group that is handed on, or looked up by what a figure says. */
  readonly whole: Reads;
  /** By name, what it is declared from: `text = words.targets`, `words: MapWords`. */
  readonly declared: ReadonlyMap<string, string>;
}

function add(reads: Reads, from: string, key: string): void {
  reads.set(key, (reads.get(key) ?? new Set()).add(from));
}

function readingOf(source: string): Reading {
  const [reads, whole, declared] = [new Map() as Reads, new Map() as Reads, new Map<string, string>()];
  for (const [, from = '', key = '', next = ''] of source.matchAll(/(\w+)(?:\[[^\]]*\])*[?!]?\.(?=(\w+)\s*(.))/gs)) {
    add(reads, from, key);
    if (/[[),}]/.test(next)) add(whole, from, key);
  }
  for (const [, names = '', from = ''] of source.matchAll(/\{([\w\s,:]+)\}\s*[=:]\s*([^;\n]+)/g)) {
    for (const name of names.split(',').map((named) => named.split(':')[0]?.trim() ?? '')) {
      add(reads, from, name);
      if (new RegExp(`\\.\\.\\.${name}\\b|\\b${name}\\[`).test(source)) add(whole, from, name);
    }
  }
  for (const [, name = '', from = ''] of source.matchAll(/(\w+)\??\s*[:=](?=\s*([^;\n]+))/g)) {
    declared.set(name, `${declared.get(name) ?? ''} ${from}`);
  }
  return { reads, whole, declared };
}

const readings = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|astro)$/.test(name) && !/\.test\.ts$|^generated/.test(name))
    .map((name) => readingOf(readFileSync(join(folder, name), 'utf8'))),
);

/** Whether a source reads the key from its group, by the group's own name or by one that is declared from it. */
function isRead(path: readonly string[], kind: 'reads' | 'whole'): boolean {
  const [key = '', group = 'words|texts'] = [path.at(-1), path.at(-2)];
  const said = new RegExp(group, 'i');
  return readings.some(({ declared, ...reading }) =>
    [...(reading[kind].get(key) ?? [])].some((name) => said.test(name) || said.test(declared.get(name) ?? '')),
  );
}

function unusedOf(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return isRead(path, 'reads') ? [] : [path.join('.')];
  }
  if (path.length > 0 && isRead(path, 'whole')) return [];
  return Object.entries(value).flatMap(([key, entry]) => unusedOf(entry, [...path, key]));
}

test('nothing of the catalogue is unused', () => {
  expect(unusedOf(wordsOf('zh-CN'))).toEqual([]);
});
