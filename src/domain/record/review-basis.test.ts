import { describe, expect, it, test } from 'vitest';
import { groupOf, isFromReply } from './review-basis.ts';
import type { ReviewRow } from './review.ts';
import type { PublishedFigure } from './rows.ts';

test.each<[ReviewRow['kind'], ReviewRow['standing'], boolean, string]>([
  ['commitment', 'achieved', false, 'kept'],
  ['commitment', 'achieved', true, 'kept'],
  ['commitment', 'behind', true, 'not_due'],
  ['commitment', 'overdue', false, 'overdue'],
  ['commitment', 'no_data', false, 'untold_promise'],
  ['commitment', 'unclear', true, 'untold_promise'],
  ['fact', 'agrees', false, 'agrees'],
  ['action', 'differs', false, 'differs'],
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
