/** Everything that a reply's page shows. */
import { RULES_EDITION } from '../../domain/record/review.ts';
import { PROMISE_GROUPS } from '../../domain/record/review-groups.ts';
import type { ReviewGroup } from '../../domain/record/review-groups.ts';
import type { ArithmeticCheck } from '../../domain/record/reply-arithmetic.ts';
import type { Proposal } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import { reviewParts } from '../../site/review-parts.ts';
import type { ReviewPart } from '../../site/review-parts.ts';
import type { ReplyRecord } from '../../site/replies.ts';
import { changeViews } from '../../ui/standing-changes.ts';
import type { StandingChangeView } from '../../ui/standing-changes.ts';
import { claimView, promisesInOrder } from './claims.ts';
import type { ClaimView } from './claims.ts';
import { ledgerSays } from './ledger-says.ts';
import type { LedgerSays } from './ledger-says.ts';
import { identityOf } from './identity.ts';
import type { IdentityEntry } from './identity.ts';

/** A reply in its first lines: nothing in them comes from ledgers that are made up. */
export interface ReplyHead {
  readonly headline: string;
  /** How many promises can be checked at all, and what they lack; empty where there are none. */
  readonly checkability: string;
  readonly lead: string;
}

/** A group of promises with the claims in it. */
export interface TallyEntry {
  readonly group: ReviewGroup;
  readonly claims: readonly Pick<ClaimView, 'number' | 'claim'>[];
}

export interface ReplyProps extends ReplyHead {
  readonly title: string;
  readonly description: string;
  readonly reply: ReplyRecord;
  readonly identity: readonly IdentityEntry[];
  readonly claims: readonly ClaimView[];
  readonly tally: readonly TallyEntry[];
  /** Those due first. */
  readonly promises: readonly ClaimView[];
  /** The promises that are due and untold and have figures near to what was asked. */
  readonly nearest: readonly ClaimView[];
  /** The statements and mechanisms at a glance. */
  readonly parts: readonly ReviewPart<ClaimView>[];
  readonly arithmetic: readonly ArithmeticCheck[];
  /** What made-up ledgers would say; null where the ledgers are real, and count. */
  readonly madeUp: readonly LedgerSays[] | null;
  /** Null where it is not kept how the claims stood. */
  readonly changes: readonly StandingChangeView[] | null;
  readonly rules: number;
  /** Where a unit may send its statement; null where no address is known. */
  readonly contact: string | null;
  readonly source: string;
}

/** A reply's first lines, from how its claims stand. */
export function headOf({ site, words }: Edition, { id, number }: Proposal): ReplyHead {
  const counts = site.replies.counts(id);
  return {
    headline: words.reply.headline(number, counts),
    checkability: words.reply.checkability(counts),
    lead: words.reply.lead(counts, site.record.asOf, site.programme.demonstration),
  };
}

export const claimsOf = (edition: Edition, id: string): ClaimView[] =>
  edition.site.replies.reviews(id).map((review) => claimView(edition, review));

export function replyView(edition: Edition, id: string): ReplyProps {
  const { site, words } = edition;
  const { demonstration } = site.programme;
  const reply = site.replies.reply(id);
  const head = headOf(edition, reply.proposal);
  const claims = claimsOf(edition, id);
  const promises = promisesInOrder(claims);
  const says = site.replies.reviews(id).map((review) => ledgerSays(edition, review));
  return {
    ...head,
    title: words.reply.title(reply.proposal),
    description: words.reply.description(head.headline),
    reply,
    identity: identityOf(edition, reply),
    claims,
    tally: PROMISE_GROUPS.map((group) => ({ group, claims: claims.filter((claim) => claim.group === group) })),
    promises,
    nearest: promises.filter(({ group, published }) => group === 'due_untold' && published.length > 0),
    parts: reviewParts(claims).filter(({ id: part }) => part !== 'promises'),
    arithmetic: site.replies.arithmetic(id),
    madeUp: demonstration ? says.filter((each) => each !== null) : null,
    changes: changeViews(edition, id),
    rules: RULES_EDITION,
    contact: site.programme.site.contact,
    source: words.site.source(site.programme),
  };
}
