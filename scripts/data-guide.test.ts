import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LEDGER_LIST } from '../src/ledgers/schemas/ledgers.ts';
import { isShippedCity } from '../tests/shipped-city.ts';
import { dataGuideText } from './data-guide.ts';
import { words } from './terminal/terminal.ts';

const FILE = 'data/README.zh-CN.md';

// A city that has put its own folder in the place of data/ need not keep the description there.
it.skipIf(!isShippedCity() && !existsSync(FILE))(
  'data/README.zh-CN.md is what the schemas and words say now (npm run describe writes it)',
  () => {
    expect(readFileSync(FILE, 'utf8')).toBe(dataGuideText(words));
  },
);

it('names every column of every ledger', () => {
  const text = dataGuideText(words);
  const names = LEDGER_LIST.flatMap(({ columns }) => Object.values(columns).map(({ name }) => `| \`${name}\` |`));
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
});
