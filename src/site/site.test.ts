import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programme, service, tenfold, tinyCity, works } from '../../tests/fixtures/tiny-city.ts';
import { tinyClaim, tinyFigure, tinyReply } from '../../tests/fixtures/tiny-reply.ts';
import { rateRows } from '../domain/indicators/rates.ts';
import type { Dataset } from '../domain/model.ts';
import type { Target } from '../domain/programme.ts';
import { publish } from '../domain/publish.ts';
import type { Subsidy } from '../domain/rows.ts';
import { siteOf } from './site.ts';
import type { Site } from './site.ts';

const read = (dataset: Dataset) => siteOf({ dataset, publication: publish(dataset), problems: [], files: [] });

const target: Target = {
  id: 'half',
  name: '覆盖一半',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2018-01-01',
  dueOn: '2018-12-31',
  baseline: null,
  value: 0.8,
  milestones: [
    { on: '2018-02-15', value: 0.6 },
    { on: '2018-03-15', value: 0.5 },
  ],
  source: '',
  note: null,
};

const subsidy = (id: string, paidOn: string, gridId: string, amountCny: number): Subsidy => ({
  id,
  paidOn,
  unitId: gridId,
  firmId: null,
  amountCny,
});

const proposal = tinyReply(
  [
    tinyClaim('five', 'fact', {
      text: '有老旧小区5个',
      figures: [tinyFigure(5, '个', { name: '老旧小区' })],
      evidence: [{ kind: 'reconcile', id: 'compounds' }],
    }),
  ],
  { id: 'p-1', number: '第1号' },
);

/**
 * As of 2018-03-31: a and b are covered, c was until March, d and e never were. a is renovated, b needs nothing, c, d
 * and e need both categories; d has its greening accepted. Sub-district s1 has reported for March, s2 has not.
 */
const site = read(
  tinyCity({
    programme: {
      ...programme,
      targets: [target],
      subsidyBudgetCny: 10,
      reconcile: [{ id: 'compounds', published: 5, tolerance: 0, source: '' }],
    },
    services: [service('a', '2017-06-01'), service('b', '2018-02-10'), service('c', '2018-01-01', '2018-03-01')],
    works: [
      works('a', 'greening', { acceptedOn: '2018-02-01' }),
      works('a', 'repairs', { exempt: true }),
      works('b', 'greening', { exempt: true }),
      works('b', 'repairs', { exempt: true }),
      works('d', 'greening', { acceptedOn: '2018-03-10' }),
      works('d', 'repairs', { completedOn: '2018-01-10' }),
    ],
    subsidies: [
      subsidy('n-3', '2018-03-02', 'g3', 0.2),
      subsidy('n-1', '2017-11-15', 'g1', 0.1),
      subsidy('n-2', '2018-03-02', 'g1', 0.2),
    ],
    pairings: [{ compoundId: 'd', organisation: '某局', since: '2018-01-01', until: null }],
    reports: [
      { month: '2018-03', unitId: 's1', reportedOn: '2018-03-30' },
      { month: '2018-02', unitId: 's2', reportedOn: '2018-03-30' },
    ],
    proposals: [proposal],
    boundaries: { districts: [], subdistricts: [{ id: 's2', polygons: [] }], grids: [] },
  }),
);
const [s1, s2] = site.tree.units('subdistrict');
const g3 = site.tree.unit('grid', 'g3');
if (s1 === undefined || s2 === undefined) throw new Error('the tiny city has two sub-districts');
const { city } = site.tree;
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('the tree', () => {
  it('goes up from the city down, and down in the order of the ledgers', () => {
    expect(ids(site.tree.above({ level: 'compound', id: 'd' }))).toEqual(['tiny', 'd1', 's2', 'g3']);
    expect(site.tree.above(city)).toEqual([]);
    expect(ids(site.tree.below(city, 'grid'))).toEqual(['g1', 'g2', 'g3']);
    expect(site.tree.below(s2, 'subdistrict')).toEqual([s2]);
    expect(site.tree.within(g3, 'district').name).toBe('东区');
    expect(ids(site.tree.compoundsIn(s1))).toEqual(['a', 'b', 'c']);
  });

  it('throws for a unit that no ledger has, and for a level that is not above', () => {
    expect(() => site.tree.unit('grid', 's1')).toThrow('grid/s1');
    expect(() => site.tree.compound('x')).toThrow();
    expect(() => site.tree.within(s1, 'grid')).toThrow();
  });
});

