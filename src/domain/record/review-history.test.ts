import { describe, expect, it } from 'vitest';
import { programme, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { tinyClaim, tinyFigure, tinyReply } from '../../../tests/fixtures/tiny-reply.ts';
import type { Dataset } from '../model.ts';
import { publish } from '../publish.ts';
import { seriesOf } from '../time/series.ts';
import { reviewOn, standingChanges } from './review-history.ts';

const reply = tinyReply(
  [
    tinyClaim('begun', 'action', {
      figures: [tinyFigure(2, '个', { bound: 'at_least' })],
      evidence: [{ kind: 'ledger', id: 'services' }],
    }),
    tinyClaim('said', 'action', {
      figures: [tinyFigure(100, '份', { bound: 'at_least' })],
      evidence: [{ kind: 'outreach', id: 'leaflets' }],
    }),
    tinyClaim('promised', 'commitment', { evidence: [{ kind: 'target', id: 't' }] }),
  ],
  { repliedOn: '2018-02-28' },
);
const leaflets = (month: string, count: number) => ({
  month,
  unitId: 'd1',
  leaflets: count,
  suggestions: 0,
  volunteers: 0,
});

function city(more: Partial<Dataset> = {}): Dataset {
  return tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2017-12',
      asOf: '2018-03-31',
      targets: [
        {
          id: 't',
          name: '',
          indicator: 'coverage',
          measure: 'compounds',
          startsOn: '2017-01-01',
          dueOn: '2019-12-31',
          baseline: 0,
          value: 0.4,
          milestones: [],
          source: '',
          note: null,
        },
      ],
    },
    outreach: [leaflets('2018-01', 60), leaflets('2018-03', 50)],
    proposals: [reply],
    ...more,
  });
}

const CHANGE = { proposalId: 'p', rules: 2 } as const;

/** From month's end to month's end. */
const monthly = (dataset: Dataset) =>
  standingChanges(
    dataset.proposals,
    seriesOf(dataset.programme).dates.map((date) => ({
      date,
      rows: reviewOn(dataset, date),
    })),
  );

describe('standingChanges', () => {
  it('lists a change with the last date of the old standing and the first of the new', () => {
    // Of the hundred leaflets sixty were out when the reply was given: the fifty of March come too late for it.
    expect(monthly(city())).toEqual([
      { ...CHANGE, claimId: 'said', from: '2018-01-31', to: '2018-02-28', before: 'no_data', after: 'differs' },
    ]);
  });

  it('counts a fact from the day it happened', () => {
    // Two of five compounds: 40%, the whole target, and the two that were claimed to have a service.
    const change = monthly(city({ services: ['a', 'b'].map((id) => service(id, '2018-03-05')), outreach: [] }));
    const march = { ...CHANGE, from: '2018-02-28', to: '2018-03-31' };
    expect(change.filter(({ claimId }) => claimId !== 'said')).toEqual([
      { ...march, claimId: 'begun', before: 'differs', after: 'agrees' },
      { ...march, claimId: 'promised', before: 'far_behind', after: 'achieved' },
    ]);
  });

  it('takes no change of the rules for a change of facts', () => {
    const dataset = city();
    const [before, after] = ['2018-01-31', '2018-02-28'].map((date) => ({ date, rows: reviewOn(dataset, date) }));
    if (before === undefined || after === undefined) throw new Error('no reviews');
    const underOtherRules = { ...before, rows: before.rows.map((row) => ({ ...row, rules: 1 as typeof row.rules })) };
    expect(standingChanges(dataset.proposals, [before, after])).toHaveLength(1);
    expect(standingChanges(dataset.proposals, [underOtherRules, after])).toEqual([]);
  });

  it('lists nothing from before the year of the reply', () => {
    const covered = ['a', 'b'].map((id) => service(id, '2018-01-10'));
    // Between December 2017 and January 2018 the target was reached: the reply did not exist in December.
    const changes = monthly(city({ services: covered, outreach: [] }));
    expect(changes.filter(({ claimId }) => claimId !== 'said')).toEqual([]);
  });
});

describe('reviewOn', () => {
  it('is the review that the whole computation gives with that as-of date', () => {
    const dataset = city({ services: [service('a', '2018-02-01')] });
    for (const asOf of ['2017-12-31', '2018-01-31', '2018-02-15', '2018-03-31']) {
      expect(reviewOn(dataset, asOf)).toEqual(
        publish({ ...dataset, programme: { ...dataset.programme, asOf } }).review,
      );
    }
  });
});
