import { expect, test } from 'vitest';
import type { EvidenceBasis } from './evidence.ts';
import { reviewCounts } from './review-counts.ts';
import type { JudgedClaim } from './review-counts.ts';
import { groupOf } from './review-groups.ts';
import type { ReviewRow } from './review.ts';

const NAMES_NOTHING = { number: false, date: false, scope: false, money: false };

function claim(
  kind: ReviewRow['kind'],
  standing: ReviewRow['standing'],
  takenFrom: EvidenceBasis | null = null,
  names: Partial<JudgedClaim['names']> = {},
): JudgedClaim {
  return {
    overall: { kind, standing, takenFrom },
    group: groupOf({ kind, standing }),
    names: { ...NAMES_NOTHING, ...names },
  };
}

test('every claim is in one group, and what promises lack is counted of promises alone', () => {
  const counts = reviewCounts([
    claim('commitment', 'achieved', 'record', { number: true, date: true }),
    claim('commitment', 'overdue', 'ledger', { number: true, date: true, scope: true }),
    claim('commitment', 'missed', 'record', { number: true, date: true }),
    claim('commitment', 'due_untold', 'record', { date: true }),
    claim('commitment', 'far_behind', 'ledger', { date: true }),
    claim('commitment', 'not_due', 'record', { date: true }),
    claim('commitment', 'undated', 'record', { number: true, money: true }),
    claim('commitment', 'uncheckable'),
    claim('commitment', 'unclear'),
    claim('fact', 'agrees', 'record'),
    claim('fact', 'differs', 'record'),
    claim('action', 'agrees', 'ledger'),
    claim('action', 'unchecked'),
    claim('action', 'no_data', 'record'),
    claim('action', 'unclear', 'record'),
    claim('mechanism', null),
  ]);
  expect(counts).toEqual({
    claims: 16,
    promises: 9,
    statements: 6,
    mechanisms: 1,
    groups: {
      kept: 1,
      missed: 2,
      due_untold: 1,
      not_due: 2,
      undated: 1,
      uncheckable: 1,
      unclear_promise: 1,
      agrees: 2,
      differs: 1,
      unchecked: 1,
      no_data: 1,
      unclear: 1,
      mechanism: 1,
    },
    due: 4,
    lacking: { number: 5, date: 3, scope: 8, money: 8 },
    decidedBy: { ledger: 1, record: 2, reply: 0 },
  });
});
