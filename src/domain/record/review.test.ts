import { describe, expect, it } from 'vitest';
import { inspection, programme, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { tinyClaim, tinyFigure, tinyPublished, tinyReply } from '../../../tests/fixtures/tiny-reply.ts';
import type { Dataset } from '../model.ts';
import type { Programme, Target } from '../programme.ts';
import { publish } from '../publish.ts';
import type { ReviewRow } from './review.ts';
import type { Claim, ClaimFigure, EvidenceReference, Proposal, PublishedFigure } from './rows.ts';

const figure = (value: number, unit: string, bound: ClaimFigure['bound'] = 'exact'): ClaimFigure =>
  tinyFigure(value, unit, { bound });
const evidence = (text: string): EvidenceReference => {
  const [kind, id] = text.split(':') as [EvidenceReference['kind'], string];
  return { kind, id };
};
const claim = (kind: Claim['kind'], references: readonly string[], more: Partial<Claim> = {}): Claim =>
  tinyClaim('c', kind, { evidence: references.map(evidence), ...more });

const target: Target = {
  id: 'cover',
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
};
const RECORD = { indicator: '覆盖率', scope: '主城区' } as const;

interface Setting {
  readonly reply?: Partial<Proposal>;
  readonly programme?: Partial<Programme>;
  readonly published?: readonly PublishedFigure[];
}

/** Real ledgers as of 2018-03-31, the record as of 2019-06-30: 2 of 5 covered, 130,500 leaflets in January. */
function city(one: Claim, { reply = {}, programme: settings = {}, published = [] }: Setting = {}): Dataset {
  return tinyCity({
    programme: {
      ...programme,
      demonstration: false,
      recordAsOf: '2019-06-30',
      targets: [target],
      reconcile: [{ id: 'households', published: 1000, tolerance: 0, source: '' }],
      ...settings,
    },
    services: [service('a', '2018-01-01'), service('b', '2018-01-01')],
    works: [works('a', 'greening', { startedOn: '2018-01-01' })],
    outreach: [
      { month: '2018-01', unitId: 'd1', leaflets: 130_500, suggestions: 0, volunteers: 0 },
      { month: '2018-02', unitId: 'd1', leaflets: 5_000, suggestions: 0, volunteers: 0 },
    ],
    inspections: [inspection('2018-01-01', 's1', 90)],
    published: [
      tinyPublished('share', 47.59, '%', { grade: 'media' }),
      tinyPublished('own', 47.59, '%', { grade: 'self' }),
      ...published,
    ],
    proposals: [tinyReply([one], reply)],
  });
}
const review = (one: Claim, setting: Setting = {}): readonly ReviewRow[] => publish(city(one, setting)).review;
/** The rows in short: basis, day, standing, what was measured. */
const told = (one: Claim, setting: Setting = {}) =>
  review(one, setting).map(({ basis, on, standing, figure: held }) => {
    const measured = held?.measured ?? null;
    return [basis, on, standing, measured === null ? null : Number(measured.toFixed(9))];
  });
const LEDGERS = '2018-03-31';
const GATHERED = '2019-06-30';

describe('a fact or an action', () => {
  it.each<[string, ClaimFigure[], string[], string, number | null]>([
    [
      'is not checked by a total that the ledgers were made to agree with',
      [figure(1000, '户')],
      ['reconcile:households'],
      'unchecked',
      null,
    ],
    [
      'nor where that total is reached through the ledger',
      [figure(1000, '户')],
      ['ledger:compounds'],
      'unchecked',
      null,
    ],
    ['counts the remediation categories begun', [figure(1, '项')], ['ledger:works'], 'agrees', 1],
    ['differs by one', [figure(2, '项')], ['ledger:works'], 'differs', 1],
    ['has no data in another dimension', [figure(5, '公里')], ['ledger:works'], 'no_data', null],
    ['has no data without a figure', [], ['ledger:works'], 'no_data', null],
    ['is judged by the first of several figures', [figure(1, '项'), figure(9, '个')], ['ledger:works'], 'agrees', 1],
    [
      'takes the first evidence of its dimension',
      [figure(2, '个')],
      ['ledger:inspections', 'ledger:services'],
      'agrees',
      2,
    ],
  ])('%s', (_title, figures, references, standing, measured) => {
    for (const kind of ['fact', 'action'] as const) {
      expect(told(claim(kind, references, { figures }))).toEqual([
        ['overall', LEDGERS, standing, measured],
        ['ledger', LEDGERS, standing, measured],
      ]);
    }
  });

  it('is held against a running total as it stood when the reply was given', () => {
    const leaflets = claim('action', ['outreach:leaflets'], { figures: [figure(13.5, '万份', 'at_least')] });
    const on = (repliedOn: string | null) => told(leaflets, { reply: { repliedOn } })[0];
    // January alone is 130,500; February ends on the 28th and brings it to 135,500.
    expect(on('2018-02-27')).toEqual(['overall', '2018-02-27', 'differs', 13.05]);
    expect(on('2018-02-28')).toEqual(['overall', '2018-02-28', 'agrees', 13.55]);
    expect(on(null)).toEqual(['overall', null, 'unclear', null]);
    expect(on('2018-04-01')).toEqual(['overall', '2018-04-01', 'no_data', null]);
  });

  it('agrees with what others published, each unit converted into its own', () => {
    const share = (value: number, bound: ClaimFigure['bound'] = 'exact') =>
      told(claim('fact', ['published:share'], { figures: [figure(value, '比例', bound)] }))[1];
    expect(share(0.4759)).toEqual(['record', GATHERED, 'agrees', 0.4759]);
    // 1% of 0.48 is 0.0048.
    expect(share(0.48, 'about')).toEqual(['record', GATHERED, 'agrees', 0.4759]);
    expect(share(0.48)).toEqual(['record', GATHERED, 'differs', 0.4759]);
    expect(share(0.4, 'at_least')).toEqual(['record', GATHERED, 'agrees', 0.4759]);
  });

  it('is not checked by its own reply, nor without any evidence', () => {
    const own = claim('fact', ['reply:other', 'published:own'], { figures: [figure(0.4759, '比例')] });
    expect(told(own, { reply: { repliedOn: '2018-02-01' } })).toEqual([
      ['overall', '2018-02-01', 'unchecked', null],
      ['reply', '2018-02-01', 'unchecked', null],
    ]);
    expect(told(claim('fact', []))).toEqual([['overall', GATHERED, 'unchecked', null]]);
  });

  it('is answered by the newest row of its indicator and scope, whoever published it but the reply', () => {
    const row = (id: string, value: number, day: string, more: Partial<PublishedFigure> = {}) =>
      tinyPublished(id, value, '%', { ...RECORD, grade: 'media', periodEnd: day, ...more });
    const asked = claim('fact', ['published:share'], { figures: [figure(60, '%')], record: RECORD });
    const published = [
      row('old', 60, '2018-01-31'),
      row('new', 61, '2018-06-30'),
      row('self', 60, '2018-12-31', { grade: 'self' }),
      row('elsewhere', 60, '2018-12-31', { scope: '全市' }),
      row('other', 60, '2018-12-31', { indicator: '占比' }),
      row('households', 60, '2018-12-31', { unit: figure(1, '户').unit }),
      row('later', 60, '2018-12-31', { statementDate: '2019-07-01' }),
    ];
    expect(review(asked, { published })[1]).toMatchObject({
      standing: 'differs',
      figure: { measured: 61 },
      evidence: ['published:share', 'published:new'],
    });
    expect(told(asked)).toEqual([
      ['overall', GATHERED, 'no_data', null],
      ['record', GATHERED, 'no_data', null],
    ]);
  });
});

describe('a promise', () => {
  const promise = (references: readonly string[], more: Partial<Claim> = {}): Claim =>
    claim('commitment', references, { figures: [figure(1, '比例')], due: '2018-12-31', ...more });
  const reported = (value: number, more: Partial<PublishedFigure> = {}) =>
    tinyPublished('r', value, '%', { ...RECORD, grade: 'authority', kind: 'actual', periodEnd: '2018-12-31', ...more });

  it('has its target’s status by the ledgers, not due beside it before the due date', () => {
    // 2 of 5 by March; the straight line asks for 89/364 = 0.245.
    expect(review(promise(['target:cover']))[1]).toMatchObject({
      basis: 'ledger',
      on: LEDGERS,
      standing: 'ahead',
      notDue: true,
      figure: { claimed: 1, measured: 0.4 },
    });
    const dueOn = (day: string) => ({ programme: { targets: [{ ...target, dueOn: day }] } });
    expect(review(promise(['target:cover']), dueOn('2018-03-31'))[1]).toMatchObject({
      standing: 'overdue',
      notDue: false,
    });
    expect(review(promise(['target:cover']), dueOn('2018-04-01'))[1]?.notDue).toBe(true);
  });

  it('is settled by the record only through a report of its indicator and scope, at or after its due date', () => {
    const on = (row: PublishedFigure, more: Partial<Claim> = {}) =>
      told(promise([], { record: RECORD, ...more }), { published: [row] })[1];
    expect(on(reported(100))).toEqual(['record', GATHERED, 'achieved', 1]);
    expect(on(reported(99))).toEqual(['record', GATHERED, 'missed', 0.99]);
    const UNTOLD = ['record', GATHERED, 'due_untold', null];
    expect(on(reported(100, { periodEnd: '2018-12-30' }))).toEqual(UNTOLD);
    expect(on(reported(100, { periodEnd: null }))).toEqual(UNTOLD);
    expect(on(reported(100, { periodEnd: null, statementDate: '2019-01-01' }))).toEqual([
      'record',
      GATHERED,
      'achieved',
      1,
    ]);
    expect(on(reported(100, { kind: 'target' }))).toEqual(UNTOLD);
    expect(on(reported(100, { scope: '全市' }))).toEqual(UNTOLD);
    // A lower bound below what was promised leaves open whether it was reached.
    expect(on(reported(99, { bound: 'at_least' }))).toEqual(['record', GATHERED, 'due_untold', 0.99]);
    expect(on(reported(100, { bound: 'at_least' }))).toEqual(['record', GATHERED, 'achieved', 1]);
    // Without a figure of its own nothing says how much would be enough.
    expect(on(reported(100), { figures: [] })).toEqual(UNTOLD);
    // A row that it names as evidence is the nearest figure, no answer.
    expect(told(promise(['published:r']), { published: [reported(100)] })[1]).toEqual(UNTOLD);
  });

  it('takes the newest report: by the day it speaks of, then by the day of its statement', () => {
    const published = [
      reported(100, { id: 'late', periodEnd: '2019-03-31', statementDate: '2019-04-01' }),
      reported(98, { id: 'latest', periodEnd: '2019-03-31', statementDate: '2019-05-01' }),
      reported(100, { id: 'first' }),
    ];
    expect(review(promise([], { record: RECORD }), { published })[1]).toMatchObject({
      standing: 'missed',
      evidence: ['published:latest'],
    });
  });

  it('is not due before its day, which is due itself', () => {
    const on = (recordAsOf: string) => told(promise([], { record: RECORD }), { programme: { recordAsOf } })[1]?.[2];
    expect([on('2018-12-30'), on('2018-12-31')]).toEqual(['not_due', 'due_untold']);
  });

  it('cannot be checked with neither number nor date, and is undated with a number alone, its amount shown', () => {
    const vague = claim('commitment', ['published:share', 'ledger:works']);
    expect(told(vague).map(([, , standing]) => standing)).toEqual(['uncheckable', 'uncheckable', 'uncheckable']);
    expect(told(claim('commitment', []))).toEqual([['overall', GATHERED, 'uncheckable', null]]);
    const amount = claim('commitment', ['ledger:works'], { figures: [figure(9, '项')], record: RECORD });
    expect(told(amount)).toEqual([
      ['overall', LEDGERS, 'undated', 1],
      ['ledger', LEDGERS, 'undated', 1],
      ['record', GATHERED, 'undated', null],
    ]);
  });

  it('with neither evidence nor question is not due, then due and untold, at the day of the record', () => {
    const bare = (due: string) => told(claim('commitment', [], { due }));
    expect(bare('2019-07-01')).toEqual([['overall', GATHERED, 'not_due', null]]);
    expect(bare('2019-06-30')).toEqual([['overall', GATHERED, 'due_untold', null]]);
  });

  it('is not told by a ledger that is no target’s', () => {
    expect(told(promise(['ledger:works'], { figures: [figure(1, '项')] }))).toEqual([
      ['overall', GATHERED, 'due_untold', null],
      ['ledger', LEDGERS, 'no_data', 1],
    ]);
  });
});

describe('the overall standing', () => {
  const both = claim('commitment', ['target:cover'], {
    figures: [figure(1, '比例')],
    due: '2018-12-31',
    record: RECORD,
  });

  it('takes the ledgers first, then the record, then the reply', () => {
    expect(review(both)[0]).toMatchObject({ takenFrom: 'ledger', standing: 'ahead', on: LEDGERS });
    const silent = claim('fact', ['ledger:works', 'published:share', 'reply:x'], { figures: [figure(0.4759, '比例')] });
    expect(review(silent).map(({ basis, takenFrom, standing }) => [basis, takenFrom, standing])).toEqual([
      ['overall', 'record', 'agrees'],
      ['ledger', null, 'no_data'],
      ['record', null, 'agrees'],
      ['reply', null, 'unchecked'],
    ]);
  });

  it('takes nothing from made-up ledgers', () => {
    const madeUp = { programme: { demonstration: true } };
    expect(review(both, madeUp)[0]).toMatchObject({
      takenFrom: 'record',
      standing: 'due_untold',
      notDue: false,
      figure: { claimed: 1, measured: null },
      evidence: [],
    });
    const counted = claim('action', ['ledger:works'], { figures: [figure(1, '项')] });
    expect(told(counted, madeUp)).toEqual([
      ['overall', GATHERED, 'unchecked', null],
      ['ledger', LEDGERS, 'agrees', 1],
    ]);
    const unclear = claim('fact', ['ledger:works'], { figures: [figure(1, '项')], unclear: '口径不明' });
    expect(told(unclear, madeUp)[0]).toEqual(['overall', GATHERED, 'unclear', null]);
  });
});

it('a mechanism has one row without a day or a standing', () => {
  expect(review(claim('mechanism', ['ledger:inspections']))).toMatchObject([
    { basis: 'overall', on: null, standing: null, evidence: ['ledger:inspections'], rules: 2 },
  ]);
});

it('a claim whose file says so is unclear on every basis, whatever the figures', () => {
  const rows = told(
    claim('fact', ['ledger:works', 'published:share'], { figures: [figure(1, '项')], unclear: '口径不明' }),
  );
  expect(rows).toEqual([
    ['overall', LEDGERS, 'unclear', null],
    ['ledger', LEDGERS, 'unclear', null],
    ['record', GATHERED, 'unclear', null],
  ]);
});
