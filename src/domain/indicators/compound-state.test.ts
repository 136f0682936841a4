import { expect, test } from 'vitest';
import { compound, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { compoundStates } from './compound-state.ts';

/** As of 2018-03-31, two categories: greening and repairs. */
const city = tinyCity({
  compounds: [
    compound('a', 'g1'),
    compound('b', 'g1'),
    compound('c', 'g2', { removedOn: '2018-03-31' }),
    compound('d', 'g3', { listedOn: '2018-04-01' }),
    compound('e', 'g3'),
  ],
  services: [
    service('a', '2017-01-01', '2018-01-01'),
    service('a', '2018-01-01'),
    service('b', '2018-01-01', '2018-03-31'),
    service('c', '2018-01-01'),
    service('e', '2018-03-31'),
  ],
  works: [
    works('a', 'greening', { acceptedOn: '2018-02-01' }),
    works('a', 'repairs', { exempt: true }),
    works('b', 'repairs', { startedOn: '2018-03-01' }),
    works('b', 'greening', { acceptedOn: '2018-03-31' }),
    works('e', 'greening', { exempt: true }),
    works('e', 'repairs', { exempt: true }),
  ],
});

test('a compound is covered by the contract in force on the as-of date, while it is in scope', () => {
  expect(
    compoundStates(city).map(({ compoundId, inScope, covered, service: own }) => [
      compoundId,
      inScope,
      covered,
      own?.enteredOn ?? null,
    ]),
  ).toEqual([
    ['a', true, true, '2018-01-01'],
    ['b', true, false, null], // left on that very day
    ['c', false, false, '2018-01-01'], // removed on that very day
    ['d', false, false, null],
    ['e', true, true, '2018-03-31'],
  ]);
});

test('it is renovated once all that it needs is accepted; one that needs nothing is neither', () => {
  expect(
    compoundStates(city).map(({ compoundId, needed, accepted, renovated }) => [
      compoundId,
      needed,
      accepted,
      renovated,
    ]),
  ).toEqual([
    ['a', 1, 1, true],
    ['b', 2, 1, false],
    ['c', 2, 0, false],
    ['d', 2, 0, false],
    ['e', 0, 0, null],
  ]);
});

test('its works come by category, in the programme’s order, also those without a row', () => {
  const states = compoundStates(city).map((state) =>
    state.works.map((item) => `${item.category} ${item.state}`).join(),
  );
  expect(states).toEqual([
    'greening accepted,repairs exempt',
    'greening accepted,repairs under_way',
    'greening not_begun,repairs not_begun',
    'greening not_begun,repairs not_begun',
    'greening exempt,repairs exempt',
  ]);
});
