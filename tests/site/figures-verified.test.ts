/** What /verify/ does with a figure, over the built site: its key leads to its metadata, and its rows are computed again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMetadata, shownFigure } from '../../src/features/verify/figure.ts';
import { metadataPaths } from '../../src/features/verify/figure-key.ts';
import { recompute } from '../../src/publication/recompute.ts';
import { wordsOf } from '../../src/words/words.ts';
import { filesIn } from './commands.ts';

const words = wordsOf('zh-CN');
const published = filesIn('dist/data');
const city = await recompute(published, words, () => {});
const figures = [...filesIn('dist')].filter(([path]) => path.endsWith('.metadata.json'));

test('the rows of every figure that has a published table’s are those computed from the ledgers', () => {
  if (!('tables' in city)) throw new Error('the published ledgers do not read');
  let compared = 0;
  for (const [path, bytes] of figures) {
    const metadata = readMetadata(JSON.parse(bytes.toString('utf8')));
    if (metadata === null) throw new Error(`${path} is no metadata`);
    if (metadata.rows === null) continue;
    const table = city.tables.find(({ name }) => name === metadata.rows?.table);
    // A figure of ledgers or of the history has no computed table.
    if (table === undefined) continue;
    const text = readFileSync(join('dist/data', table.path), 'utf8');
    const { rows, text: said } = shownFigure(metadata, table, text, words, () => null);
    expect([path, rows.length > 0, said.includes('每一行都与重算一致')]).toEqual([path, true, true]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(20);
});

test('the key of every figure leads to its metadata, after few addresses that have none', () => {
  const paths = new Set(figures.map(([path]) => path));
  for (const [path, bytes] of figures) {
    const { key } = JSON.parse(bytes.toString('utf8')) as { readonly key: string };
    const tried = metadataPaths(key);
    expect([key, tried.find((address) => paths.has(address))]).toEqual([key, path]);
  }
});
