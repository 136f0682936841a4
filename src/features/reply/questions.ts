/** What a member would ask next: questions that follow from how the claims stand, never from ledgers that are made up. */
import { groupBy } from '../../domain/lists.ts';
import type { ReviewGroup } from '../../domain/record/review-groups.ts';
import type { Edition } from '../../site/edition.ts';
import type { ClaimReview, ReplyRecord } from '../../site/replies.ts';
import { readingOf } from '../../site/targets.ts';
import { ledgerSays } from './ledger-says.ts';
import { nearestReported } from './nearest.ts';

/** What a question follows from, the most pressing first. */
const KINDS = [
  'missed',
  'missed_step',
  'due_untold',
  'scope_differs',
  'no_number_no_date',
  'no_number',
  'no_date',
  'differs',
  'not_answered',
  'no_reason',
  'unclear',
  'behind',
  'not_due',
  'no_data',
  'unchecked',
  'kept',
] as const;
export type QuestionKind = (typeof KINDS)[number];

export interface Question {
  readonly kind: QuestionKind;
  /** The claims that it is about, in the order of the reply; none where it is about a suggestion. */
  readonly claims: readonly Pick<ClaimReview, 'number' | 'claim'>[];
  /** What it is about, in words: 第15条, 第2条建议. */
  readonly about: string;
  readonly text: string;
}

type Asked = readonly [kind: QuestionKind, text: string];

/** The questions on a promise by real ledgers; empty where they did not decide. */
function byLedgers(edition: Edition, review: ClaimReview): Asked[] {
  const { words } = edition;
  const { ask } = words.sheet;
  const says = review.overall.takenFrom === 'ledger' ? ledgerSays(edition, review) : null;
  if (says === null || says.progress === null) return [];
  const { progress } = says;
  const { target, latest, counts } = progress;
  const { rest: share } = readingOf(progress);
  const steps = says.missedSteps.map((step): Asked => ['missed_step', ask.missedStep(step)]);
  const { expected, actual } = latest;
  if (share === null || expected === null || actual === null || counts.denominator === null) return steps;
  const rest = words.claims.amount(target.measure, Math.ceil(share * counts.denominator - 1e-9));
  if (review.group === 'missed') return [['missed', ask.missedBy({ points: share, rest })]];
  if (review.group !== 'not_due' || actual >= expected) return steps;
  return [...steps, ['behind', ask.behind({ expected, actual, rest })]];
}

/** The questions on one claim by the group that it is in. */
function questionsOn(edition: Edition, review: ClaimReview): Asked[] {
  const { words } = edition;
  const { ask } = words.sheet;
  const { claim, due, overall, names } = review;
  const ledger = byLedgers(edition, review);
  const groups: Readonly<Record<ReviewGroup, () => Asked[]>> = {
    kept: () => [['kept', ask.kept]],
    missed: () => [['missed', ask.missed]],
    due_untold: () => {
      const figures = nearestReported(review);
      return [
        ...(due === null ? [] : [['due_untold', ask.dueUntold(due, claim.record)] as const]),
        ...(figures.length === 0 ? [] : [['scope_differs', ask.scopeDiffers(figures)] as const]),
        ...(names.number ? [] : [['no_number', ask.noNumber] as const]),
      ];
    },
    not_due: () => (due === null ? [] : [['not_due', ask.notDue(due)]]),
    undated: () => [['no_date', ask.noDate]],
    uncheckable: () => [['no_number_no_date', ask.noNumberNoDate]],
    unclear_promise: () => [['unclear', ask.unclear]],
    unclear: () => [['unclear', ask.unclear]],
    differs: () =>
      overall.figure === null
        ? []
        : [
            [
              'differs',
              ask.differs({
                name: overall.figure.name,
                claimed: words.record.claimed(overall.figure),
                measured: words.record.measured(overall.figure),
              }),
            ],
          ],
    no_data: () => [['no_data', ask.noData]],
    unchecked: () => [['unchecked', ask.unchecked]],
    agrees: () => [],
    mechanism: () => [],
  };
  return ledger.length > 0 ? ledger : groups[review.group]();
}

/** The questions on what the proposal asked for: not answered, or not adopted without a reason. */
function onSuggestions({ words }: Edition, { suggestions }: ReplyRecord): Question[] {
  return (suggestions ?? []).flatMap(({ suggestion }, i): Question[] => {
    const about = words.sheet.suggestionNumber(i + 1);
    if (!suggestion.answered) return [{ kind: 'not_answered', claims: [], about, text: words.sheet.ask.notAnswered }];
    const { adopted, reason } = suggestion;
    if (adopted === 'yes' || reason !== null) return [];
    return [{ kind: 'no_reason', claims: [], about, text: words.sheet.ask.noReason(adopted) }];
  });
}

/** The questions of a reply, the most pressing kind first; claims of which the same is asked share a question. */
export function questionsOf(edition: Edition, id: string): Question[] {
  const { site, words } = edition;
  const asked = site.replies
    .reviews(id)
    .flatMap((review) => questionsOn(edition, review).map(([kind, text]) => ({ review, kind, text })));
  const onClaims = [...groupBy(asked, ({ kind, text }) => `${kind} ${text}`).values()].flatMap((same): Question[] => {
    const [first] = same;
    if (first === undefined) return [];
    const claims = same.map(({ review: { number, claim } }) => ({ number, claim }));
    const numbers = claims.map(({ number }) => number);
    return [{ kind: first.kind, claims, about: words.sheet.numbers(numbers), text: first.text }];
  });
  const rank = ({ kind }: Question): number => KINDS.indexOf(kind);
  return [...onClaims, ...onSuggestions(edition, site.replies.reply(id))].toSorted((a, b) => rank(a) - rank(b));
}
