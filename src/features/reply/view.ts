/** Everything that a reply's page and its sheet for a meeting show. */
import type { ReviewCounts } from '../../domain/record/review-counts.ts';
import type { ArithmeticCheck } from '../../domain/record/reply-arithmetic.ts';
import type { Proposal } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import type { ClaimReview, ReplyRecord } from '../../site/replies.ts';
import { reviewParts } from '../../site/review-parts.ts';
import type { ReviewPart } from '../../site/review-parts.ts';
import { changeViews } from '../../ui/standing-changes.ts';
import type { StandingChangeView } from '../../ui/standing-changes.ts';
import type { ClaimView } from './claims.ts';
import { figureText, ledgerLines, promiseOf } from './evidence.ts';
import { questionOf } from './questions.ts';

/** A reply in two sentences, with the counts behind them. */
export interface ReplyHeadline {
  readonly headline: string;
  readonly lead: string;
  readonly counts: ReviewCounts;
}

export interface ReplyProps extends ReplyHeadline {
  readonly title: string;
  readonly description: string;
  readonly proposal: Proposal;
  readonly reply: ReplyRecord;
  readonly claims: readonly ClaimView[];
  /** The same, at a glance. */
  readonly parts: readonly ReviewPart<ClaimView>[];
  readonly arithmetic: readonly ArithmeticCheck[];
  /** Null where it is not kept how the claims stood. */
  readonly changes: readonly StandingChangeView[] | null;
  readonly isDemonstration: boolean;
  readonly source: string;
}

export interface SummaryProps {
  readonly title: string;
  readonly headline: string;
  /** Which reply it is, and as of when. */
  readonly which: string;
  readonly asOf: string;
  readonly claims: readonly ClaimView[];
  readonly isDemonstration: boolean;
  /** Address of the full review. */
  readonly base: string;
}

function claimView(edition: Edition, review: ClaimReview): ClaimView {
  const { number, claim, overall, rows, group, published, conflicts, due } = review;
  return {
    number,
    claim,
    row: overall,
    rows,
    group,
    basis: overall.takenFrom,
    reason: edition.words.record.standingReason(claim, overall),
    ledgers: ledgerLines(edition, review),
    record: published,
    conflicts,
    due,
    target: promiseOf(edition, review),
    figureText: figureText(edition, review),
    question: questionOf(edition, review),
  };
}

/** A reply's headline and lead, from how its claims stand. */
export function headlineOf({ site, words }: Edition, { id, number }: Proposal): ReplyHeadline {
  const counts = site.replies.counts(id);
  return {
    headline: words.reply.headline(number, counts),
    lead: words.reply.lead(counts, site.record.asOf, site.programme.demonstration),
    counts,
  };
}

const claimsOf = (edition: Edition, id: string): ClaimView[] =>
  edition.site.replies.reviews(id).map((review) => claimView(edition, review));

export function replyView(edition: Edition, id: string): ReplyProps {
  const { site, words } = edition;
  const proposal = site.replies.proposal(id);
  const head = headlineOf(edition, proposal);
  const claims = claimsOf(edition, id);
  return {
    ...head,
    title: words.reply.title(proposal),
    description: words.reply.description(head.headline),
    proposal,
    reply: site.replies.reply(id),
    claims,
    parts: reviewParts(claims),
    arithmetic: site.replies.arithmetic(id),
    changes: changeViews(edition, id),
    isDemonstration: site.programme.demonstration,
    source: words.site.source(site.programme),
  };
}

export function summaryView(edition: Edition, id: string): SummaryProps {
  const { site, words, links } = edition;
  const proposal = site.replies.proposal(id);
  const { demonstration } = site.programme;
  return {
    title: words.summary.title(proposal.number),
    headline: headlineOf(edition, proposal).headline,
    which: words.summary.which(proposal),
    asOf: words.summary.asOf(site.asOf, demonstration),
    claims: claimsOf(edition, id),
    isDemonstration: demonstration,
    base: links.page(`/proposals/${id}/`),
  };
}
