/** The replies to proposals: how each claim stands on each basis, what was asked and adopted, and what came later. */
import { byCodePoint, get, groupBy, indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Target } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import { adoptionOf } from '../domain/record/adoption.ts';
import type { AdoptionCounts } from '../domain/record/adoption.ts';
import { differencesOf } from '../domain/record/answers.ts';
import type { Difference } from '../domain/record/answers.ts';
import { checkability } from '../domain/record/checkability.ts';
import type { CheckablePart } from '../domain/record/checkability.ts';
import { basisOf, quantitiesOf } from '../domain/record/evidence.ts';
import type { EvidenceBasis } from '../domain/record/evidence.ts';
import { missingItems } from '../domain/record/identity.ts';
import type { Quantity } from '../domain/record/quantity.ts';
import { replyArithmetic } from '../domain/record/reply-arithmetic.ts';
import type { ArithmeticCheck } from '../domain/record/reply-arithmetic.ts';
import { reviewCounts } from '../domain/record/review-counts.ts';
import type { ReviewCounts } from '../domain/record/review-counts.ts';
import { groupOf } from '../domain/record/review-groups.ts';
import type { ReviewGroup } from '../domain/record/review-groups.ts';
import { standingChanges } from '../domain/record/review-history.ts';
import type { DatedReview, StandingChange } from '../domain/record/review-history.ts';
import type { ReviewRow } from '../domain/record/review.ts';
import type {
  Claim,
  Conflict,
  EvidenceReference,
  Followup,
  IdentityItem,
  Proposal,
  PublishedFigure,
  Scheme,
  Statement,
  Suggestion,
} from '../domain/record/rows.ts';
import type { IsoDate } from '../domain/rows.ts';
import { silenceOf } from '../domain/record/silence.ts';
import type { Silence } from '../domain/record/silence.ts';
import type { StepRow } from '../domain/targets/steps.ts';
import { kept, keptEach } from './kept.ts';

/** A published figure that a claim names as its evidence. */
export interface NamedFigure {
  readonly figure: PublishedFigure;
  /** `reply` where the figure repeats this very reply. */
  readonly basis: EvidenceBasis;
  /** How it differs from what would settle the claim; empty where the claim does not say what would. */
  readonly differences: readonly Difference[];
}

/** A claim of a reply, where it stands in it, and how it is judged. */
export interface ClaimReview {
  /** Place in the reply, from 1. */
  readonly number: number;
  readonly claim: Claim;
  /** What counts, heads and sheets use; of a demonstration it takes nothing from the ledgers. */
  readonly overall: ReviewRow;
  /** One row a basis that the claim has: ledgers, record, reply. */
  readonly rows: readonly ReviewRow[];
  readonly group: ReviewGroup;
  /** What of a number, a date, a scope and money it names. */
  readonly names: Readonly<Record<CheckablePart, boolean>>;
  /** What each piece of evidence measures, in the claim's order; empty where it has no number. */
  readonly evidence: readonly {
    readonly reference: EvidenceReference;
    readonly basis: EvidenceBasis;
    readonly quantities: readonly Quantity[];
  }[];
  /** The target that the claim refers to; null where it does not. */
  readonly target: Target | null;
  /** The day by which it is promised: its own, else its target's; null where neither says. */
  readonly due: IsoDate | null;
  /** The dated steps of the target that had come due and were not reached, by the ledgers. */
  readonly missedSteps: readonly StepRow[];
  /** Of a promise that is due and untold what the record lacks; null for others, and where it does not say what would answer. */
  readonly silence: Silence | null;
  /** In the record's order. */
  readonly published: readonly NamedFigure[];
  /** The conflicts of which two or more sides are its evidence. */
  readonly conflicts: readonly Conflict[];
  /** The suggestions of the proposal to which it speaks. */
  readonly suggestions: readonly Suggestion[];
  /** What the unit said of it later, oldest first: beside its standing, never part of it. */
  readonly statements: readonly Statement[];
  /** What later rounds found of it, oldest first. */
  readonly followups: readonly Followup[];
}

/** A letter with what it means, and the scheme that it is of. */
export interface Letter {
  readonly code: string;
  readonly wording: string;
  readonly scheme: Scheme;
}

/** A reply beyond its claims. */
export interface ReplyRecord {
  readonly proposal: Proposal;
  /** Who made the proposal, by name; empty where names are not shown or not known. */
  readonly proposers: readonly string[];
  /** What it does not say about itself. */
  readonly missing: readonly IdentityItem[];
  readonly result: Letter | null;
  readonly satisfaction: { readonly attitude: Letter | null; readonly outcome: Letter | null } | null;
  /** What the proposal asked for beside what the reply did with it; null where that is not on record. */
  readonly suggestions: readonly { readonly suggestion: Suggestion; readonly claims: readonly PlacedClaim[] }[] | null;
  readonly adoption: AdoptionCounts | null;
  /** The later rounds in order, each with its findings by day. */
  readonly rounds: readonly {
    readonly round: number;
    readonly findings: readonly {
      readonly followup: Followup;
      readonly claim: PlacedClaim | null;
      readonly from: Letter | null;
      readonly to: Letter | null;
    }[];
  }[];
}

