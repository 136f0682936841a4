import { describe, expect, it, test } from 'vitest';
import { inspection, programme, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../publish.ts';
import { isTold } from './ranking.ts';

test('the year is the mean of its quarters, and needs all four', () => {
  const quarters = ['2017-02-01', '2017-05-01', '2017-08-01', '2017-11-01'];
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2017-01',
      asOf: '2018-02-28',
      ranking: { levels: ['subdistrict'], delta: 0, components: [{ id: 'inspection', weight: 1 }] },
    },
    services: [service('a', '2017-01-01')],
    works: [works('a', 'greening')],
    inspections: [
      ...quarters.map((day, i) => inspection(day, 's1', 60 + 10 * i)),
      inspection('2017-02-15', 's1', 80),
      ...quarters.slice(1).map((day) => inspection(day, 's2', 99)),
    ],
  });
  const rows = publish(city).rankings;
  const of = (period: string, unitId: string) => rows.find((row) => row.period === period && row.unitId === unitId);
  // s1: first quarter (60 + 80) / 2 = 70, then 70, 80, 90: mean 77.5.
  expect(of('2017', 's1')).toMatchObject({ score: 77.5, rank: 1, range: null, components: [] });
  expect(of('2017', 's2')).toMatchObject({ score: null, rank: null, missing: ['2017-Q1'] });
  expect(of('2017-Q1', 's2')).toMatchObject({ rank: null, missing: ['inspection'] });
  expect(['2017-Q1', '2017-Q2', '2017-Q3'].map((quarter) => of(quarter, 's1')?.rank)).toEqual([1, 2, 2]);
  expect(['2017-Q1', '2017-Q2', '2017-Q3'].map((quarter) => of(quarter, 's1')?.previousRank)).toEqual([null, 1, 2]);
  expect(rows.some((row) => row.period.startsWith('2018'))).toBe(false);
});

test('a year without all of its quarters has no assessment, and the next one is compared with the one before', () => {
  const days = ['2016-11-01', '2017-01-01', '2017-04-01', '2017-07-01', '2017-10-01'];
  const later = ['2018-01-01', '2018-04-01', '2018-07-01', '2018-10-01'];
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2016-10',
      asOf: '2018-12-31',
      ranking: { levels: ['subdistrict'], delta: 0, components: [{ id: 'inspection', weight: 1 }] },
    },
    inspections: [
      ...[...days, ...later].map((day) => inspection(day, 's1', 80)),
      ...days.map((day) => inspection(day, 's2', 90)),
      ...later.map((day) => inspection(day, 's2', 70)),
    ],
  });
  const years = publish(city).rankings.filter((row) => row.period.length === 4);
  expect(years.map((row) => [row.period, row.unitId, row.score, row.rank, row.previousRank])).toEqual([
    ['2017', 's1', 80, 2, null],
    ['2017', 's2', 90, 1, null],
    ['2018', 's1', 80, 1, 2],
    ['2018', 's2', 70, 2, 1],
  ]);
});

test('a rank is compared with that of the period before of its own kind, in its own level', () => {
  const quarters = ['2017-02-01', '2017-05-01', '2017-08-01', '2017-11-01', '2018-02-01'];
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2017-01',
      asOf: '2018-03-31',
      ranking: { levels: ['subdistrict', 'grid'], delta: 0, components: [{ id: 'inspection', weight: 1 }] },
    },
    // s1 leads in the last quarter only; the grids g1 and g2 of s1 always tie.
    inspections: quarters.flatMap((day, i) => [inspection(day, 's1', i < 4 ? 60 : 90), inspection(day, 's2', 80)]),
  });
  const rows = publish(city).rankings.filter((row) => ['s1', 'g2', 'g3'].includes(row.unitId));
  expect(
    rows
      .filter((row) => ['2017', '2017-Q1', '2018-Q1'].includes(row.period))
      .map((row) => [row.period, row.unitId, row.rank, row.previousRank]),
  ).toEqual([
    ['2017', 'g2', 2, null],
    ['2017', 'g3', 1, null],
    ['2017', 's1', 2, null],
    ['2017-Q1', 'g2', 2, null],
    ['2017-Q1', 'g3', 1, null],
    ['2017-Q1', 's1', 2, null],
    ['2018-Q1', 'g2', 1, 2],
    ['2018-Q1', 'g3', 3, 1],
    ['2018-Q1', 's1', 1, 2],
  ]);
});

