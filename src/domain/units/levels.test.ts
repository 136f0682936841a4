import { expect, test } from 'vitest';
import { compound, programme, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { accountOf } from '../indicators/account.ts';
import { publish } from '../publish.ts';
import { rateRows } from '../indicators/rates.ts';
import { silentReporters } from '../quality/reporting.ts';
import type { ListedLevel } from '../rows.ts';
import { hierarchyOf } from './hierarchy.ts';
import { levelsFrom, levelsOf } from './levels.ts';

const named = (...ids: ListedLevel[]) => ids.map((id) => ({ id, name: id }));

/** Streets and communities, and no districts. */
const two = tinyCity({
  programme: {
    ...programme,
    levels: named('subdistrict', 'grid'),
    ranking: { ...programme.ranking, levels: ['grid'] },
  },
  districts: [],
  subdistricts: [
    { id: 's1', name: '一街道', parentId: 'not asked' },
    { id: 's2', name: '二街道', parentId: 'not asked' },
  ],
  reports: [{ month: '2018-03', unitId: 's1', reportedOn: '2018-04-02' }],
});

/** Towns alone, in which compounds lie. */
const one = tinyCity({
  programme: { ...programme, levels: named('subdistrict') },
  districts: [],
  grids: [],
  compounds: [compound('a', 's1'), compound('b', 's2'), compound('c', 's2')],
  services: [{ compoundId: 'b', firmId: null, mode: 'self', enteredOn: '2018-01-02', leftOn: null }],
  inspections: [{ inspectedOn: '2018-02-01', unitId: 's2', item: '环境卫生', score: 80 }],
  reports: [{ month: '2018-03', unitId: 's1', reportedOn: '2018-04-02' }],
});

test('a city that lists no levels has all three', () => {
  const { all, largest, smallest, reporting } = levelsOf(programme);
  expect({ all, largest, smallest, reporting }).toEqual({
    all: ['city', 'district', 'subdistrict', 'grid'],
    largest: 'district',
    smallest: 'grid',
    reporting: 'subdistrict',
  });
});

test('what is above and below a level is the next one that is listed', () => {
  const levels = levelsFrom(['district', 'grid']);
  expect(levels.above('compound')).toBe('grid');
  expect(levels.above('grid')).toBe('district');
  expect(levels.above('district')).toBe('city');
  expect(levels.above('city')).toBeNull();
  expect(levels.below('city')).toBe('district');
  expect(levels.below('district')).toBe('grid');
  expect(levels.below('grid')).toBe('compound');
});

test.each<[ListedLevel[], ListedLevel]>([
  [['district', 'subdistrict', 'grid'], 'subdistrict'],
  [['subdistrict', 'grid'], 'subdistrict'],
  [['district', 'grid'], 'district'],
  [['district'], 'district'],
  [['grid'], 'grid'],
])('of %s, %s reports: the nearest level from sub-districts up, else the nearest below', (listed, reporting) => {
  expect(levelsFrom(listed).reporting).toBe(reporting);
});

test('in a city of two levels the larger units lie in the city, whatever else their rows say', () => {
  const { units, ancestors, reportersOf } = hierarchyOf(two);
  const names = (indices: readonly number[]) =>
    indices.map((i) => `${String(units[i]?.level)}/${String(units[i]?.id)}`);
  expect(units.map(({ level, id }) => `${level}/${id}`)).toEqual([
    'city/tiny',
    'grid/g1',
    'grid/g2',
    'grid/g3',
    'subdistrict/s1',
    'subdistrict/s2',
  ]);
  expect(names(ancestors[0] ?? [])).toEqual(['city/tiny', 'subdistrict/s1', 'grid/g1']);
  expect(reportersOf.map((own) => names(own).join())).toEqual([
    'subdistrict/s1,subdistrict/s2',
    'subdistrict/s1',
    'subdistrict/s1',
    'subdistrict/s2',
    'subdistrict/s1',
    'subdistrict/s2',
  ]);
});

test('a city of one level has rows of that level and the city alone, none by grids, and upper rates by who is silent', () => {
  const { rates, bulletins, rankings } = publish(one);
  const now = [...rateRows(rates.coverage)].filter(
    ({ date, measure }) => date === '2018-03-31' && (measure === 'compounds' || measure === 'grids'),
  );
  expect(
    now.map(({ level, unitId, measure, numerator, denominator, rateUpper }) => [
      level,
      unitId,
      measure,
      numerator,
      denominator,
      rateUpper,
    ]),
  ).toEqual([
    ['city', 'tiny', 'compounds', 1, 3, 2 / 3],
    ['subdistrict', 's1', 'compounds', 0, 1, 0],
    ['subdistrict', 's2', 'compounds', 1, 2, 1],
  ]);
  expect(new Set(bulletins.map(({ level }) => level))).toEqual(new Set(['city', 'subdistrict']));
  expect(new Set(rankings.map(({ level }) => level))).toEqual(new Set(['subdistrict']));
  expect(silentReporters(one).map(({ id }) => id)).toEqual(['s2']);
});

test('a figure of a city of one level is accounted for, compound by compound', () => {
  const account = accountOf(one, {
    indicator: 'coverage',
    level: 'subdistrict',
    unitId: 's2',
    measure: 'compounds',
    part: 'all',
    date: '2018-03-31',
  });
  expect(account?.compounds.map(({ compound: { id }, standing, isSilent }) => [id, standing, isSilent])).toEqual([
    ['b', 'achieved', true],
    ['c', 'counted', true],
  ]);
  expect([account?.numerator, account?.upperNumerator, account?.silent]).toEqual([1, 2, ['s2']]);
});