/** A line of the register. */
export interface RegisterRow extends Pick<ReplyRecord, 'proposal' | 'result' | 'adoption'> {
  /** The unit that leads, else the one that replied. */
  readonly unit: string;
  readonly counts: ReviewCounts;
}

export interface Register {
  /** Newest year first, then by number. */
  readonly rows: readonly RegisterRow[];
  /** Over all suggestions that are on record; `replies` says of how many replies. */
  readonly adoption: AdoptionCounts;
  readonly repliesWithSuggestions: number;
  readonly repliesWithResult: number;
  readonly claims: number;
  readonly promises: number;
  /** Of the promises those in each group. */
  readonly groups: Readonly<Record<ReviewGroup, number>>;
}

/** A claim by the reply it stands in. */
export interface PlacedClaim {
  readonly proposal: Proposal;
  readonly number: number;
  readonly claim: Claim;
}

/** A standing by the ledgers that changed between two releases. */
export type PlacedChange = StandingChange &
  PlacedClaim & {
    /** The day on which the release came out that first showed the new standing. */
    readonly publishedOn: IsoDate;
  };

/** A proposal that the city does not have throws. */
export interface Replies {
  readonly proposals: readonly Proposal[];
  proposal(id: string): Proposal;
  /** The reply beyond its claims. */
  reply(id: string): ReplyRecord;
  /** The reply's claims in its order. */
  reviews(id: string): readonly ClaimReview[];
  /** How many of its claims stand how, overall. */
  counts(id: string): ReviewCounts;
  /** Every quotient that the reply's own figures allow. */
  arithmetic(id: string): readonly ArithmeticCheck[];
  readonly register: Register;
  /** The schemes of letters that the city keeps, in its order; empty where it keeps none. */
  readonly schemes: readonly Scheme[];
  /** Whether it is kept how the claims stood at the releases; else no change can be told. */
  readonly standingsAreKept: boolean;
  /** The changes of one reply's standings by the ledgers from release to release, or of all replies', oldest first. */
  standingChanges(id?: string): readonly PlacedChange[];
  /** The claims that a kind of evidence decides or informs, in the order of the replies. */
  claimsOn(kind: EvidenceReference['kind']): readonly PlacedClaim[];
}

