import { expect, it } from 'vitest';
import { savedName } from './saved-name.ts';

it.each([
  ['/grids/g-001/compounds.csv', 'g-001-compounds-2018-12-31.csv'],
  ['/grids/g-001/data.csv', 'g-001-2018-12-31.csv'],
  ['/site/en-XA/compounds/c-0001/data.json', 'c-0001-2018-12-31.json'],
])('%s is kept as %s', (address, name) => {
  expect(savedName(address, '2018-12-31')).toBe(name);
});
