/** Everything that a reply's page shows. */
import type { Figure } from '../../charts/frame/figure.ts';
import { RULES_EDITION } from '../../domain/record/review.ts';
import { PROMISE_GROUPS } from '../../domain/record/review-groups.ts';
import type { ReviewGroup } from '../../domain/record/review-groups.ts';
import type { ClaimKind, Proposal } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import { reviewParts } from '../../site/review-parts.ts';
import type { ReviewPartId } from '../../site/review-parts.ts';
import type { ReplyRecord } from '../../site/replies.ts';
import type { Filter } from '../../ui/RowFilter.astro';
import { changeViews } from '../../ui/standing-changes.ts';
import type { StandingChangeView } from '../../ui/standing-changes.ts';
import { claimView, promisesInOrder } from './claims.ts';
import type { ClaimView } from './claims.ts';
import { dueAxisView } from './due-axis.ts';
import {
  arithmeticFigure,
  claimsFigure,
  suggestionsFigure,
  type ArithmeticTableProps,
  type ClaimTableProps,
  type SuggestionMatrixProps,
} from './figures.ts';
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
  readonly claimTable: Figure<'ClaimTable', ClaimTableProps>;
  /** The groups that any claim is in, in the order of the parts. */
  readonly meanings: readonly { readonly group: ReviewGroup; readonly size: number }[];
  /** When the promises are due; null where none names a day. */
  readonly dueAxis: ReturnType<typeof dueAxisView>;
  /** Null where what the proposal asked for is not on record, or it asked for nothing. */
  readonly suggestions: Figure<'SuggestionMatrix', SuggestionMatrixProps> | null;
  /** Null where the reply's figures say nothing of each other. */
  readonly arithmetic: Figure<'ArithmeticTable', ArithmeticTableProps> | null;
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

/** No claim's id holds an underscore: claims stand on the page under their own ids. */
const ANCHORS: Readonly<Record<ReviewPartId, string>> = {
  promises: 'part_promises',
  statements: 'part_statements',
  mechanism: 'part_mechanisms',
};

const PART_OF: Readonly<Record<ClaimKind, ReviewPartId>> = {
  commitment: 'promises',
  fact: 'statements',
  action: 'statements',
  mechanism: 'mechanism',
};

function inPart(claims: readonly ClaimView[], part: ReviewPartId): readonly ClaimView[] {
  return part === 'promises' ? promisesInOrder(claims) : claims.filter(({ claim }) => PART_OF[claim.kind] === part);
}

/** By kind and by how they stand, of what the reply has. */
function filtersOf({ words }: Edition, claims: readonly ClaimView[], meanings: ReplyProps['meanings']): Filter[] {
  const kinds = [...new Set(claims.map(({ claim }) => claim.kind))];
  return [
    {
      name: 'kind',
      label: words.reply.kindLabel,
      options: kinds.map((kind) => ({ value: kind, text: words.record.claimKind[kind] })),
    },
    {
      name: 'standing',
      label: words.claims.standing,
      options: meanings.map(({ group, size }) => ({
        value: group,
        text: words.reply.standingOption(words.record.group[group].word, size),
      })),
    },
  ];
}

export function replyView(edition: Edition, id: string): ReplyProps {
  const { site, words } = edition;
  const { demonstration } = site.programme;
  const reply = site.replies.reply(id);
  const head = headOf(edition, reply.proposal);
  const claims = claimsOf(edition, id);
  const parts = reviewParts(claims);
  const meanings = parts
    .flatMap(({ groups }) => groups)
    .filter(({ size }) => size > 0)
    .map(({ group, size }) => ({ group, size }));
  const says = site.replies.reviews(id).map((review) => ledgerSays(edition, review));
  return {
    ...head,
    title: words.reply.title(reply.proposal),
    description: words.reply.description(head.headline),
    reply,
    identity: identityOf(edition, reply),
    claims,
    tally: PROMISE_GROUPS.map((group) => ({ group, claims: claims.filter((claim) => claim.group === group) })),
    claimTable: claimsFigure(edition, reply, claims.length, {
      groups: parts.map(({ id: part }) => ({ part, anchor: ANCHORS[part], claims: inPart(claims, part) })),
      filters: filtersOf(edition, claims, meanings),
    }),
    meanings,
    dueAxis: dueAxisView(edition, reply.proposal, claims),
    suggestions: suggestionsFigure(edition, reply),
    arithmetic: arithmeticFigure(edition, reply),
    madeUp: demonstration ? says.filter((each) => each !== null) : null,
    changes: changeViews(edition, id),
    rules: RULES_EDITION,
    contact: site.programme.site.contact,
    source: words.site.source(site.programme),
  };
}