describe('the components of a quarter', () => {
  // Households: a 100, b 300, c 50 in s1; d 150, e 400 in s2; a and b are in the grid g1, c in g2.
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2018-01',
      asOf: '2018-03-31',
      ranking: {
        levels: ['subdistrict', 'grid', 'district'],
        delta: 0.2,
        components: (
          ['coverage_level', 'coverage_gain', 'renovation_level', 'renovation_gain', 'inspection'] as const
        ).map((id) => ({ id, weight: 20 })),
      },
    },
    services: [service('a', '2017-06-01'), service('b', '2018-02-01'), service('d', '2017-01-01', '2018-02-01')],
    works: ['greening', 'repairs'].flatMap((category) => [
      works('c', category, { acceptedOn: '2018-01-15' }),
      works('e', category, { acceptedOn: '2017-12-31' }),
    ]),
    inspections: [
      inspection('2018-01-10', 's1', 90),
      inspection('2018-03-31', 's1', 70),
      inspection('2018-02-01', 's2', 60),
    ],
  });
  const rowOf = (unitId: string) => publish(city).rankings.find((row) => row.unitId === unitId);
  const scores = (unitId: string) =>
    rowOf(unitId)?.components.map(({ score }) => score && Math.round(score * 100) / 100);

  it('are, in percent, the share of households at its end and how much of what was lacking at its start was closed', () => {
    // s1: coverage 100 → 400 of 450: 88.89, (400 − 100) / (450 − 100) = 85.71; renovation 0 → 50 of 450: 11.11, 11.11.
    expect(scores('s1')).toEqual([88.89, 85.71, 11.11, 11.11, 80]);
    // s2: coverage 150 → 0 of 550, a loss is no gain; renovation 400 of 550 at both ends.
    expect(scores('s2')).toEqual([0, 0, 72.73, 0, 60]);
  });
  it('of a district are those of all its households and inspections, of a grid those of its sub-district’s inspections', () => {
    // d1: coverage 250 → 400 of 1000: 40, 150 / 750 = 20; renovation 400 → 450: 45, 50 / 600 = 8.33; (90 + 70 + 60) / 3.
    expect(scores('d1')).toEqual([40, 20, 45, 8.33, 73.33]);
    expect(scores('g2')).toEqual([0, 0, 100, 100, 80]);
  });
  it('are listed by level in code-point order, then by unit', () => {
    expect(publish(city).rankings.map((row) => `${row.period} ${row.level} ${row.unitId}`)).toEqual([
      '2018-Q1 district d1',
      '2018-Q1 grid g1',
      '2018-Q1 grid g2',
      '2018-Q1 grid g3',
      '2018-Q1 subdistrict s1',
      '2018-Q1 subdistrict s2',
    ]);
  });
  it('that are missing keep a unit out, and are named', () => {
    const without = { ...city, inspections: city.inspections.slice(2) };
    const row = publish(without).rankings.find(({ unitId }) => unitId === 's1');
    expect(row).toMatchObject({ score: null, rank: null, missing: ['inspection'] });
    // Without a compound there is no rate.
    const empty = publish({ ...city, compounds: city.compounds.slice(0, 3), services: [], works: [] }).rankings;
    expect(empty.find(({ unitId }) => unitId === 's2')?.missing).toEqual([
      'coverage_level',
      'coverage_gain',
      'renovation_level',
      'renovation_gain',
    ]);
  });
});

test('rows of several quarters come by period, then by level', () => {
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2018-01',
      asOf: '2018-06-30',
      ranking: { levels: ['subdistrict', 'district'], delta: 0, components: [{ id: 'inspection', weight: 1 }] },
    },
  });
  expect(publish(city).rankings.map((row) => `${row.period} ${row.unitId}`)).toEqual([
    '2018-Q1 d1',
    '2018-Q1 s1',
    '2018-Q1 s2',
    '2018-Q2 d1',
    '2018-Q2 s1',
    '2018-Q2 s2',
  ]);
});

