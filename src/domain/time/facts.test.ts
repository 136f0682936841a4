import { expect, test } from 'vitest';
import { inspection, programme, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../publish.ts';
import { factsAsOf } from './facts.ts';

const city = tinyCity({
  programme: { ...programme, asOf: '2018-02-28' },
  services: [
    service('a', '2018-01-01', '2018-03-10'),
    service('b', '2018-03-01'),
    { ...service('c', '2018-01-01'), recordedOn: '2018-03-05' },
    { ...service('d', '2018-01-01'), recordedOn: '2018-02-28' },
  ],
  works: [works('a', 'greening', { startedOn: '2018-01-01', completedOn: '2018-02-01', acceptedOn: '2018-03-01' })],
  inspections: [inspection('2018-02-28', 's1', 80), inspection('2018-03-01', 's1', 90)],
  outreach: [
    { month: '2018-02', districtId: 'd1', leaflets: 1, suggestions: 1, volunteers: 1 },
    { month: '2018-03', districtId: 'd1', leaflets: 1, suggestions: 1, volunteers: 1 },
  ],
});

test('later facts and rows recorded later are set aside, and counted by ledger', () => {
  const { facts, setAside } = factsAsOf(city);
  expect(facts.services.map((row) => row.compoundId)).toEqual(['a', 'd']);
  expect(setAside).toEqual([
    { ledger: 'services', rows: 2 },
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
