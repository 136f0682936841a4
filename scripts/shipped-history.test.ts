/** The shipped publications, read by another program: every release's figures counted again from what is kept of it. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { countedAgain, rowsOf } from '../tests/rebuild-history.ts';

const data = fileURLToPath(new URL('../data', import.meta.url));
const releases = rowsOf(data, 'releases.csv');
const published = rowsOf(data, 'history/figures.csv').filter(
  ({ measure }) => measure === 'compounds' || measure === 'households',
);

it('has kept every release', () => {
  expect(new Set(published.map(({ release }) => release))).toEqual(new Set(releases.map(({ id }) => id)));
});

it.each(releases.map(({ id, as_of }) => [String(id), String(as_of)]))('%s, as of %s', (id, asOf) => {
  const again = countedAgain(data, id, asOf);
  const own = published.filter(({ release }) => release === id);
  expect(own.length).toBeGreaterThan(100);
  const counted = own.map((row) =>
    again.get([row['level'], row['unit_id'], row['indicator'], row['measure']].join('/')),
  );
  expect(counted).toEqual(own.map((row) => [Number(row['numerator']), Number(row['denominator'])]));
});
