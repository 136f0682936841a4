import { describe, expect, test } from 'vitest';
import { progressByRate } from '../../../tests/fixtures/by-rate.ts';
import { compound, inspection, programme, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { tinyPublished } from '../../../tests/fixtures/tiny-reply.ts';
import { basisOf, isIndependent, isRunningTotal, quantitiesOf, runningUpTo } from './evidence.ts';
import { reconcileRows } from './reconcile.ts';
import type { EvidenceReference } from './rows.ts';

const payment = (id: string, amountCny: number) => ({
  id,
  paidOn: '2018-01-01',
  unitId: 'g1',
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
  unitId: 'd1',
  leaflets,
  suggestions,
  volunteers,
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
  published: [tinyPublished('p', 2, '万户'), tinyPublished('q', 50, '%')],
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
        progressByRate({ ...target, id: 'unknown' }, '2018-03-31', () => null),
        progressByRate(target, '2018-03-31', () => 0.5),
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

test('a piece of evidence rests on the ledgers, on the record, or on the reply itself', () => {
  const grades = { own: 'self', paper: 'media', unsigned: null } as const;
  const on = (kind: EvidenceReference['kind'], id: string) =>
    basisOf({ kind, id }, (figure) => (figure === 'own' || figure === 'paper' ? grades[figure] : grades.unsigned));
  expect([on('published', 'own'), on('published', 'paper'), on('published', 'other'), on('reply', 'c')]).toEqual([
    'reply',
    'record',
    'record',
    'reply',
  ]);
  for (const kind of ['target', 'reconcile', 'outreach', 'ledger'] as const) expect(on(kind, 'x')).toBe('ledger');
});

test('a total that the ledgers were made to agree with is no evidence, by whichever reference it is reached', () => {
  const totals = reconcileRows(facts).filter(({ id }) => id === 'compounds' || id === 'households');
  const speaks = (kind: EvidenceReference['kind'], id: string, unit: 'count' | 'household' | 'm2') =>
    isIndependent({ kind, id }, unit, totals);
  expect(speaks('reconcile', 'compounds', 'count')).toBe(false);
  expect([speaks('ledger', 'compounds', 'count'), speaks('ledger', 'compounds', 'household')]).toEqual([false, false]);
  // The floor area is none of the totals published, and works are of another ledger.
  expect([speaks('ledger', 'compounds', 'm2'), speaks('ledger', 'works', 'count')]).toEqual([true, true]);
  expect([speaks('ledger', 'grids', 'count'), speaks('outreach', 'leaflets', 'count')]).toEqual([true, true]);
});

test('sums over months and payments run on, and stand at a day as the months that had ended and the payments made', () => {
  const running = (kind: EvidenceReference['kind'], id: string) => isRunningTotal({ kind, id });
  expect([running('outreach', 'leaflets'), running('ledger', 'subsidies'), running('ledger', 'inspections')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([running('ledger', 'works'), running('target', 't'), running('published', 'p')]).toEqual([
    false,
    false,
    false,
  ]);
  const before = runningUpTo(facts, '2018-01-30');
  // The payments and inspections are of 1 January, the months end on the 31st.
  expect([before.outreach.length, before.subsidies.length, before.inspections.length]).toEqual([0, 2, 2]);
  expect(runningUpTo(facts, '2018-01-31').outreach).toHaveLength(2);
  expect(runningUpTo(facts, '2017-12-31').subsidies).toEqual([]);
});
