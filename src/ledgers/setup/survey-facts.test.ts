import { describe, expect, it } from 'vitest';
import { servicesOf, worksOf, type FactNote, type Observed } from './survey-facts.ts';

const [D1, D2, D3] = ['2019-06-30', '2020-07-16', '2021-06-30'];
const seen = (on: string, more: Partial<Observed>): Observed => ({
  on,
  service: null,
  firm: null,
  enteredOn: null,
  leftOn: null,
  works: null,
  startedOn: null,
  completedOn: null,
  acceptedOn: null,
  ...more,
});

/** The services as `mode firm entered–left`, and the notes. */
function services(...observed: readonly Observed[]) {
  const notes = new Set<FactNote>();
  const told = servicesOf(observed, notes).map(({ mode, firmId, enteredOn, leftOn }) =>
    [mode, firmId, `${enteredOn}–${leftOn ?? ''}`].filter((part) => part !== null).join(' '),
  );
  return [...told, ...notes];
}

describe('servicesOf(observed): what is seen on a day has begun by then', () => {
  const yes = { service: 'professional' } as const;
  const no = { service: 'none' } as const;
  it.each([
    ['from the first survey on', [seen(D1, yes), seen(D2, yes)], ['professional ≤2019-06-30–']],
    ['first in the second', [seen(D1, no), seen(D2, yes)], ['professional ≤2020-07-16–']],
    ['lost', [seen(D1, yes), seen(D2, no)], ['professional ≤2019-06-30–≤2020-07-16']],
    [
      'lost and won again',
      [seen(D1, yes), seen(D2, no), seen(D3, yes)],
      ['professional ≤2019-06-30–≤2020-07-16', 'professional ≤2021-06-30–'],
    ],
    ['not told in between', [seen(D1, yes), seen(D2, {}), seen(D3, yes)], ['professional ≤2019-06-30–']],
    ['never', [seen(D1, no), seen(D2, {})], []],
    ['since a month', [seen(D1, { ...yes, enteredOn: '2018-03' })], ['professional 2018-03–']],
    // The second survey's date makes the bound of the first more exact.
    ['a date comes later', [seen(D1, yes), seen(D2, { ...yes, enteredOn: '2018-03' })], ['professional 2018-03–']],
    // What was seen on a day had begun by then, whatever is written later.
    [
      'a date that contradicts',
      [seen(D1, yes), seen(D2, { ...yes, enteredOn: '2020-01' })],
      ['professional ≤2019-06-30–', 'other-date'],
    ],
    [
      'in the month of the survey',
      [seen(D2, { ...yes, enteredOn: '2020-07' })],
      ['professional ≤2020-07-16–', 'seen-before-its-date-ended'],
    ],
    [
      'by another firm',
      [seen(D1, { ...yes, firm: 'a' }), seen(D2, { ...yes, firm: 'b' })],
      ['professional a ≤2019-06-30–≤2020-07-16', 'professional b ≤2020-07-16–'],
    ],
    [
      'of another kind',
      [seen(D1, yes), seen(D2, { service: 'self' })],
      ['professional ≤2019-06-30–≤2020-07-16', 'self ≤2020-07-16–'],
    ],
    ['its firm is told later', [seen(D1, yes), seen(D2, { ...yes, firm: 'a' })], ['professional a ≤2019-06-30–']],
    [
      'left on a day',
      [seen(D1, yes), seen(D2, { ...no, leftOn: '2020-01-31' })],
      ['professional ≤2019-06-30–2020-01-31'],
    ],
  ])('%s', (_, observed, expected) => {
    expect(services(...observed)).toEqual(expected);
  });
});

function works(...observed: readonly Observed[]) {
  const notes = new Set<FactNote>();
  const fact = worksOf(observed, notes);
  const told =
    fact === null
      ? 'none'
      : fact.exempt
        ? 'exempt'
        : [fact.startedOn, fact.completedOn, fact.acceptedOn].map((date) => date ?? '-').join(' ');
  return [told, ...notes];
}

describe('worksOf(observed)', () => {
  it.each([
    ['first seen done', [seen(D1, { works: 'none' }), seen(D2, { works: 'completed' })], ['- ≤2020-07-16 -']],
    [
      'begun, then done',
      [seen(D1, { works: 'started' }), seen(D2, { works: 'completed' })],
      ['≤2019-06-30 ≤2020-07-16 -'],
    ],
    ['done in a month', [seen(D2, { works: 'completed', completedOn: '2019-12' })], ['- 2019-12 -']],
    ['a month without a state', [seen(D2, { completedOn: '2019-12' })], ['- 2019-12 -']],
    // What is not done has no day of completion: it is a plan.
    ['planned', [seen(D1, { works: 'none', completedOn: '2020-10' })], ['none', 'planned-date']],
    [
      'planned for a day before the survey',
      [seen(D1, { works: 'started', completedOn: '2019-05' })],
      ['≤2019-06-30 - -', 'planned-date'],
    ],
    ['to come, without a state', [seen(D1, { completedOn: '2020-10' })], ['none', 'planned-date']],
    [
      'fell back',
      [seen(D1, { works: 'completed' }), seen(D2, { works: 'started' })],
      ['≤2020-07-16 - -', 'works-fell-back'],
    ],
    ['exempt', [seen(D1, { works: 'none' }), seen(D2, { works: 'exempt' })], ['exempt']],
    [
      'accepted',
      [seen(D1, { works: 'completed' }), seen(D2, { works: 'accepted', acceptedOn: '2020' })],
      ['- ≤2019-06-30 ≤2020-07-16', 'seen-before-its-date-ended'],
    ],
    ['never', [seen(D1, {}), seen(D2, { works: 'none' })], ['none']],
  ])('%s', (_, observed, expected) => {
    expect(works(...observed)).toEqual(expected);
  });
});
