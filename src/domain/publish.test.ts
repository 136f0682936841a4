import { describe, expect, it, test } from 'vitest';
import { programme, service, tinyCity } from '../../tests/fixtures/tiny-city.ts';
import { rateRows } from './indicators/rates.ts';
import type { Target } from './programme.ts';
import { publish } from './publish.ts';

const target = (id: string): Target => ({
  id,
  name: '',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2018-01-01',
  dueOn: '2018-12-31',
  baseline: 0,
  value: 1,
  milestones: [],
  source: '',
  note: null,
});

test('a month’s rate knows nothing of the quarters that end after it', () => {
  // One of five compounds from 15 March on; the second quarter is measured from 31 March.
  const city = tinyCity({
    programme: { ...programme, seriesFrom: '2018-01', asOf: '2018-06-30' },
    services: [service('a', '2018-03-15')],
  });
  const rates = [...rateRows(publish(city).rates.coverage)].filter(
    (row) => row.level === 'city' && row.measure === 'compounds',
  );
  expect(rates.map((row) => [row.date, row.rate])).toEqual([
    ['2018-01-31', 0],
    ['2018-02-28', 0],
    ['2018-03-31', 0.2],
    ['2018-04-30', 0.2],
    ['2018-05-31', 0.2],
    ['2018-06-30', 0.2],
  ]);
});

test('progress comes by target in code-point order, then by date; steps in the programme’s own order', () => {
  const city = tinyCity({ programme: { ...programme, seriesFrom: '2018-02', targets: [target('b'), target('a')] } });
  const { progress, steps } = publish(city);
  expect(progress.map((row) => `${row.targetId} ${row.date}`)).toEqual([
    'a 2018-02-28',
    'a 2018-03-31',
    'b 2018-02-28',
    'b 2018-03-31',
  ]);
  expect(steps.map((row) => `${row.targetId} ${row.kind}`)).toEqual(['b start', 'b due', 'a start', 'a due']);
});

describe('a city that surveys', () => {
  const surveyed = {
    ...programme,
    seriesFrom: null,
    observedOn: ['2017-12-31', '2018-03-31', '2018-05-20'],
    asOf: '2018-05-20',
    targets: [{ ...target('t'), baseline: null, startsOn: '2018-01-31' }],
  };
  // One of five compounds from 2018-01-10, two from 2018-04-01.
  const city = tinyCity({
    programme: surveyed,
    services: [service('a', '2018-01-10'), service('b', '2018-04-01')],
    inspections: [],
  });
  const publication = publish(city);

  it('has the figures of those days and no month’s', () => {
    expect(publication.dates).toEqual(surveyed.observedOn);
    expect(publication.bulletins).toEqual([]);
    const of = [...rateRows(publication.rates.coverage)]
      .filter(({ level, measure }) => level === 'city' && measure === 'compounds')
      .map(({ date, numerator, denominator }) => [date, numerator, denominator]);
    expect(of).toEqual([
      ['2017-12-31', 0, 5],
      ['2018-03-31', 1, 5],
      ['2018-05-20', 2, 5],
    ]);
  });
  it('has a pace only between two surveys, and neither baseline nor forecast of days without one', () => {
    const row = (date: string) => publication.progress.find((own) => own.date === date);
    expect(row('2018-03-31')?.pace3m).toBeCloseTo(0.2 / 3, 12);
    expect(row('2018-05-20')).toMatchObject({
      actual: 0.4,
      baseline: null,
      pace3m: null,
      pace6m: null,
      pace12m: null,
      forecastEarliest: null,
      forecastCentral: null,
      forecastLatest: null,
      expected: null,
      status: null,
    });
  });
  it('says of a target without a baseline whether it is reached, or past due', () => {
    const statusOf = (more: object) => {
      const own = { ...surveyed, targets: [{ ...target('t'), baseline: null, startsOn: '2018-01-31', ...more }] };
      return publish({ ...city, programme: own }).progress.at(-1)?.status;
    };
    expect(statusOf({ value: 0.4 })).toBe('achieved');
    expect(statusOf({ value: 0.5, dueOn: '2018-05-01', milestones: [] })).toBe('overdue');
  });
});