describe('rates', () => {
  const coverage = { indicator: 'coverage' } as const;

  it('of a place now, with what silence leaves open', () => {
    expect(site.rates.now(city, coverage)).toEqual({
      date: '2018-03-31',
      measure: 'compounds',
      numerator: 2,
      denominator: 5,
      rate: 0.4,
      small: true,
      upper: 0.8,
      open: 2,
    });
    expect(site.rates.now(s1, coverage)).toMatchObject({ rate: 2 / 3, upper: 2 / 3, open: 0 });
    expect(site.rates.now(city, { ...coverage, measure: 'grids' })).toMatchObject({ numerator: 1, denominator: 3 });
    const greening = { indicator: 'renovation', part: 'greening' } as const;
    expect(site.rates.now(city, greening)).toMatchObject({ numerator: 2, denominator: 4, upper: null, open: 0 });
  });

  it('on a day and between days; a day that is no date of the series has none', () => {
    expect(site.rates.on('2018-02-28', city, coverage)?.rate).toBe(0.6);
    expect(site.rates.on('2018-02-15', city, coverage)).toBeNull();
    expect(site.rates.change('2018-02-28', '2018-03-31', city, coverage)).toBeCloseTo(-0.2);
    expect(site.rates.change('2017-12-31', '2018-03-31', city, coverage)).toBeNull();
    expect(site.rates.series(city, coverage).map(({ rate }) => rate)).toEqual([0.4, 0.6, 0.4]);
  });

  it('throws for what is not published', () => {
    expect(() => site.rates.now({ level: 'grid', id: 'g9' }, coverage)).toThrow('grid/g9');
    expect(() => site.rates.now(g3, { ...coverage, measure: 'grids' })).toThrow();
    expect(() => site.rates.now(g3, { indicator: 'renovation', part: 'greening' })).toThrow();
    // @ts-expect-error renovation is not published by grids
    expect(() => site.rates.now(city, { indicator: 'renovation', measure: 'grids' })).toThrow();
  });

  it('rank a place among its siblings, and say how large the counted compounds are', () => {
    const ranksIn = (of: Site) => of.rates.peers(s1, coverage).map(({ unit, rank }) => [unit.id, rank?.rank]);
    expect(ranksIn(read(tenfold(tinyCity({ services: [service('a', '2018-01-01')] }))))).toEqual([
      ['s1', 1],
      ['s2', 2],
    ]);
    expect(ranksIn(site)).toEqual([
      ['s1', undefined],
      ['s2', undefined],
    ]);
    expect(site.rates.meanSize(city, 'coverage', 'households')).toEqual({ covered: 200, uncovered: 200 });
  });

  it('have every published row, as a scan of the publication finds it', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((n) => `2018-0${String((n % 3) + 1)}-${String(n).padStart(2, '0')}`);
    const contract = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), from: day });
    fc.assert(
      fc.property(fc.uniqueArray(contract, { selector: ({ id }) => id }), (contracts) => {
        const dataset = tinyCity({ services: contracts.map(({ id, from }) => service(id, from)), reports: [] });
        const publication = publish(dataset);
        const { rates } = siteOf({ dataset, publication, problems: [], files: [] });
        for (const level of ['city', 'subdistrict', 'grid'] as const) {
          for (const row of [...rateRows(publication.rates.coverage)].filter(
            (candidate) => candidate.level === level,
          )) {
            const { numerator, denominator, rate, rateUpper: upper } = row;
            const of = { indicator: 'coverage', measure: row.measure } as const;
            expect(rates.on(row.date, { level, id: row.unitId }, of)).toMatchObject({
              numerator,
              denominator,
              rate,
              upper,
            });
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('compounds', () => {
  it('have a state with the needed and the accepted works, and whether their sub-district is silent', () => {
    expect(site.compounds.state('a')).toMatchObject({
      scope: 'in',
      covered: true,
      silent: false,
      needed: 1,
      accepted: 1,
    });
    expect(site.compounds.state('b')).toMatchObject({ renovated: null, needed: 0, accepted: 0 });
    expect(site.compounds.state('d')).toMatchObject({ covered: false, silent: true, needed: 2, accepted: 1 });
    expect(() => site.compounds.state('x')).toThrow();
  });

  it('are cells of their place', () => {
    expect(site.compounds.cells(city).map(({ unit, covered, total }) => [unit.id, covered, total])).toEqual([
      ['s1', 2, 3],
      ['s2', 0, 2],
    ]);
    expect(site.compounds.cellCounts(s1)).toMatchObject({
      both: 1,
      covered: 0,
      coveredExempt: 1,
      neither: 1,
      unknown: 0,
    });
    expect(site.compounds.cellCounts(s2)).toMatchObject({ unknown: 2 });
  });

  it('have had contracts, and tell which ended last and what was written late', () => {
    expect(site.compounds.serviceOn('c', '2018-02-28')?.enteredOn).toBe('2018-01-01');
    expect(site.compounds.serviceOn('c', '2018-03-01')).toBeNull();
    expect(site.compounds.lastEnded('c')?.leftOn).toBe('2018-03-01');
    expect(site.compounds.lastEnded('c', '2018-02-28')).toBeNull();
    expect(site.compounds.nextAfter('b', '2018-01-31')?.enteredOn).toBe('2018-02-10');
    expect(site.compounds.history('d').works.map(({ state }) => state)).toEqual(['accepted', 'completed']);
  });

  it('count those with a twinned organisation', () => {
    expect(site.compounds.paired(s2)).toEqual({ paired: 1, inScope: 2 });
  });
});

describe('the release', () => {
  const release = { id: 'r', asOf: '2018-03-31', closedOn: '2018-04-05', publishedOn: '2018-04-08', note: null };
  it('is the one with the as-of date of the site, so that no other day is called its publication', () => {
    expect(read(tinyCity({ releases: [release] })).release).toEqual(release);
    const earlier = read(tinyCity({ releases: [{ ...release, asOf: '2018-02-28' }] }));
    expect(earlier.release).toBeNull();
    expect(earlier.past.standing('2018-02-28')).toMatchObject({ kind: 'not_kept' });
    expect(earlier.past.standing('2018-03-31')).toEqual({ kind: 'no_release' });
    expect(earlier.quality.releases).toHaveLength(1);
  });
});

describe('the other nouns', () => {
  it('works: the five states of a category add up to the compounds in scope', () => {
    const { rows, totals } = site.works.matrix(city);
    expect(
      rows.map(({ category, counts, now }) => [category.id, counts.accepted, counts.exempt, now.denominator]),
    ).toEqual([
      ['greening', 2, 1, 4],
      ['repairs', 0, 2, 3],
    ]);
    expect(totals).toEqual({ accepted: 2, completed: 1, under_way: 0, not_begun: 4, exempt: 3 });
    expect(site.works.unaccepted(s2)).toEqual({
      items: 1,
      compounds: 1,
      allCompleted: 1,
      ifCounted: expect.objectContaining({ numerator: 1, denominator: 2, small: true }),
    });
  });

  it('grids: by how far they are covered, and the pilots beside the rest', () => {
    expect(site.grids.states(city)).toEqual({ full: 1, partial: 0, none: 2, empty: 0, oneShort: 0 });
    expect(site.grids.pilots?.pilot.households.map(({ numerator }) => numerator)).toEqual([100, 400, 400]);
    expect(site.grids.pilots?.rest.compounds.at(-1)).toMatchObject({ numerator: 0, denominator: 3 });
  });

  it('reports: silent by place and month', () => {
    expect(ids(site.reports.silent())).toEqual(['s2']);
    expect(ids(site.reports.silent(g3))).toEqual(['s2']);
    expect(site.reports.silent(s1)).toEqual([]);
    expect(ids(site.reports.silent(city, '2018-02'))).toEqual(['s1']);
    expect(read(tinyCity()).reports).toMatchObject({ table: null });
    expect(read(tinyCity()).reports.silence()).toBeNull();
    expect(read(tinyCity()).reports.silent()).toEqual([]);
  });

  it('targets: a step within a month is held against its very day', () => {
    expect(site.targets.steps('half').map(({ on, value, actual, met }) => [on, value, actual, met])).toEqual([
      ['2018-01-01', 0.4, 0.4, null],
      ['2018-02-15', 0.6, 0.6, true],
      ['2018-03-15', 0.5, 0.4, false],
      ['2018-12-31', 0.8, null, null],
    ]);
    expect(site.targets.dueIn('2018').map(({ kind }) => kind)).toEqual(['milestone', 'milestone', 'due']);
    expect(site.targets.yardstick('coverage')?.counts).toMatchObject({ numerator: 2, denominator: 5 });
    expect(site.targets.yardstick('renovation')).toBeNull();
    expect(site.targets.workings('half')).toMatchObject({
      from: { on: '2018-03-15', value: 0.5 },
      to: { on: '2018-12-31', value: 0.8 },
      passedDays: 16,
    });
  });

  it('money: whole fen, so that sums have no noise', () => {
    expect(site.money.paid(city)).toMatchObject({ payments: 3, fen: 50, share: 1, coveredHouseholds: 400 });
    expect(site.money.paid(s1)).toMatchObject({ fen: 30, share: 0.6, firstOn: '2017-11-15', lastOn: '2018-03-02' });
    expect(site.money.paid({ level: 'grid', id: 'g2' })).toMatchObject({ payments: 0, fen: 0, fenPerHousehold: null });
    expect(site.money.payments(city).map(({ id, unit }) => [id, unit.id])).toEqual([
      ['n-1', 'g1'],
      ['n-2', 'g1'],
      ['n-3', 'g3'],
    ]);
    expect(site.money.byMonth.map(({ month, fen, cumulativeFen }) => [month, fen, cumulativeFen])).toEqual([
      ['2017-11', 10, 10],
      ['2017-12', 0, 10],
      ['2018-01', 0, 10],
      ['2018-02', 0, 10],
      ['2018-03', 40, 50],
    ]);
    expect(site.money.budgetFen).toBe(1000);
  });

  it('rankings: a table in the order of ranks', () => {
    const { ranked, small, unranked, total, stable } = site.rankings.table('2018-Q1', 'subdistrict');
    // Of three and two compounds: ranked, and not told on pages.
    expect(small.map(({ unit, rank, score, compounds }) => [unit.name, rank, score, compounds])).toEqual([
      ['一街道', 1, expect.closeTo((100 * 400) / 450), 3],
      ['二街道', 2, 0, 2],
    ]);
    expect([ranked, unranked, total, stable, site.rankings.latest]).toEqual([[], [], 2, 0, '2018-Q1']);
    expect(site.rankings.firmness('2018-Q1', 'subdistrict')).toEqual({ pairs: [], segments: [] });
    expect(site.rankings.history('subdistrict').lines).toEqual([]);
    expect(() => site.rankings.row('2018-Q1', 'subdistrict', 's9')).toThrow();
  });

  it('bulletins: months with their counts and the compounds behind them', () => {
    expect(site.bulletins.months).toEqual(['2018-01', '2018-02', '2018-03']);
    const march = site.bulletins.row('2018-03', city);
    expect(march).toMatchObject({ covered: 2, compounds: 5, newlyCovered: 0, coverageLost: 1 });
    expect(ids(site.bulletins.changes('2018-03').coverageLost)).toEqual(['c']);
    expect(site.bulletins.year('2018')[0]).toMatchObject({
      coverage: { from: 0.2, to: 0.4 },
      gained: 2,
      lost: 1,
      renovated: 1,
    });
    expect(() => site.bulletins.month('2018-04')).toThrow();
  });

  it('record: claims with what their evidence measures', () => {
    expect(site.replies.reviews('p-1')).toMatchObject([
      {
        number: 1,
        group: 'unchecked',
        overall: { basis: 'overall', standing: 'unchecked' },
        rows: [{ basis: 'ledger', standing: 'unchecked', figure: { claimed: 5, measured: null } }],
        evidence: [{ basis: 'ledger', quantities: [{ value: 5, unit: 'count' }] }],
        target: null,
      },
    ]);
    expect(ids(site.replies.claimsOn('reconcile').map(({ claim }) => claim))).toEqual(['five']);
    expect(site.replies.claimsOn('target')).toEqual([]);
    expect(site.record.totals).toMatchObject([{ id: 'compounds', ledger: 5, difference: 0 }]);
    expect(site.replies.standingChanges('p-1')).toEqual([]);
    expect(() => site.replies.proposal('p-9')).toThrow();
  });

  it('boundaries: null where the city gives none', () => {
    expect(site.boundaries.of(s2)).toEqual({ id: 's2', polygons: [] });
    expect(site.boundaries.of(s1)).toBeNull();
    expect(ids(site.boundaries.at('subdistrict'))).toEqual(['s2']);
  });

  it('periods: the months of the series', () => {
    expect(site.periods).toMatchObject({ from: '2018-01', to: '2018-03' });
  });
});
