import { describe, expect, it } from 'vitest';
import { compound, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../publish.ts';
import type { CompoundState } from './compound-state.ts';
import { rateRows } from './rates.ts';
import type { WorksState } from './renovation.ts';
import { completedNotAccepted, totalCounts, worksCosts, worksMatrix } from './works-matrix.ts';

const categories = [
  { id: 'greening', name: '绿化' },
  { id: 'repairs', name: '维修' },
];
const state = (greening: WorksState, repairs: WorksState, inScope = true): CompoundState => ({
  compoundId: `${greening}-${repairs}`,
  inScope,
  covered: false,
  service: null,
  renovated: false,
  stand: 'open' as const,
  needed: 1,
  accepted: 0,
  works: [
    { category: 'greening', state: greening },
    { category: 'repairs', state: repairs },
  ],
});

describe('worksMatrix', () => {
  it('counts each compound in scope once a category, and leaves out those removed', () => {
    const states = [
      state('accepted', 'completed'),
      state('accepted', 'not_begun'),
      state('exempt', 'under_way'),
      state('accepted', 'accepted', false),
    ];
    const matrix = worksMatrix(states, categories);
    expect(matrix[0]?.counts).toEqual({ accepted: 2, completed: 0, under_way: 0, not_begun: 0, exempt: 1 });
    expect(matrix[1]?.counts).toEqual({ accepted: 0, completed: 1, under_way: 1, not_begun: 1, exempt: 0 });
    expect(totalCounts(matrix)).toEqual({ accepted: 2, completed: 1, under_way: 1, not_begun: 1, exempt: 1 });
  });
});

describe('completedNotAccepted', () => {
  it('counts items, compounds, and compounds that only wait for acceptance', () => {
    const states = [
      state('completed', 'completed'), // two items; all completed
      state('accepted', 'completed'), // one item; all completed
      state('exempt', 'completed'), // one item; all it needs is completed
      state('completed', 'under_way'), // one item; works go on
      state('accepted', 'accepted'), // nothing waits
      state('completed', 'completed', false), // removed
    ];
    expect(completedNotAccepted(states)).toEqual({ items: 5, compounds: 4, allCompleted: 3 });
  });
});

describe('worksCosts', () => {
  it('adds known costs, counts begun works without one, and asks nothing of works not begun or not needed', () => {
    const rows = [
      works('a', 'greening', { startedOn: '2018-01-01', acceptedOn: '2018-02-01', costCny: 1000 }),
      works('b', 'greening', { startedOn: '2018-01-01', costCny: 500 }),
      works('c', 'greening', { startedOn: '2018-01-01' }),
      works('d', 'greening'),
      works('e', 'greening', { exempt: true }),
      works('a', 'repairs', { startedOn: '2018-01-01', costCny: 0 }),
    ];
    expect(worksCosts(rows, categories)).toEqual([
      { category: 'greening', total: 1500, known: 2, unknown: 1 },
      { category: 'repairs', total: 0, known: 1, unknown: 0 },
    ]);
  });
});

it('agrees with the published rates: accepted is the numerator, and all but exempt the denominator, of every category', () => {
  const city = tinyCity({
    compounds: [
      compound('a', 'g1'),
      compound('b', 'g1'),
      compound('c', 'g2', { removedOn: '2018-02-01' }),
      compound('d', 'g3', { listedOn: '2018-03-01' }),
    ],
    works: [
      works('a', 'greening', { startedOn: '2018-01-01', acceptedOn: '2018-02-01' }),
      works('a', 'repairs', { exempt: true }),
      works('b', 'repairs', { startedOn: '2018-01-01', completedOn: '2018-03-01' }),
      works('c', 'greening', { startedOn: '2018-01-01', acceptedOn: '2018-01-10' }),
      works('d', 'greening', { startedOn: '2018-03-01', acceptedOn: '2018-04-10' }),
    ],
  });
  const { asOf, compounds, rates } = publish(city);
  for (const { category, counts } of worksMatrix(compounds, categories)) {
    const row = [...rateRows(rates.renovation)].find(
      (r) => r.date === asOf && r.level === 'city' && r.measure === 'compounds' && r.part === category,
    );
    const needed = counts.accepted + counts.completed + counts.under_way + counts.not_begun;
    expect([row?.numerator, row?.denominator]).toEqual([counts.accepted, needed]);
  }
});
