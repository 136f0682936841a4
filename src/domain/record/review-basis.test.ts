import { describe, expect, it, test } from 'vitest';
import { readUnit } from '../../ledgers/written-units.ts';
import { basisOf, groupOf, isFromReply } from './review-basis.ts';
import type { ReviewRow } from './review.ts';
import type { Claim, EvidenceReference, PublishedFigure } from './rows.ts';

test.each<[ReviewRow['kind'], ReviewRow['standing'], boolean, string]>([
  ['commitment', 'achieved', false, 'kept'],
  ['commitment', 'achieved', true, 'kept'],
  ['commitment', 'behind', true, 'not_due'],
  ['commitment', 'overdue', false, 'overdue'],
  ['commitment', 'no_data', false, 'untold_promise'],
  ['commitment', 'unclear', true, 'untold_promise'],
  ['commitment', null, false, 'untold_promise'],
  ['fact', 'agrees', false, 'agrees'],
  ['action', 'differs', false, 'differs'],
  ['fact', 'no_data', false, 'no_data'],
  ['mechanism', null, false, 'mechanism'],
  ['mechanism', 'unclear', false, 'unclear'],
])('a %s that is %s (not due: %s) is read as %s', (kind, standing, notDue, group) => {
  expect(groupOf({ kind, standing, notDue })).toBe(group);
});

describe('isFromReply', () => {
  const reply = { session: '某市政协一次会议', number: '第1号' };
  const from = (sourceTitle: string | null) => isFromReply({ sourceTitle } as PublishedFigure, reply);
  it('tells a figure of this reply from one of another number, another session, or no title', () => {
    expect(from('对某市政协一次会议第1号提案的答复')).toBe(true);
    expect(from('对某市政协一次会议第12号提案的答复')).toBe(false);
    expect(from('对某市政协二次会议第1号提案的答复')).toBe(false);
    expect(from(null)).toBe(false);
  });
});

describe('basisOf(claim, row, proposal, published)', () => {
  const reply = { session: '某市政协一次会议', number: '第1号' };
  const published = [
    { id: 'copy', sourceTitle: '对某市政协一次会议第1号提案的答复' },
    { id: 'other', sourceTitle: '某市统计公报' },
  ] as PublishedFigure[];
  const basis = (
    standing: ReviewRow['standing'],
    references: readonly (readonly [EvidenceReference['kind'], string])[],
    figures = references.length,
    kind: ReviewRow['kind'] = 'fact',
  ) => {
    const claim: Claim = {
      id: 'c',
      section: '一',
      kind,
      text: '',
      figures: Array.from({ length: figures }, () => ({
        name: '',
        value: 1,
        unit: readUnit('个'),
        names: [],
        bound: 'exact',
      })),
      evidence: references.map(([of, id]) => ({ kind: of, id })),
      unclear: null,
      note: null,
    };
    return basisOf(claim, { standing } as ReviewRow, reply, published);
  };

  it('is nothing where the standing is open', () => {
    expect(([null, 'unclear', 'no_data'] as const).map((standing) => basis(standing, [['ledger', 'works']]))).toEqual([
      'none',
      'none',
      'none',
    ]);
  });
  it('is the ledgers for a commitment, and wherever one of them decides', () => {
    expect(basis('behind', [['published', 'other']], 1, 'commitment')).toBe('ledgers');
    expect(
      basis('agrees', [
        ['published', 'copy'],
        ['ledger', 'works'],
      ]),
    ).toBe('ledgers');
    expect(basis('differs', [['reconcile', 'compounds']])).toBe('ledgers');
  });
  it('is the public record, or the reply itself where all of its figures were taken from it', () => {
    expect(basis('agrees', [['published', 'copy']])).toBe('reply');
    expect(basis('agrees', [['published', 'other']])).toBe('public_record');
    expect(
      basis('agrees', [
        ['published', 'copy'],
        ['published', 'other'],
      ]),
    ).toBe('public_record');
  });
  it('rests on no more evidence than there are figures', () => {
    expect(
      basis(
        'agrees',
        [
          ['published', 'copy'],
          ['published', 'other'],
          ['ledger', 'works'],
        ],
        1,
      ),
    ).toBe('reply');
  });
});
