import { expect, test } from 'vitest';
import { compound, inspection, programme, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../publish.ts';
import { factsAsOf } from './facts.ts';

const city = tinyCity({
  programme: { ...programme, asOf: '2018-02-28' },
  services: [service('a', '2018-01-01', '2018-03-10'), service('b', '2018-03-01'), service('d', '2018-01-01')],
  works: [works('a', 'greening', { startedOn: '2018-01-01', completedOn: '2018-02-01', acceptedOn: '2018-03-01' })],
  inspections: [inspection('2018-02-28', 's1', 80), inspection('2018-03-01', 's1', 90)],
  outreach: [
    { month: '2018-02', unitId: 'd1', leaflets: 1, suggestions: 1, volunteers: 1 },
    { month: '2018-03', unitId: 'd1', leaflets: 1, suggestions: 1, volunteers: 1 },
  ],
});

test('later facts are set aside, and counted by ledger', () => {
  const { facts, setAside } = factsAsOf(city);
  expect(facts.services.map((row) => row.compoundId)).toEqual(['a', 'd']);
  expect(setAside).toEqual([
    { ledger: 'services', rows: 1 },
    { ledger: 'outreach', rows: 1 },
    { ledger: 'inspections', rows: 1 },
  ]);
});

test('a later date in a row that stays is not known yet', () => {
  const { facts } = factsAsOf(city);
  expect(facts.services[0]?.leftOn).toBeNull();
  expect(facts.works[0]).toMatchObject({ completedOn: '2018-02-01', acceptedOn: null });
});

test('an earlier as-of date rebuilds what was known then: the same figures as a ledger without the later rows', () => {
  const early = { ...programme, asOf: '2018-02-28' };
  const known = { ...city, services: city.services.filter((row) => ['a', 'd'].includes(row.compoundId)) };
  expect(publish({ ...city, programme: early }).rates).toEqual(publish({ ...known, programme: early }).rates);
});

/** Each ledger with a row of the as-of date 2018-02-28 and one of the day after. */
const edge = tinyCity({
  programme: { ...programme, asOf: '2018-02-28' },
  compounds: [
    compound('a', 'g1', { removedOn: '2018-02-28' }),
    compound('b', 'g1', { removedOn: '2018-03-01' }),
    compound('c', 'g1'),
  ],
  services: [service('a', '2018-01-01', '2018-02-28'), service('b', '2018-03-01')],
  works: [
    works('a', 'greening', { startedOn: '2018-02-28', completedOn: '2018-03-01' }),
    works('b', 'greening', { completedOn: '2018-02-28', acceptedOn: '2018-03-01' }),
    works('c', 'greening', { acceptedOn: '2018-02-28' }),
    works('d', 'greening'),
    works('a', 'repairs', { startedOn: '2018-03-01' }),
    works('b', 'repairs', { completedOn: '2018-03-01' }),
    works('c', 'repairs', { acceptedOn: '2018-03-01' }),
  ],
  subsidies: ['2018-02-28', '2018-03-01'].map((paidOn) => ({
    id: paidOn,
    paidOn,
    unitId: 'g1',
    firmId: null,
    amountCny: 1,
  })),
  pairings: [
    { compoundId: 'a', organisation: '', since: '2018-02-28', until: '2018-03-01' },
    { compoundId: 'b', organisation: '', since: '2018-01-01', until: '2018-02-28' },
    { compoundId: 'c', organisation: '', since: '2018-03-01', until: null },
  ],
  reports: ['2018-02-28', '2018-03-01'].map((reportedOn) => ({ month: '2018-02', unitId: 's1', reportedOn })),
  releases: ['2018-02-28', '2018-03-01'].map((asOf) => ({
    id: asOf,
    asOf,
    closedOn: asOf,
    publishedOn: asOf,
    note: null,
  })),
});

test('what happened on the as-of date is known, what happened the day after is not: in every ledger', () => {
  const { facts, setAside } = factsAsOf(edge);
  expect(facts.compounds.map((row) => row.removedOn)).toEqual(['2018-02-28', null, null]);
  expect(facts.services.map((row) => [row.compoundId, row.leftOn])).toEqual([['a', '2018-02-28']]);
  expect(facts.works.map((row) => [row.compoundId, row.startedOn, row.completedOn, row.acceptedOn])).toEqual([
    ['a', '2018-02-28', null, null],
    ['b', null, '2018-02-28', null],
    ['c', null, null, '2018-02-28'],
    ['d', null, null, null],
  ]);
  expect(facts.subsidies.map((row) => row.id)).toEqual(['2018-02-28']);
  expect(facts.pairings.map((row) => [row.compoundId, row.since, row.until])).toEqual([
    ['a', '2018-02-28', null],
    ['b', '2018-01-01', '2018-02-28'],
  ]);
  expect(facts.reports?.map((row) => row.reportedOn)).toEqual(['2018-02-28']);
  expect(facts.releases.map((row) => row.id)).toEqual(['2018-02-28']);
  expect(setAside).toEqual([
    { ledger: 'services', rows: 1 },
    { ledger: 'works', rows: 3 },
    { ledger: 'subsidies', rows: 1 },
    { ledger: 'pairings', rows: 1 },
    { ledger: 'reports', rows: 1 },
    { ledger: 'releases', rows: 1 },
  ]);
});
