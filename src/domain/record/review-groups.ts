/** How overall standings gather into what a reader asks: kept, missed, due and untold, not due, cannot be checked. */
import type { ReviewRow, Standing } from './review.ts';

/** Promises by what became of them, statements by whether they hold; every claim is in exactly one group. */
export type ReviewGroup =
  | 'kept'
  | 'missed'
  | 'due_untold'
  | 'not_due'
  | 'undated'
  | 'uncheckable'
  | 'unclear_promise'
  | 'agrees'
  | 'differs'
  | 'unchecked'
  | 'no_data'
  | 'unclear'
  | 'mechanism';

export const PROMISE_GROUPS: readonly ReviewGroup[] = [
  'kept',
  'missed',
  'due_untold',
  'not_due',
  'undated',
  'uncheckable',
  'unclear_promise',
];
export const STATEMENT_GROUPS: readonly ReviewGroup[] = ['agrees', 'differs', 'unchecked', 'no_data', 'unclear'];

/** A promise is in the group that its standing names; the pace of one whose term runs says only that it is not due. */
const PROMISES: Readonly<Record<Standing, ReviewGroup>> = {
  achieved: 'kept',
  missed: 'missed',
  overdue: 'missed',
  not_due: 'not_due',
  not_started: 'not_due',
  regressing: 'not_due',
  ahead: 'not_due',
  on_track: 'not_due',
  behind: 'not_due',
  far_behind: 'not_due',
  due_untold: 'due_untold',
  undated: 'undated',
  uncheckable: 'uncheckable',
  unclear: 'unclear_promise',
  // No promise is held against a figure as a fact is, and none stays silent: rules.
  agrees: 'unclear_promise',
  differs: 'unclear_promise',
  no_data: 'unclear_promise',
  unchecked: 'unclear_promise',
};

function statementGroup(standing: Standing | null): ReviewGroup {
  switch (standing) {
    case 'agrees':
    case 'differs':
    case 'no_data':
    case 'unclear':
      return standing;
    default:
      return 'unchecked';
  }
}

/** The one group that a claim belongs to, by its overall row. */
export function groupOf({ kind, standing }: Pick<ReviewRow, 'kind' | 'standing'>): ReviewGroup {
  switch (kind) {
    case 'mechanism':
      return 'mechanism';
    case 'commitment':
      return standing === null ? 'unclear_promise' : PROMISES[standing];
    case 'fact':
    case 'action':
      return statementGroup(standing);
  }
}
