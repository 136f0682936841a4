import { expect, test } from 'vitest';
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
