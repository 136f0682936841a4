import { expect, test } from 'vitest';
import type { Basis, ReviewGroup } from './review-basis.ts';
import { reviewCounts } from './review-counts.ts';
import type { ReviewRow } from './review.ts';

const claim = (
  kind: ReviewRow['kind'],
  standing: ReviewRow['standing'],
  group: ReviewGroup,
  basis: Basis = 'none',
) => ({
  row: { kind, standing },
  group,
  basis,
});

test('a reply of 13 claims: 5 promises, 6 statements, a mechanism, and a mechanism that is unclear', () => {
  const counts = reviewCounts([
    claim('commitment', 'achieved', 'kept', 'ledgers'),
    claim('commitment', 'far_behind', 'overdue', 'ledgers'), // behind, but due: not counted as behind
    claim('commitment', 'behind', 'not_due', 'ledgers'),
    claim('commitment', 'regressing', 'not_due', 'ledgers'),
    claim('commitment', 'on_track', 'not_due', 'ledgers'),
    claim('fact', 'agrees', 'agrees', 'reply'),
    claim('fact', 'agrees', 'agrees', 'public_record'),
    claim('fact', 'differs', 'differs', 'public_record'),
    claim('action', 'agrees', 'agrees', 'ledgers'),
    claim('action', 'no_data', 'no_data'),
    claim('action', 'unclear', 'unclear'),
    claim('mechanism', null, 'mechanism'),
    claim('mechanism', 'unclear', 'unclear'), // read among the statements that cannot be told
  ]);
  expect(counts).toEqual({
    claims: 13,
    promises: 5,
    statements: 7,
    mechanisms: 1,
    groups: {
      kept: 1,
      overdue: 1,
      not_due: 3,
      untold_promise: 0,
      agrees: 3,
      differs: 1,
      no_data: 1,
      unclear: 2,
      mechanism: 1,
    },
    behind: 2,
    // The ledgers stand behind four promises too, but these count statements.
    byLedgers: 1,
    byRecord: 2,
    byReply: 1,
  });
});
