import { expect, it } from 'vitest';
import { compound, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { ownStandings } from './own-standing.ts';

it('says of each compound whether it has what is promised on the last day of the facts', () => {
  const city = tinyCity({
    compounds: [compound('a', 'g1'), compound('b', 'g1'), compound('c', 'g1', { removedOn: '2018-02-01' })],
    services: [service('a', '2018-01-01'), service('b', '2018-01-01', '2018-03-01'), service('c', '2018-01-01')],
    works: [
      works('a', 'greening', { exempt: true }),
      works('a', 'repairs', { exempt: true }),
      works('b', 'greening', { acceptedOn: '2018-02-01' }),
      works('b', 'repairs', { acceptedOn: '2018-03-01' }),
    ],
  });
  expect([...ownStandings(city, 'coverage')]).toEqual([
    ['a', 'reached'],
    ['b', 'open'],
    ['c', 'outside'],
  ]);
  // a needs nothing, and never counts; c had nothing accepted while it was in the ledger.
  expect(ownStandings(city, 'renovation').get('a')).toBeUndefined();
  expect(ownStandings(city, 'renovation').get('b')).toBe('reached');
  expect(ownStandings(city, 'renovation').get('c')).toBe('outside');
});
