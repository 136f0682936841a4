import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compound, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../publish.ts';
import { addDays, addMonths } from '../time/calendar.ts';
import { monthChanges } from './month-changes.ts';

/** The same city as in bulletin.test.ts, where the counts are worked out. */
const city = tinyCity({
  compounds: [
    compound('a', 'g1'),
    compound('b', 'g1'),
    compound('c', 'g2', { removedOn: '2018-02-15' }),
    compound('d', 'g3', { listedOn: '2018-02-20' }),
    compound('e', 'g3'),
  ],
  services: [
    service('a', '2017-12-31'), // before the first month: in no list
    service('b', '2018-01-05', '2018-02-10'), // January's gain, February's loss
    service('c', '2018-01-20'), // January's gain; removed in February, so gone but not lost
    service('d', '2018-01-01'), // listed in February while covered: February's gain
    service('e', '2018-03-01', '2018-03-20'), // came and went within March: in no list
  ],
  works: [works('a', 'greening', { acceptedOn: '2018-02-28' }), works('a', 'repairs', { acceptedOn: '2018-01-31' })],
});
const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join(' ');
test('each compound stands in the month whose end first shows the change', () => {
  const listed = monthChanges(city, ['2018-01', '2018-02', '2018-03']).map((row) => ({
    month: row.month,
    newly: ids(row.newlyCovered),
    lost: ids(row.coverageLost),
    renovated: ids(row.newlyRenovated),
  }));
  expect(listed).toEqual([
    { month: '2018-01', newly: 'b c', lost: '', renovated: '' },
    { month: '2018-02', newly: 'd', lost: 'b', renovated: 'a' },
    { month: '2018-03', newly: '', lost: '', renovated: '' },
  ]);
});

test('within a month compounds stand in the order of the ledger, not of their days', () => {
  const services = [service('e', '2018-01-05'), service('a', '2018-01-25'), service('c', '2018-01-15')];
  expect(monthChanges(tinyCity({ services }), ['2018-01']).map((row) => ids(row.newlyCovered))).toEqual(['a c e']);
});

test('a service that changes hands without a day between is neither lost nor new', () => {
  const handover = tinyCity({ services: [service('a', '2017-01-01', '2018-02-10'), service('a', '2018-02-10')] });
  expect(monthChanges(handover, ['2018-02'])).toEqual([
    { month: '2018-02', newlyCovered: [], coverageLost: [], newlyRenovated: [] },
  ]);
});

test('a service lost in one month and regained in the next is in both lists', () => {
  const gap = tinyCity({ services: [service('a', '2017-01-01', '2018-01-10'), service('a', '2018-02-05')] });
  expect(
    monthChanges(gap, ['2018-01', '2018-02']).map((row) => [ids(row.coverageLost), ids(row.newlyCovered)]),
  ).toEqual([
    ['a', ''],
    ['', 'a'],
  ]);
});

/** How long a month's lists are, in the whole city. */
const lengths = (facts: typeof city) => {
  const bulletins = publish(facts).bulletins.filter((row) => row.level === 'city');
  const lists = monthChanges(
    facts,
    bulletins.map((row) => row.month),
  );
  return {
    listed: lists.map((row) => [row.newlyCovered.length, row.coverageLost.length, row.newlyRenovated.length]),
    counted: bulletins.map((row) => [row.newlyCovered, row.coverageLost, row.newlyRenovated]),
  };
};

test('the lists are as long as the bulletin says', () => {
  const { listed, counted } = lengths(city);
  expect(listed).toEqual(counted);
});

test('for any services, listings and removals the lists are as long as the bulletin says', () => {
  const day = fc
    .tuple(fc.integer({ min: 11, max: 15 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) => addDays(addMonths('2017-01-01', month - 1), date - 1));
  const life = fc.record({
    entered: day,
    left: fc.option(day),
    again: fc.option(day),
    listedOn: fc.option(day),
    removedOn: fc.option(day),
    acceptedOn: fc.option(day),
  });
  fc.assert(
    fc.property(fc.array(life, { maxLength: 6 }), (lives) => {
      const facts = tinyCity({
        compounds: lives.map(({ listedOn, removedOn }, i) => compound(`x${i}`, 'g1', { listedOn, removedOn })),
        services: lives.flatMap(({ entered, left, again }, i) => [
          service(`x${i}`, entered, left),
          ...(again === null ? [] : [service(`x${i}`, again)]),
        ]),
        works: lives.flatMap(({ acceptedOn }, i) => [
          works(`x${i}`, 'greening', { acceptedOn }),
          works(`x${i}`, 'repairs', { exempt: true }),
        ]),
      });
      const { listed, counted } = lengths(facts);
      expect(listed).toEqual(counted);
    }),
  );
});
