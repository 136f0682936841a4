/** A city that lists fewer levels: nothing that it publishes has a file, a column or a row of the others. */
import { describe, expect, it } from 'vitest';
import type { ListedLevel } from '../src/domain/rows.ts';
import { idColumn, LEDGER_OF_LEVEL, LISTED_LEVELS } from '../src/domain/units/levels.ts';
import { publish } from '../src/domain/publish.ts';
import { chronicleOf } from '../src/history/chronicle.ts';
import { readCity } from '../src/history/read.ts';
import { downloads } from '../src/publication/downloads.ts';
import { DEFAULT_LOCALE, wordsOf } from '../src/words/words.ts';
import { cityOfOneLevel, cityOfTwoLevels } from './fixtures/fewer-levels.ts';
import { memoryStore } from './memory-store.ts';

const CITIES: readonly [string, () => Promise<Map<string, Uint8Array>>, readonly ListedLevel[]][] = [
  ['of towns', cityOfOneLevel, ['district', 'grid']],
  ['of towns and communities', cityOfTwoLevels, ['district']],
];

/** The texts of what a city publishes for programs, by file. */
async function published(files: Map<string, Uint8Array>): Promise<readonly (readonly [string, string])[]> {
  const { dataset, problems } = await readCity(files);
  if (dataset === null) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  const { bytes, store } = memoryStore();
  await downloads(dataset, publish(dataset), chronicleOf(dataset, null), wordsOf(DEFAULT_LOCALE), store);
  return [...bytes].map(([name, own]) => [name, new TextDecoder().decode(own)] as const);
}

describe.each(CITIES)('a city %s', (_, filesOf, unlisted) => {
  it('has no table, outline, column or row of another level', async () => {
    const texts = await published(await filesOf());
    const tables = texts.filter(([name]) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(20);
    for (const level of unlisted) {
      for (const [name, text] of tables) {
        const cells = text.split(/[\r\n,]+/);
        expect(cells, name).not.toContain(idColumn(level));
        expect(cells, name).not.toContain(level);
      }
    }
    const listed = LISTED_LEVELS.filter((level) => !unlisted.includes(level)).map((level) => LEDGER_OF_LEVEL[level]);
    const files = texts.flatMap(([name]) => /(?:^|\/)((?:sub)?districts|grids)[^/]*$/.exec(name)?.[1] ?? []);
    expect(new Set(files)).toEqual(new Set(listed));
  });
});
