import { expect, test } from 'vitest';
import type { EvidenceBasis } from '../domain/record/evidence.ts';
import type { ReviewGroup } from '../domain/record/review-groups.ts';
import { reviewParts } from './review-parts.ts';

const claim = (number: number, group: ReviewGroup, basis: EvidenceBasis | null) => ({ number, group, basis });

test('claims are gathered by part, group and basis; parts without a claim are left out, empty groups stay', () => {
  const parts = reviewParts([
    claim(1, 'agrees', 'reply'),
    claim(2, 'not_due', 'ledger'),
    claim(3, 'agrees', 'ledger'),
    claim(4, 'agrees', 'reply'),
  ]);
  expect(parts.map(({ id, size }) => [id, size])).toEqual([
    ['promises', 1],
    ['statements', 3],
  ]);
  expect(parts[0]?.groups.map(({ group, size }) => [group, size])).toEqual([
    ['kept', 0],
    ['missed', 0],
    ['due_untold', 0],
    ['not_due', 1],
    ['undated', 0],
    ['uncheckable', 0],
    ['unclear_promise', 0],
  ]);
  const agrees = parts[1]?.groups.find(({ group }) => group === 'agrees');
  expect(agrees?.bases.map(({ basis, claims }) => [basis, claims.map(({ number }) => number)])).toEqual([
    ['ledger', [3]],
    ['reply', [1, 4]],
  ]);
});
