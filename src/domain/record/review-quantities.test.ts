import { describe, expect, test } from 'vitest';
import { compound, inspection, programme, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import type { ReviewFigure } from './review.ts';
import { agrees, quantitiesOf } from './review.ts';
import { reconcileRows } from './reconcile.ts';
import { readUnit } from '../../ledgers/written-units.ts';
import { progressOn } from '../targets/target.ts';
import type { EvidenceReference, PublishedFigure } from './rows.ts';

const payment = (id: string, amountCny: number) => ({
  id,
  paidOn: '2018-01-01',
  gridId: 'g1',
  firmId: null,
  amountCny,
});
const pairing = (compoundId: string, organisation: string) => ({
  compoundId,
  organisation,
  since: '2018-01-01',
  until: null,
});
const month = (leaflets: number, suggestions: number, volunteers: number) => ({
  month: '2018-01',
  districtId: 'd1',
  leaflets,
  suggestions,
  volunteers,
});
const published = (id: string, value: number, unit: string): PublishedFigure => ({
  id,
  statementDate: null,
  periodStart: null,
  periodEnd: null,
  scope: null,
  indicator: '',
  kind: 'actual',
  value,
  unit: readUnit(unit),
  stage: null,
  subject: null,
  scopeLevel: 'unstated',
  publisher: null,
  sourceTitle: null,
  sourceUrl: null,
  note: null,
});
const facts = tinyCity({
  programme: {
    ...programme,
    reconcile: (['compounds', 'households', 'floor_area_m2', 'districts', 'subdistricts', 'grids'] as const).map(
      (id) => ({
        id,
        published: 0,
        tolerance: 0,
        source: '',
      }),
    ),
  },
  compounds: [
    compound('a', 'g1', { households: 100, floorAreaM2: 8000 }),
    compound('b', 'g2', { households: 50, floorAreaM2: 4000.5 }),
    compound('c', 'g3', { households: 900, floorAreaM2: 90000, removedOn: '2018-01-01' }),
  ],
  firms: ['f', 'h'].map((id) => ({ id, name: id, creditCode: null })),
  services: [service('a', '2017-01-01', '2018-01-01'), service('a', '2018-01-01'), service('b', '2018-01-01')],
  works: [
    works('a', 'greening', { startedOn: '2018-01-01', costCny: 0.1 }),
    works('a', 'repairs', { completedOn: '2018-01-01', costCny: 0.2 }),
    works('b', 'greening', { acceptedOn: '2018-01-01' }),
    works('c', 'lifts', { costCny: 1000 }), // not begun: counts nowhere
  ],
  subsidies: [payment('p', 100.1), payment('q', 200.2)],
  pairings: [pairing('a', '甲局'), pairing('b', '甲局'), pairing('a', '乙局')],
  inspections: [inspection('2018-01-01', 's1', 90), inspection('2018-01-01', 's2', 80)],
  outreach: [month(10, 2, 3), month(20, 4, 5)],
  published: [published('p', 2, '万户'), published('q', 50, '%')],
});
const target = {
  id: 't',
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
} as const;
const told = (kind: EvidenceReference['kind'], id: string): string[] =>
  quantitiesOf(
    { kind, id },
    {
      facts,
      reconcile: reconcileRows(facts),
      progress: [
        progressOn({ ...target, id: 'unknown' }, '2018-03-31', () => null),
        progressOn(target, '2018-03-31', () => 0.5),
      ],
    },
  ).map(({ value, unit }) => `${String(value)} ${unit}`);

describe('what a piece of evidence can be asked for', () => {
  test.each([
    ['districts', ['1 count']],
    ['subdistricts', ['2 count']],
    ['grids', ['3 count']],
    ['compounds', ['2 count', '150 household', '12000.5 m2']],
    ['firms', ['2 organisation']],
    ['services', ['2 count']],
    ['works', ['2 category', '2 count', '0.3 yuan']],
    ['subsidies', ['300.3 yuan', '2 payment']],
    ['pairings', ['2 count', '2 organisation']],
    ['inspections', ['2 inspection']],
    ['releases', []],
  ])('of the ledger %s: %j', (id, quantities) => {
    expect(told('ledger', id)).toEqual(quantities);
  });

  test.each([
    ['leaflets', ['30 leaflet']],
    ['suggestions', ['6 suggestion']],
    ['volunteers', ['8 participation']],
    ['meetings', []],
  ])('of outreach, by its column %s: %j', (id, quantities) => {
    expect(told('outreach', id)).toEqual(quantities);
  });

  test.each([
    ['compounds', ['2 count']],
    ['households', ['150 household']],
    ['floor_area_m2', ['12000.5 m2']],
    ['districts', ['1 count']],
    ['subdistricts', ['2 count']],
    ['grids', ['3 count']],
    ['firms', []],
  ])('of a published total, what the ledgers have: %s %j', (id, quantities) => {
    expect(told('reconcile', id)).toEqual(quantities);
  });

  test('of a published figure, that one alone, in its base unit', () => {
    expect([told('published', 'p'), told('published', 'q'), told('published', 'r')]).toEqual([
      ['20000 household'],
      ['0.5 ratio'],
      [],
    ]);
  });

  test('of a target, its indicator’s value; nothing while that is not known', () => {
    expect([told('target', 't'), told('target', 'unknown'), told('target', 'none')]).toEqual([['0.5 ratio'], [], []]);
  });
});

describe('agrees({ claimed, measured, bound })', () => {
  test.each<[claimed: number, bound: ReviewFigure['bound'], measured: number | null, verdict: boolean | null]>([
    [100, 'exact', 100, true],
    [100, 'exact', 100 + 1e-8, true],
    [100, 'exact', 100.000001, false],
    [100, 'exact', 99.999999, false],
    [100, 'about', 101, true],
    [100, 'about', 101.01, false],
    [100, 'about', 99, true],
    [100, 'about', 98.99, false],
    [-100, 'about', -101, true],
    [100, 'at_least', 100, true],
    [100, 'at_least', 5000, true],
    [100, 'at_least', 99.999999, false],
    [-100, 'at_least', -100, true],
    [0, 'exact', 0, true],
    [0, 'at_least', 0, true],
    [100, 'exact', null, null],
  ])('%d (%s) beside %s is %s', (claimed, bound, measured, verdict) => {
    expect(agrees({ name: '', unit: readUnit('个'), claimed, bound, measured })).toBe(verdict);
  });
});
