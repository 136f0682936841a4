/** What was published and replied by others: figures and their conflicts, claims and how they stand, totals. */
import { get, groupBy, indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Target } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import {
  isWider,
  promisesAndReports,
  renovationShares,
  scopesOf,
  yearCourses,
  yearsOf,
} from '../domain/record/public-record.ts';
import type { PromiseMark, ShareMark, YearCourse } from '../domain/record/public-record.ts';
import type { Quantity } from '../domain/record/quantity.ts';
import type { ReconcileRow } from '../domain/record/reconcile.ts';
import { replyArithmetic } from '../domain/record/reply-arithmetic.ts';
import type { ArithmeticCheck } from '../domain/record/reply-arithmetic.ts';
import { sourceCounts, type SourceCounts } from '../domain/record/source-counts.ts';
import { reviewCounts } from '../domain/record/review-counts.ts';
import type { ReviewCounts } from '../domain/record/review-counts.ts';
import { basisOf, groupOf, isFromReply } from '../domain/record/review-basis.ts';
import type { Basis, ReviewGroup } from '../domain/record/review-basis.ts';
import { standingChanges } from '../domain/record/review-history.ts';
import type { DatedReview, StandingChange } from '../domain/record/review-history.ts';
import { agrees, quantitiesOf } from '../domain/record/review.ts';
import type { ReviewFigure, ReviewRow } from '../domain/record/review.ts';
import type {
  Claim,
  Conflict,
  EvidenceReference,
  Proposal,
  PublishedFigure,
  ScopeLevel,
} from '../domain/record/rows.ts';
import type { IsoDate } from '../domain/rows.ts';
import { kept, keptEach } from './kept.ts';

/** A published figure, and the years that it speaks of. */
export interface FigureEntry {
  readonly figure: PublishedFigure;
  readonly years: readonly number[];
  /** The conflicts that it is a side of. */
  readonly conflicts: readonly Conflict[];
}

/** A claim of a reply, where it stands in it, and how it is judged. */
export interface ClaimReview {
  /** Place in the reply, from 1. */
  readonly number: number;
  readonly claim: Claim;
  readonly row: ReviewRow;
  readonly group: ReviewGroup;
  readonly basis: Basis;
  /** The row's figures, each with whether it is borne out; null where nothing measures it. */
  readonly figures: readonly (ReviewFigure & { readonly agrees: boolean | null })[];
  /** What each piece of evidence measures, in the claim's order; empty where it has no number. */
  readonly evidence: readonly { readonly reference: EvidenceReference; readonly quantities: readonly Quantity[] }[];
  /** The target that the claim refers to; null where it does not. */
  readonly target: Target | null;
  /** The published figures that are its evidence, in the record's order, each with whether this very reply is its source. */
  readonly published: readonly { readonly figure: PublishedFigure; readonly isReply: boolean }[];
  /** The conflicts of which two or more sides are its evidence. */
  readonly conflicts: readonly Conflict[];
}

/** A claim by the reply it stands in. */
export interface PlacedClaim {
  readonly proposal: Proposal;
  readonly number: number;
  readonly claim: Claim;
}

export type PlacedChange = StandingChange &
  PlacedClaim & {
    /** The day on which the release came out that first showed the new standing. */
    readonly publishedOn: IsoDate;
    /** Whether ledgers or totals have a part in the standing, beside what others published. */
    readonly onLedgers: boolean;
  };

/** A proposal, claim or figure that the record does not have throws. */
export interface PublicRecord {
  /** In the ledger's order. */
  readonly figures: readonly FigureEntry[];
  /** What is known of where they come from. */
  readonly sources: SourceCounts;
  readonly conflicts: readonly { readonly conflict: Conflict; readonly figures: readonly PublishedFigure[] }[];
  /** The scopes that figures speak of, widest first, and how many speak of each. */
  readonly scopes: readonly { readonly scope: string | null; readonly level: ScopeLevel; readonly rows: number }[];
  /** What was promised and reported for compounds of the whole city, by the last year of the period, plans first. */
  readonly promises: readonly PromiseMark[];
  /** Shares of renovation in the whole city that were published without a count, in the record's order. */
  readonly shares: readonly ShareMark[];
  /** For each scope wider than the city the years that were reported within the year, or beside a plan. */
  readonly courses: readonly { readonly scope: string; readonly courses: readonly YearCourse[] }[];
  readonly proposals: readonly Proposal[];
  proposal(id: string): Proposal;
  /** The reply's claims in its order. */
  reviews(proposalId: string): readonly ClaimReview[];
  /** How many of its claims stand how. */
  counts(proposalId: string): ReviewCounts;
  /** Every quotient that the reply's own figures allow. */
  arithmetic(proposalId: string): readonly ArithmeticCheck[];
  /** Whether it is kept how the claims stood at the releases; else no change can be told. */
  readonly standingsAreKept: boolean;
  /** The changes of one reply's standings from release to release, or of all replies', oldest first. */
  standingChanges(proposalId?: string): readonly PlacedChange[];
  /** The claims that a kind of evidence decides or informs, in the order of the replies. */
  claimsOn(kind: EvidenceReference['kind']): readonly PlacedClaim[];
  /** The published totals held against the ledgers, in the programme's order. */
  readonly totals: readonly ReconcileRow[];
}

