import { describe, expect, it, test } from 'vitest';
import { service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import {
  DELAY_CLASSES,
  LATE_AFTER_DAYS,
  isLate,
  medianOf,
  recordedLaterThan,
  recordingDelays,
  recordingLag,
} from './recording.ts';

const FROM = '2017-01';

describe('recordingLag(facts, recordedOn, from)', () => {
  it('counts from the latest fact: 28 October 2017 to 12 March 2018 is 3 + 30 + 31 + 31 + 28 + 12 days', () => {
    expect(recordingLag(['2017-10-06', '2017-10-11', '2017-10-28'], '2018-03-12', FROM)).toBe(135);
  });

  it('takes the latest fact wherever it stands, and is 0 for a row recorded on the very day', () => {
    expect(recordingLag(['2018-03-10', '2018-03-01'], '2018-03-12', FROM)).toBe(2);
    expect(recordingLag(['2018-03-01', '2018-03-12'], '2018-03-12', FROM)).toBe(0);
  });

  it('leaves out facts later than the recording, which were added to the row afterwards', () => {
    expect(recordingLag(['2017-03-01', '2018-08-01'], '2017-03-11', FROM)).toBe(10);
  });

  it('counts older facts from the day the ledgers began', () => {
    expect(recordingLag(['2010-11-01', null], '2017-01-08', FROM)).toBe(7);
  });

  it('is unknown without a recording day, or without a fact before it', () => {
    expect(recordingLag(['2017-03-01'], null, FROM)).toBe(null);
    expect(recordingLag([null, '2018-01-01'], '2017-05-01', FROM)).toBe(null);
  });

  it('is never negative, even for a row recorded before the ledgers began', () => {
    expect(recordingLag(['2016-05-01'], '2016-06-01', FROM)).toBe(0);
  });
});

describe('isLate(lag)', () => {
  it('begins after the limit, and is not said of what is unknown', () => {
    expect([LATE_AFTER_DAYS, LATE_AFTER_DAYS + 1, 0, null].map(isLate)).toEqual([false, true, false, false]);
  });
});

const recorded = (enteredOn: string, recordedOn: string | null, leftOn: string | null = null) => ({
  ...service('a', enteredOn, leftOn),
  recordedOn,
});
const city = tinyCity({
  services: [
    recorded('2018-01-01', '2018-01-08'), // 7 days: the first class includes its limit
    recorded('2018-01-01', '2018-01-09'), // 8 days
    recorded('2018-01-01', '2018-03-12', '2018-03-02'), // 10 days after the service ended
    recorded('2018-01-01', '2018-01-01', '2018-03-02'), // written on entry, before the end was a fact: 0 days
    recorded('2018-01-01', '2018-12-31'), // 364 days
    recorded('2017-12-31', '2018-02-01'), // before the series: entered when the ledger was opened
    recorded('2018-01-01', null),
    recorded('2018-02-01', '2018-01-01'), // written before it happened
  ],
  works: [
    works('a', 'greening', { startedOn: '2018-01-01', acceptedOn: '2018-02-01', recordedOn: '2018-05-04' }), // 92
    works('a', 'repairs', { exempt: true, recordedOn: '2018-01-02' }), // no fact, no delay
  ],
});

test('rows by class of delay, those that tell no delay apart', () => {
  expect(recordingDelays(city)).toEqual([
    // 0, 7 | 8, 10 | none | 364; the middle one is 8
    {
      ledger: 'services',
      classes: [2, 2, 0, 1],
      rows: 5,
      shares: [0.4, 0.4, 0, 0.2],
      median: 8,
      longest: 364,
      opening: 1,
      undated: 1,
      early: 1,
    },
    {
      ledger: 'works',
      classes: [0, 0, 1, 0],
      rows: 1,
      shares: [0, 0, 1, 0],
      median: 92,
      longest: 92,
      opening: 0,
      undated: 0,
      early: 0,
    },
    {
      ledger: 'subsidies',
      classes: [0, 0, 0, 0],
      rows: 0,
      shares: null,
      median: null,
      longest: null,
      opening: 0,
      undated: 0,
      early: 0,
    },
  ]);
});

test('a delay counts from the last of a row’s dates that had come by then, wherever it stands', () => {
  const dated = tinyCity({
    services: [recorded('2018-01-01', '2018-03-02', '2018-03-02')], // written on the day of leaving: 0 days
    works: [
      // Started 20 days before, completed 10, accepted 1.
      works('a', 'greening', {
        startedOn: '2018-03-01',
        completedOn: '2018-03-11',
        acceptedOn: '2018-03-20',
        recordedOn: '2018-03-21',
      }),
      // Out of order: started 10 days before, completed 30.
      works('b', 'greening', { startedOn: '2018-03-31', completedOn: '2018-03-11', recordedOn: '2018-04-10' }),
    ],
    subsidies: [
      { id: 'p', paidOn: '2018-01-01', gridId: 'g1', firmId: null, amountCny: 1, recordedOn: '2018-02-01' }, // 31
      { id: 'q', paidOn: '2018-01-01', gridId: 'g1', firmId: null, amountCny: 1, recordedOn: '2018-02-02' }, // 32
      { id: 'r', paidOn: '2018-01-01', gridId: 'g1', firmId: null, amountCny: 1, recordedOn: '2018-04-04' }, // 93
    ],
  });
  const [services, ofWorks, subsidies] = recordingDelays(dated);
  expect(services).toMatchObject({ rows: 1, longest: 0 });
  expect(ofWorks).toMatchObject({ rows: 2, median: 5.5, longest: 10 });
  expect(subsidies).toMatchObject({ classes: [0, 1, 1, 1], rows: 3, median: 32, longest: 93 });
});

test('recordedLaterThan(delays, days) counts the classes beyond a limit', () => {
  const [services] = recordingDelays(city);
  if (services === undefined) throw new Error('services have delays');
  // 2, 2, 0 and 1 rows by class.
  expect(DELAY_CLASSES.map((days) => recordedLaterThan(services, days))).toEqual([3, 1, 1, 0]);
});

test('medianOf(values) is half-way between the two middle ones, and null for none', () => {
  expect([medianOf([1, 2, 9]), medianOf([1, 2, 3, 9]), medianOf([])]).toEqual([2, 2.5, null]);
});