describe('a sub-district that has not reported the quarter’s last month', () => {
  // By households s1 covers 100 of 450 and renovated none; s2 covers 400 of 550 and renovated 150.
  const city = (silent: readonly string[]) =>
    tinyCity({
      programme: {
        ...programme,
        seriesFrom: '2018-01',
        asOf: '2018-03-31',
        ranking: {
          levels: ['subdistrict', 'grid', 'district'],
          delta: 0.2,
          components: [
            { id: 'coverage_level', weight: 60 },
            { id: 'coverage_gain', weight: 20 },
            { id: 'renovation_level', weight: 20 },
          ],
        },
      },
      services: [service('a', '2017-06-01'), service('e', '2018-02-01')],
      works: ['greening', 'repairs'].map((category) => works('d', category, { acceptedOn: '2017-12-31' })),
      reports: ['s1', 's2'].flatMap((unitId) =>
        ['2018-01', '2018-02', ...(silent.includes(unitId) ? [] : ['2018-03'])].map((month) => ({
          month,
          unitId,
          reportedOn: `${month}-28`,
        })),
      ),
    });
  const rowOf = (silent: readonly string[], unitId: string) =>
    publish(city(silent)).rankings.find((row) => row.unitId === unitId);

  it('is provisional, with the score and rank that it would have if all its compounds were covered and renovated', () => {
    // All three components would be 100.
    expect(rowOf(['s1'], 's1')).toMatchObject({ rank: 2, provisional: true, upper: { score: 100, rank: 1 } });
    expect(rowOf(['s1'], 's2')).toMatchObject({ rank: 1, provisional: false, upper: null });
  });
  it('opens its district by its own compounds only', () => {
    // d1: coverage 500 → 850 of 1000, gain (850 − 100) / 900; renovation 150 → 600 of 1000.
    const row = rowOf(['s1'], 'd1');
    expect(row?.provisional).toBe(true);
    expect(row?.upper?.score).toBeCloseTo(0.6 * 85 + (0.2 * 100 * 750) / 900 + 0.2 * 60, 10);
  });
  it('opens each of its grids by the grid’s own compounds', () => {
    // g1: a and b, 400 households: all covered.
    expect(rowOf(['s1'], 'g1')?.upper).toEqual({ score: 100, rank: 1 });
    expect(rowOf(['s1'], 'g3')?.provisional).toBe(false);
  });
  it('never ranks worse for what it may still report', () => {
    for (const { rank, upper } of publish(city(['s1', 's2'])).rankings)
      if (upper !== null) expect(upper.rank).toBeLessThanOrEqual(rank ?? 0);
  });
  it('counts in a year by the quarters in which it is silent', () => {
    const year = tinyCity({
      programme: {
        ...programme,
        seriesFrom: '2018-01',
        asOf: '2018-12-31',
        ranking: { levels: ['subdistrict'], delta: 0, components: [{ id: 'coverage_level', weight: 1 }] },
      },
      services: [service('a', '2017-06-01'), service('d', '2017-06-01')],
      // s1 has not reported June: 22.2 three times, and 100 at most in the second quarter.
      reports: ['s1', 's2'].flatMap((unitId) =>
        Array.from({ length: 12 }, (_, i) => `2018-${String(i + 1).padStart(2, '0')}`)
          .filter((month) => unitId === 's2' || month !== '2018-06')
          .map((month) => ({ month, unitId, reportedOn: `${month}-28` })),
      ),
    });
    const row = publish(year).rankings.find(({ period, unitId }) => period === '2018' && unitId === 's1');
    // s2: 150 of 550, 27.3 in all four.
    expect(row).toMatchObject({ rank: 2, provisional: true });
    expect(row?.upper).toEqual({ score: expect.closeTo((100 + (3 * 10000) / 450) / 4, 10) as number, rank: 1 });
  });
});

test('a row counts the fewest compounds that its rates rest on, and below ten is not told', () => {
  const rows = publish(tinyCity({ programme: { ...programme, asOf: '2018-03-31' } })).rankings;
  expect(rows.map(({ unitId, rank, compounds }) => [unitId, rank, compounds])).toEqual([
    ['s1', 1, 3],
    ['s2', 1, 2],
  ]);
  const [row] = rows;
  expect(row && [9, 10, null].map((compounds) => isTold({ ...row, compounds }))).toEqual([false, true, true]);
});

test('of a city that surveys a quarter is ranked where both its ends were surveyed, and compared with the one before it alone', () => {
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: null,
      observedOn: ['2016-12-31', '2017-03-31', '2017-06-30', '2018-03-31', '2018-06-30'],
      asOf: '2018-06-30',
      ranking: { levels: ['subdistrict'], delta: 0, components: [{ id: 'inspection', weight: 1 }] },
    },
    inspections: ['2017-02-01', '2017-05-01', '2017-08-01', '2018-02-01', '2018-05-01'].map((day) =>
      inspection(day, 's1', 80),
    ),
  });
  const own = publish(city).rankings.filter(({ unitId }) => unitId === 's1');
  expect(own.map(({ period, rank, previousRank }) => [period, rank, previousRank])).toEqual([
    ['2017-Q1', 1, null],
    ['2017-Q2', 1, 1],
    // 2018-Q1 was begun without a survey, so that nothing is before this one.
    ['2018-Q2', 1, null],
  ]);
});