export function recordOf(
  facts: Dataset,
  publication: Publication,
  standings: readonly DatedReview[] | null,
): PublicRecord {
  const { programme, published, proposals, conflicts } = facts;
  const byId = indexBy(published, (figure) => figure.id);
  const proposalById = indexBy(proposals, (proposal) => proposal.id);
  const targets = indexBy(programme.targets, (target) => target.id);
  const rows = groupBy(publication.review, (row) => row.proposalId);
  const inputs = kept(() => ({
    facts,
    reconcile: publication.reconcile,
    progress: publication.progress.filter((row) => row.date === publication.asOf),
  }));

  const conflictsOf = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    for (const id of conflict.publishedIds) conflictsOf.set(id, [...(conflictsOf.get(id) ?? []), conflict]);
  }
  const figures = kept(() =>
    published.map((figure): FigureEntry => {
      return { figure, years: yearsOf(figure), conflicts: conflictsOf.get(figure.id) ?? [] };
    }),
  );
  const scopes = kept(() => scopesOf(published));
  const ofCity = published.filter(({ scopeLevel }) => scopeLevel === 'city');
  const promises = kept(() => promisesAndReports(ofCity));
  const shares = kept(() => renovationShares(ofCity));
  const courses = kept(() =>
    scopes()
      .flatMap(({ scope, level }) => (isWider(level) && scope !== null ? [scope] : []))
      .map((scope) => ({ scope, courses: yearCourses(published, scope) }))
      .filter((entry) => entry.courses.length > 0),
  );

  const review = (proposal: Proposal, claim: Claim, row: ReviewRow, number: number): ClaimReview => {
    const ids = new Set(claim.evidence.flatMap(({ kind, id }) => (kind === 'published' ? [id] : [])));
    const target = claim.evidence.find(({ kind }) => kind === 'target');
    return {
      number,
      claim,
      row,
      group: groupOf(row),
      basis: basisOf(claim, row, proposal, published),
      figures: row.figures.map((figure) => ({ ...figure, agrees: agrees(figure) })),
      evidence: claim.evidence.map((reference) => ({ reference, quantities: quantitiesOf(reference, inputs()) })),
      target: target === undefined ? null : get(targets, target.id),
      published: published
        .filter((figure) => ids.has(figure.id))
        .map((figure) => ({ figure, isReply: isFromReply(figure, proposal) })),
      conflicts: conflicts.filter((conflict) => conflict.publishedIds.filter((id) => ids.has(id)).length > 1),
    };
  };
  const reviews = keptEach((proposalId: string): readonly ClaimReview[] => {
    const proposal = get(proposalById, proposalId);
    const own = indexBy(rows.get(proposalId) ?? [], (row) => row.claimId);
    return proposal.claims.map((claim, i) => review(proposal, claim, get(own, claim.id), i + 1));
  });

  const placed: readonly PlacedClaim[] = proposals.flatMap((proposal) =>
    proposal.claims.map((claim, i) => ({ proposal, claim, number: i + 1 })),
  );
  const placedById = indexBy(placed, ({ proposal, claim }) => `${proposal.id}/${claim.id}`);
  const releases = indexBy(facts.releases, ({ asOf }) => asOf);
  const changes = kept(() =>
    standingChanges(proposals, standings ?? []).map((change): PlacedChange => {
      const claim = get(placedById, `${change.proposalId}/${change.claimId}`);
      const { publishedOn } = get(releases, change.to);
      return {
        ...change,
        ...claim,
        publishedOn,
        onLedgers: claim.claim.evidence.some(({ kind }) => kind !== 'published'),
      };
    }),
  );
  const changesByReply = kept(() => groupBy(changes(), (change) => change.proposalId));

  return {
    get figures() {
      return figures();
    },
    sources: sourceCounts(published),
    conflicts: conflicts.map((conflict) => ({
      conflict,
      figures: conflict.publishedIds.flatMap((id) => byId.get(id) ?? []),
    })),
    get scopes() {
      return scopes();
    },
    get promises() {
      return promises();
    },
    get shares() {
      return shares();
    },
    get courses() {
      return courses();
    },
    proposals,
    proposal: (id) => get(proposalById, id),
    reviews,
    counts: (proposalId) => reviewCounts(reviews(proposalId)),
    arithmetic: keptEach((proposalId: string) => replyArithmetic(get(proposalById, proposalId))),
    standingsAreKept: standings !== null,
    standingChanges: (proposalId) => (proposalId === undefined ? changes() : (changesByReply().get(proposalId) ?? [])),
    claimsOn: (kind) => placed.filter(({ claim }) => claim.evidence.some((reference) => reference.kind === kind)),
    totals: publication.reconcile,
  };
}
