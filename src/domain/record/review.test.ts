import { describe, expect, it } from 'vitest';
import { inspection, programme, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { readUnit } from '../../ledgers/written-units.ts';
import type { Dataset } from '../model.ts';
import type { Target } from '../programme.ts';
import { publish } from '../publish.ts';
import type { Claim, ClaimFigure, EvidenceReference } from './rows.ts';

const figure = (value: number, unit: string, bound: ClaimFigure['bound'] = 'exact'): ClaimFigure => ({
  name: '',
  value,
  unit: readUnit(unit),
  names: [],
  bound,
});
const evidence = (text: string): EvidenceReference => {
  const [kind, id] = text.split(':') as [EvidenceReference['kind'], string];
  return { kind, id };
};
function claim(
  kind: Claim['kind'],
  figures: ClaimFigure[],
  references: string[],
  unclear: string | null = null,
): Claim {
  return { id: 'c', section: '一', kind, text: '', figures, evidence: references.map(evidence), unclear, note: null };
}
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

function city(claims: Claim[], more: Partial<Dataset> = {}): Dataset {
  return tinyCity({
    programme: {
      ...programme,
      targets: [target],
      reconcile: [{ id: 'households', published: 1000, tolerance: 0, source: '' }],
    },
    services: [service('a', '2018-01-01'), service('b', '2018-01-01')],
    works: [works('a', 'greening', { startedOn: '2018-01-01' })],
    outreach: [{ month: '2018-01', districtId: 'd1', leaflets: 130_500, suggestions: 0, volunteers: 0 }],
    inspections: [inspection('2018-01-01', 's1', 90)],
    published: [
      {
        id: 'p1',
        statementDate: null,
        periodStart: null,
        periodEnd: null,
        scope: null,
        indicator: '',
        kind: 'actual',
        value: 47.59,
        unit: readUnit('%'),
        stage: null,
        subject: null,
        scopeLevel: 'unstated',
        publisher: null,
        sourceTitle: null,
        sourceUrl: null,
        note: null,
      },
    ],
    proposals: [
      {
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
        claims,
        resultCode: null,
        resultScheme: null,
      },
    ],
    ...more,
  });
}
const review = (one: Claim, more: Partial<Dataset> = {}) => publish(city([one], more)).review[0];

describe('the standing of a fact or an action', () => {
  it.each<[string, ClaimFigure[], string[], string]>([
    ['agrees with an exact total: 1000 households in 万户', [figure(0.1, '万户')], ['reconcile:households'], 'agrees'],
    ['differs by one household', [figure(999, '户')], ['reconcile:households'], 'differs'],
    ['agrees about: 991 of 1000 is within 1%', [figure(991, '户', 'about')], ['reconcile:households'], 'agrees'],
    ['differs about: 989 of 1000 is not', [figure(989, '户', 'about')], ['reconcile:households'], 'differs'],
    [
      'agrees from a lower bound up: 13万余 and 130,500',
      [figure(130_000, '份', 'at_least')],
      ['outreach:leaflets'],
      'agrees',
    ],
    ['differs below a lower bound', [figure(14, '万份', 'at_least')], ['outreach:leaflets'], 'differs'],
    ['compares a share with a percentage', [figure(0.4759, '比例')], ['published:p1'], 'agrees'],
    ['counts the remediation categories begun', [figure(1, '项')], ['ledger:works'], 'agrees'],
    ['has no data in another unit', [figure(5, '公里')], ['ledger:works'], 'no_data'],
    ['has no data without evidence', [figure(5, '个')], [], 'no_data'],
    ['has no data without a figure', [], ['ledger:works'], 'no_data'],
    [
      'differs when one of its figures does',
      [figure(1000, '户'), figure(2, '次')],
      ['reconcile:households', 'ledger:inspections'],
      'differs',
    ],
    [
      'is not decided by half its figures',
      [figure(1000, '户'), figure(2, '场')],
      ['reconcile:households', 'ledger:inspections'],
      'no_data',
    ],
  ])('%s', (_title, figures, references, standing) => {
    expect(review(claim('fact', figures, references))?.standing).toBe(standing);
    expect(review(claim('action', figures, references))?.standing).toBe(standing);
  });
});

describe('the standing of the other kinds', () => {
  it('of a commitment is its target’s status, not due before the due date: 2 of 5 covered by March, 0.247 expected', () => {
    expect(review(claim('commitment', [], ['target:cover']))).toMatchObject({ standing: 'ahead', notDue: true });
  });
  it('of a commitment is due on its very due date', () => {
    const dueOn = (day: string) => ({ programme: { ...programme, targets: [{ ...target, dueOn: day }] } });
    const promise = claim('commitment', [], ['target:cover']);
    expect(review(promise, dueOn('2018-03-31'))).toMatchObject({ standing: 'overdue', notDue: false });
    expect(review(promise, dueOn('2018-04-01'))?.notDue).toBe(true);
  });
  it('of a commitment is told by its target wherever that stands among the evidence, all of which is named', () => {
    expect(review(claim('commitment', [], ['reconcile:households', 'target:cover']))).toMatchObject({
      standing: 'ahead',
      evidence: ['reconcile:households', 'target:cover'],
    });
  });
  it('of a fact is never "not due", though it be held against a target', () => {
    expect(review(claim('fact', [figure(0.4, '比例')], ['target:cover']))).toMatchObject({
      standing: 'agrees',
      notDue: false,
    });
  });
  it('of a commitment without a target is that there is no data', () => {
    expect(review(claim('commitment', [figure(1, '元')], ['ledger:subsidies']))).toMatchObject({
      standing: 'no_data',
      notDue: false,
    });
  });
  it('of a mechanism is none: it is not judged', () => {
    expect(review(claim('mechanism', [], ['ledger:inspections']))?.standing).toBeNull();
  });
  it('is unclear whenever the file says so, whatever the figures', () => {
    expect(review(claim('fact', [figure(1000, '户')], ['reconcile:households'], '口径不明'))?.standing).toBe('unclear');
  });
});
