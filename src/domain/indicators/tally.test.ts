import { describe, expect, test } from 'vitest';
import { compound, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { addDays } from '../time/calendar.ts';
import { hierarchyOf } from '../units/hierarchy.ts';
import { coverage, isInForce } from './coverage.ts';
import { changesOf, exactArea, isInScope, fractionByDay, rateOf, tally } from './tally.ts';

test('rateOf is null of nothing, and 0 of none', () => {
  expect([rateOf({ numerator: 0, denominator: 0 }), rateOf({ numerator: 0, denominator: 4 })]).toEqual([null, 0]);
  expect(rateOf({ numerator: 3, denominator: 4 })).toBe(0.75);
});

test('exactArea keeps thousandths of a m² and nothing below', () => {
  expect([exactArea(0.1 + 0.2), exactArea(1.2344), exactArea(1.2346)]).toEqual([0.3, 1.234, 1.235]);
});

describe('changesOf(compound, days, stateOn)', () => {
  const always = { counted: true, achieved: false };
  test('begins at the beginning where the state is there from the beginning', () => {
    expect(changesOf(7, [], () => always)).toEqual([{ on: '', compound: 7, ...always }]);
    expect(changesOf(7, ['2018-01-01', null], () => ({ counted: false, achieved: true }))).toEqual([]);
  });
  test('takes days in order and once, and leaves out those on which nothing changes', () => {
    const asked: string[] = [];
    const changes = changesOf(0, ['2018-03-01', null, '2018-01-01', '2018-02-01', '2018-03-01'], (day) => {
      asked.push(day);
      return { counted: day >= '2018-01-01', achieved: day < '2018-01-01' || day >= '2018-03-01' };
    });
    expect(asked).toEqual(['', '2018-01-01', '2018-02-01', '2018-03-01']);
    expect(changes).toEqual([
      { on: '2018-01-01', compound: 0, counted: true, achieved: false },
      { on: '2018-03-01', compound: 0, counted: true, achieved: true },
    ]);
  });
});

test('a compound is in scope from the day of its listing to the day before its removal', () => {
  const own = compound('a', 'g1', { listedOn: '2018-02-01', removedOn: '2018-03-01' });
  expect(['2018-01-31', '2018-02-01', '2018-02-28', '2018-03-01'].map((day) => isInScope(own, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([isInScope(compound('a', 'g1'), ''), isInScope(own, '')]).toEqual([true, false]);
});

describe('tally(hierarchy, compounds, changes, dates)', () => {
  const city = tinyCity({
    services: [service('a', '2018-01-10', '2018-02-10'), service('c', '2018-01-20'), service('d', '2018-02-05')],
  });
  const series = (dates: readonly string[]) => {
    const hierarchy = hierarchyOf(city);
    const added = tally(hierarchy, city.compounds, coverage.changes(city, null), dates);
    const index = (id: string): number => hierarchy.units.findIndex((unit) => unit.id === id);
    return { added, index };
  };

  test('flows are those since the date before, unit by unit; none at the first date', () => {
    const { added, index } = series(['2018-01-15', '2018-01-31', '2018-02-28']);
    const flows = ['tiny', 's1', 's2', 'g1', 'g2'].map((id) =>
      added.dates.map((date) => Object.values(added.flow(date, index(id))).join('/')),
    );
    expect(flows).toEqual([
      ['0/0', '1/0', '1/1'], // c in January; d gained and a lost in February
      ['0/0', '1/0', '0/1'],
      ['0/0', '0/0', '1/0'],
      ['0/0', '0/0', '0/1'],
      ['0/0', '1/0', '0/0'],
    ]);
  });

  test('a unit counts every compound that it lost', () => {
    const left = tinyCity({ services: ['a', 'b', 'e'].map((id) => service(id, '2018-01-01', '2018-02-10')) });
    const hierarchy = hierarchyOf(left);
    const added = tally(hierarchy, left.compounds, coverage.changes(left, null), ['2018-01-31', '2018-02-28']);
    expect(hierarchy.units.map(({ id }, i) => [id, added.flow('2018-02-28', i).lost])).toEqual([
      ['tiny', 3],
      ['d1', 3],
      ['g1', 2],
      ['g2', 0],
      ['g3', 1],
      ['s1', 2],
      ['s2', 1],
    ]);
  });

  test('what came and went between two dates is in no flow', () => {
    const { added, index } = series(['2018-01-01', '2018-02-28']);
    expect(added.flow('2018-02-28', index('g1'))).toEqual({ gained: 0, lost: 0 });
  });

  test('a grid is covered while all of its compounds are, and is none while it has no compound', () => {
    const { added, index } = series(['2018-01-15', '2018-01-31']);
    expect(added.fraction('2018-01-15', index('tiny'), 'grids')).toEqual({ numerator: 0, denominator: 3 });
    expect(added.fraction('2018-01-31', index('tiny'), 'grids')).toEqual({ numerator: 1, denominator: 3 });
    const gone = tinyCity({ compounds: [compound('a', 'g1', { removedOn: '2018-01-20' })], services: [] });
    const hierarchy = hierarchyOf(gone);
    const left = tally(hierarchy, gone.compounds, coverage.changes(gone, null), ['2018-01-15', '2018-01-31']);
    expect(['2018-01-15', '2018-01-31'].map((date) => left.fraction(date, 0, 'grids').denominator)).toEqual([1, 0]);
  });

  test('a date that was not asked for, and a change of no compound, are bugs', () => {
    const { added } = series(['2018-01-31']);
    expect(() => added.fraction('2018-02-01', 0, 'compounds')).toThrow('no entry for 2018-02-01');
    expect(() => added.flow('2018-02-01', 0)).toThrow('no entry for 2018-02-01');
    const stray = [{ on: '', compound: 5, counted: true, achieved: false } as const];
    expect(() => tally(hierarchyOf(city), city.compounds, stray, ['2018-01-31'])).toThrow('no item 5');
  });
});

test('fractionByDay gives the city’s parts on every single day, before the first change and after the last', () => {
  const city = tinyCity({
    compounds: [
      compound('a', 'g1', { households: 100, listedOn: '2018-01-05' }),
      compound('b', 'g1', { households: 300, listedOn: '2018-01-08', removedOn: '2018-01-25' }),
      compound('c', 'g2', { households: 50, listedOn: '2018-01-05' }),
    ],
    services: [service('a', '2018-01-10', '2018-01-20'), service('b', '2018-01-07'), service('c', '2018-01-25')],
  });
  const counts = fractionByDay(hierarchyOf(city), city.compounds, coverage.changes(city, null), 'households');
  for (let day = '2018-01-01'; day <= '2018-01-31'; day = addDays(day, 1)) {
    const inScope = city.compounds.filter((own) => isInScope(own, day));
    const covered = inScope.filter((own) => city.services.some((s) => s.compoundId === own.id && isInForce(s, day)));
    const households = (list: typeof inScope) => list.reduce((sum, own) => sum + (own.households ?? NaN), 0);
    expect(counts(day), day).toEqual({ numerator: households(covered), denominator: households(inScope) });
  }
  expect([counts('1900-01-01'), counts('2100-01-01')]).toEqual([
    { numerator: 0, denominator: 0 },
    { numerator: 50, denominator: 150 },
  ]);
});
