import { describe, expect, it } from 'vitest';
import { programme, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { readUnit } from '../../ledgers/written-units.ts';
import type { Dataset } from '../model.ts';
import { publish } from '../publish.ts';
import { seriesDates } from '../time/calendar.ts';
import { reviewOn, standingChanges } from './review-history.ts';
import type { Claim, Proposal } from './rows.ts';

const claim = (id: string, kind: Claim['kind'], more: Partial<Claim>): Claim => ({
  id,
  section: '一',
  kind,
  text: '',
  figures: [],
  evidence: [],
  unclear: null,
  note: null,
  ...more,
});
const reply: Proposal = {
  id: 'p',
  number: '',
  session: '',
  title: '',
  repliedBy: '',
  repliedYear: 2018,
  repliedYearNote: null,
  repliedOn: null,
  documentNumber: null,
  topic: '',
  resultCode: null,
  resultScheme: null,
  claims: [
    claim('said', 'action', {
      figures: [{ name: '', value: 100, unit: readUnit('份'), names: [], bound: 'at_least' }],
      evidence: [{ kind: 'outreach', id: 'leaflets' }],
    }),
    claim('promised', 'commitment', { evidence: [{ kind: 'target', id: 't' }] }),
  ],
};
const leaflets = (month: string, count: number) => ({
  month,
  districtId: 'd1',
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

/** From month's end to month's end. */
const monthly = (dataset: Dataset) =>
  standingChanges(
    dataset.proposals,
    seriesDates(dataset.programme.seriesFrom, dataset.programme.asOf).map((date) => ({
      date,
      rows: reviewOn(dataset, date),
    })),
  );

describe('standingChanges', () => {
  it('lists a change with the last date of the old standing and the first of the new', () => {
    expect(monthly(city())).toEqual([
      { proposalId: 'p', claimId: 'said', from: '2018-02-28', to: '2018-03-31', before: 'differs', after: 'agrees' },
    ]);
  });

  it('counts a fact from the day it happened', () => {
    // Two of five compounds: 40%, the whole target.
    const change = monthly(city({ services: ['a', 'b'].map((id) => service(id, '2018-03-05')), outreach: [] }));
    expect(change).toEqual([
      {
        proposalId: 'p',
        claimId: 'promised',
        from: '2018-02-28',
        to: '2018-03-31',
        before: 'far_behind',
        after: 'achieved',
      },
    ]);
  });

  it('lists nothing from before the year of the reply', () => {
    const covered = ['a', 'b'].map((id) => service(id, '2018-01-10'));
    // Between December 2017 and January 2018 the target was reached: the reply did not exist in December.
    expect(monthly(city({ services: covered, outreach: [] }))).toEqual([]);
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