/** The read model of the replies; `standings` are the reviews at the kept releases, null where none are kept. */
export function repliesOf(facts: Dataset, publication: Publication, standings: readonly DatedReview[] | null): Replies {
  const { programme, published, proposals, conflicts } = facts;
  const schemes = facts.schemes ?? [];
  const proposalById = indexBy(proposals, ({ id }) => id);
  const schemeById = indexBy(schemes, ({ id }) => id);
  const targets = indexBy(programme.targets, ({ id }) => id);
  const grades = new Map(published.map(({ id, grade }) => [id, grade]));
  const gradeOf = (id: string): PublishedFigure['grade'] => grades.get(id) ?? null;
  const rows = groupBy(publication.review, (row) => row.proposalId);
  const inputs = kept(() => ({
    facts,
    reconcile: publication.reconcile,
    progress: publication.progress.filter((row) => row.date === publication.asOf),
  }));

  const placed: readonly PlacedClaim[] = proposals.flatMap((proposal) =>
    proposal.claims.map((claim, i) => ({ proposal, claim, number: i + 1 })),
  );
  const placedById = indexBy(placed, ({ proposal, claim }) => `${proposal.id}/${claim.id}`);
  const placedIn = (proposal: Proposal, claimId: string): PlacedClaim => get(placedById, `${proposal.id}/${claimId}`);

  const review = (proposal: Proposal, claim: Claim, own: readonly ReviewRow[], number: number): ClaimReview => {
    const ids = new Set(claim.evidence.flatMap(({ kind, id }) => (kind === 'published' ? [id] : [])));
    const reference = claim.evidence.find(({ kind }) => kind === 'target');
    const target = reference === undefined ? null : get(targets, reference.id);
    const [overall, ...byBasis] = own;
    if (overall === undefined) throw new Error(`no standing of ${proposal.id}/${claim.id}`);
    const due = claim.due ?? target?.dueOn ?? null;
    return {
      number,
      claim,
      overall,
      rows: byBasis,
      group: groupOf(overall),
      names: checkability(claim),
      evidence: claim.evidence.map((each) => ({
        reference: each,
        basis: basisOf(each, gradeOf),
        quantities: quantitiesOf(each, inputs()),
      })),
      target,
      due,
      silence: overall.standing === 'due_untold' && due !== null ? silenceOf(claim, due, published) : null,
      missedSteps: publication.steps.filter((step) => step.targetId === target?.id && step.met === false),
      published: published
        .filter((figure) => ids.has(figure.id))
        .map((figure) => ({
          figure,
          basis: basisOf({ kind: 'published', id: figure.id }, gradeOf),
          differences: differencesOf(figure, claim),
        })),
      conflicts: conflicts.filter((conflict) => conflict.publishedIds.filter((id) => ids.has(id)).length > 1),
      suggestions: (proposal.suggestions ?? []).filter(({ claims }) => claims.includes(claim.id)),
      statements: proposal.statements
        .filter((statement) => statement.claim === claim.id)
        .toSorted((a, b) => byCodePoint(a.saidOn, b.saidOn)),
      followups: proposal.followups
        .filter((followup) => followup.claim === claim.id)
        .toSorted((a, b) => a.round - b.round || byCodePoint(a.on, b.on)),
    };
  };
  const reviews = keptEach((proposalId: string): readonly ClaimReview[] => {
    const proposal = get(proposalById, proposalId);
    const own = groupBy(rows.get(proposalId) ?? [], (row) => row.claimId);
    return proposal.claims.map((claim, i) => review(proposal, claim, get(own, claim.id), i + 1));
  });
  const counts = keptEach((proposalId: string): ReviewCounts => reviewCounts(reviews(proposalId)));

  const letter = (schemeId: string | null, code: string | null): Letter | null => {
    if (schemeId === null || code === null) return null;
    const scheme = get(schemeById, schemeId);
    const found = scheme.letters.find((each) => each.code === code);
    return found === undefined ? null : { ...found, scheme };
  };
  const reply = keptEach((proposalId: string): ReplyRecord => {
    const proposal = get(proposalById, proposalId);
    const { resultScheme, satisfaction, suggestions, followups } = proposal;
    const numbers = [...new Set(followups.map(({ round }) => round))].toSorted((a, b) => a - b);
    return {
      proposal,
      proposers: programme.site.showNames ? proposal.proposers : [],
      missing: missingItems(proposal),
      result: letter(resultScheme, proposal.resultCode),
      satisfaction:
        satisfaction === null
          ? null
          : {
              attitude: letter(satisfaction.scheme, satisfaction.attitude),
              outcome: letter(satisfaction.scheme, satisfaction.outcome),
            },
      suggestions:
        suggestions?.map((suggestion) => ({
          suggestion,
          claims: suggestion.claims.map((id) => placedIn(proposal, id)),
        })) ?? null,
      adoption: suggestions === null ? null : adoptionOf(suggestions),
      rounds: numbers.map((round) => ({
        round,
        findings: followups
          .filter((followup) => followup.round === round)
          .toSorted((a, b) => byCodePoint(a.on, b.on))
          .map((followup) => ({
            followup,
            claim: followup.claim === null ? null : placedIn(proposal, followup.claim),
            from: letter(resultScheme, followup.fromCode),
            to: letter(resultScheme, followup.toCode),
          })),
      })),
    };
  });

  const register = kept((): Register => {
    const list = proposals
      .map((proposal): RegisterRow => {
        const { result, adoption } = reply(proposal.id);
        return {
          proposal,
          result,
          adoption,
          unit: proposal.leadUnit ?? proposal.repliedBy,
          counts: counts(proposal.id),
        };
      })
      .toSorted((a, b) => b.proposal.repliedYear - a.proposal.repliedYear || byCodePoint(a.proposal.id, b.proposal.id));
    const all = reviewCounts(proposals.flatMap(({ id }) => reviews(id)));
    return {
      rows: list,
      adoption: adoptionOf(proposals.flatMap(({ suggestions }) => suggestions ?? [])),
      repliesWithSuggestions: proposals.filter(({ suggestions }) => suggestions !== null).length,
      repliesWithResult: list.filter(({ result }) => result !== null).length,
      claims: all.claims,
      promises: all.promises,
      groups: all.groups,
    };
  });

  const releases = indexBy(facts.releases, ({ asOf }) => asOf);
  const changes = kept(() =>
    standingChanges(proposals, standings ?? []).map((change): PlacedChange => ({
      ...change,
      ...get(placedById, `${change.proposalId}/${change.claimId}`),
      publishedOn: get(releases, change.to).publishedOn,
    })),
  );
  const changesByReply = kept(() => groupBy(changes(), (change) => change.proposalId));

  return {
    proposals,
    proposal: (id) => get(proposalById, id),
    reply,
    reviews,
    counts,
    arithmetic: keptEach((proposalId: string) => replyArithmetic(get(proposalById, proposalId))),
    get register() {
      return register();
    },
    schemes,
    standingsAreKept: standings !== null,
    standingChanges: (id) => (id === undefined ? changes() : (changesByReply().get(id) ?? [])),
    claimsOn: (kind) => placed.filter(({ claim }) => claim.evidence.some((reference) => reference.kind === kind)),
  };
}
