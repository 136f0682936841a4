/** The standing of each claim of a proposal reply, by what it rests on: contract, section 6. */
import { indexBy } from '../lists.ts';
import type { Target } from '../programme.ts';
import type { IsoDate } from '../rows.ts';
import type { TargetStatus } from '../targets/target.ts';
import { agrees, reaches } from './agreement.ts';
import type { ReviewFigure } from './agreement.ts';
import { dayOf, inUnitOf, isLike, newestAnswer, recordUpTo } from './answers.ts';
import { basisOf, EVIDENCE_BASES, isIndependent, isRunningTotal, quantitiesOf, runningUpTo } from './evidence.ts';
import type { EvidenceBasis, EvidenceInputs } from './evidence.ts';
import { inBaseUnit } from './quantity.ts';
import type { Claim, ClaimFigure, ClaimKind, EvidenceReference, Proposal, PublishedFigure } from './rows.ts';

/** The edition of the rules by which standings are found: a standing under other rules is not a change of facts. */
export const RULES_EDITION = 2;
/** The day from which this edition holds. */
export const RULES_SINCE: IsoDate = '2026-11-24';

export type Standing =
  | 'agrees'
  | 'differs'
  | 'no_data'
  | 'unchecked'
  | 'unclear'
  | 'not_due'
  | 'missed'
  | 'due_untold'
  | 'uncheckable'
  | 'undated'
  | TargetStatus;

export interface ReviewRow {
  readonly proposalId: string;
  readonly claimId: string;
  readonly kind: ClaimKind;
  readonly basis: EvidenceBasis | 'overall';
  /** Of an overall row the basis that it is taken from; null where none says more than the reply itself. */
  readonly takenFrom: EvidenceBasis | null;
  /** The day at which the claim stands so; null where none can be told, and of a mechanism. */
  readonly on: IsoDate | null;
  /** Null for a mechanism, which is not judged. */
  readonly standing: Standing | null;
  /** True beside the status of a target whose due date has not come. */
  readonly notDue: boolean;
  /** The first figure of the claim, which is the one that is judged; null where it has none. */
  readonly figure: ReviewFigure | null;
  /** References as `kind:id`. */
  readonly evidence: readonly string[];
  readonly rules: typeof RULES_EDITION;
}

/** What one basis says of a claim. */
interface Finding {
  readonly on: IsoDate | null;
  readonly standing: Standing;
  readonly notDue?: boolean;
  readonly measured?: number | null;
  /** A published row that answers beside the evidence that the claim names. */
  readonly answer?: PublishedFigure | null;
}

interface Judging {
  readonly proposal: Proposal;
  readonly claim: Claim;
  readonly figure: ClaimFigure | null;
  /** The evidence of the claim on each basis. */
  readonly references: Readonly<Record<EvidenceBasis, readonly EvidenceReference[]>>;
  readonly target: Target | null;
  readonly due: IsoDate | null;
  readonly inputs: EvidenceInputs;
  /** The day up to which the public record counts. */
  readonly recordDay: IsoDate;
  /** The record as gathered by that day. */
  readonly record: readonly PublishedFigure[];
}

const written = ({ kind, id }: EvidenceReference): string => `${kind}:${id}`;

/** The first quantity of the evidence in the figure's dimension, in the figure's unit; null where there is none. */
function measure(
  figure: ClaimFigure,
  references: readonly EvidenceReference[],
  inputs: EvidenceInputs,
): { readonly reference: EvidenceReference; readonly value: number } | null {
  const { unit } = inBaseUnit(figure);
  for (const reference of references) {
    const like = quantitiesOf(reference, inputs).find((quantity) => quantity.unit === unit);
    if (like !== undefined) return { reference, value: like.value / figure.unit.factor };
  }
  return null;
}

function compare(figure: ClaimFigure, measured: number, on: IsoDate | null): Finding {
  const standing = agrees({ claimed: figure.value, bound: figure.bound }, measured) ? 'agrees' : 'differs';
  return { on, standing, measured };
}

/** A fact or an action by the ledgers: at the as-of date, a running total at the day of the reply. */
function factByLedgers({ proposal, figure, references, inputs }: Judging): Finding {
  const { asOf } = inputs.facts.programme;
  if (figure === null) return { on: asOf, standing: 'no_data' };
  const { unit } = inBaseUnit(figure);
  const independent = references.ledger.filter((reference) => isIndependent(reference, unit, inputs.reconcile));
  const found = measure(figure, independent, inputs);
  if (found === null) {
    return { on: asOf, standing: independent.length < references.ledger.length ? 'unchecked' : 'no_data' };
  }
  if (!isRunningTotal(found.reference)) return compare(figure, found.value, asOf);
  const { repliedOn } = proposal;
  if (repliedOn === null) return { on: null, standing: 'unclear' };
  if (repliedOn > asOf) return { on: repliedOn, standing: 'no_data' };
  const then = measure(figure, [found.reference], { ...inputs, facts: runningUpTo(inputs.facts, repliedOn) });
  return then === null ? { on: repliedOn, standing: 'no_data' } : compare(figure, then.value, repliedOn);
}

/** The first published row among the evidence that is of the figure's dimension; null where there is none. */
function publishedLike(figure: ClaimFigure, { references, record }: Judging): PublishedFigure | null {
  const rows = references.record.flatMap(({ id }) => record.filter((row) => row.id === id));
  return rows.find((row) => isLike(figure, row)) ?? null;
}

/** The row by which the record answers: what the claim asks of it, else the evidence that it names. */
function answerOf(judging: Judging, isAnswer: (row: PublishedFigure) => boolean = () => true): PublishedFigure | null {
  const { claim, figure, record } = judging;
  if (figure === null) return null;
  return claim.record === null
    ? publishedLike(figure, judging)
    : newestAnswer(claim.record, figure, record.filter(isAnswer));
}

/** Whether a published lower bound lies below what was claimed, so that the figure itself may reach it or not. */
function leavesOpen({ value, bound }: ClaimFigure, answer: PublishedFigure, measured: number): boolean {
  return answer.bound === 'at_least' && !reaches({ claimed: value, bound }, measured);
}

function factByRecord(judging: Judging): Finding {
  const { figure, recordDay: on } = judging;
  const answer = answerOf(judging);
  if (figure === null || answer === null) return { on, standing: 'no_data' };
  const measured = inUnitOf(figure, answer);
  if (leavesOpen(figure, answer, measured)) return { on, standing: 'no_data', measured, answer };
  return { ...compare(figure, measured, on), answer };
}

/** How a promise without a date stands, which cannot be kept or missed. */
const openEnded = (figure: ClaimFigure | null): Standing => (figure === null ? 'uncheckable' : 'undated');

/** A promise by the ledgers: the status of its target. What is known of an amount is shown with it. */
function promiseByLedgers({ figure, references, target, due, inputs }: Judging): Finding {
  const { asOf } = inputs.facts.programme;
  const measured = figure === null ? null : (measure(figure, references.ledger, inputs)?.value ?? null);
  if (due === null) return { on: asOf, standing: openEnded(figure), measured };
  if (target === null) return { on: asOf, standing: 'no_data', measured };
  const status = inputs.progress.find((row) => row.targetId === target.id)?.status ?? null;
  return { on: asOf, standing: status ?? 'no_data', notDue: asOf < target.dueOn, measured };
}

/** A promise by the public record: settled only by a reported figure of that indicator and scope, at or after its due date. */
function promiseByRecord(judging: Judging): Finding {
  const { claim, figure, due, recordDay: on } = judging;
  const isReport = ({ kind }: PublishedFigure): boolean => kind === 'actual';
  if (due === null) {
    const answer = answerOf(judging, isReport);
    const measured = figure === null || answer === null ? null : inUnitOf(figure, answer);
    return { on, standing: openEnded(figure), measured, answer };
  }
  if (on < due) return { on, standing: 'not_due' };
  const answer = claim.record === null ? null : answerOf(judging, (row) => isReport(row) && (dayOf(row) ?? '') >= due);
  if (figure === null || answer === null) return { on, standing: 'due_untold' };
  const measured = inUnitOf(figure, answer);
  if (leavesOpen(figure, answer, measured)) return { on, standing: 'due_untold', measured, answer };
  const isKept = reaches({ claimed: figure.value, bound: figure.bound }, measured);
  return { on, standing: isKept ? 'achieved' : 'missed', measured, answer };
}

function findingOn(basis: EvidenceBasis, judging: Judging): Finding {
  const { claim, proposal, figure, due, inputs, recordDay } = judging;
  const days: Readonly<Record<EvidenceBasis, IsoDate | null>> = {
    ledger: inputs.facts.programme.asOf,
    record: recordDay,
    reply: proposal.repliedOn,
  };
  if (claim.unclear !== null) return { on: days[basis], standing: 'unclear' };
  const isPromise = claim.kind === 'commitment';
  switch (basis) {
    case 'ledger':
      return isPromise ? promiseByLedgers(judging) : factByLedgers(judging);
    case 'record':
      return isPromise ? promiseByRecord(judging) : factByRecord(judging);
    case 'reply':
      return { on: days.reply, standing: isPromise && due === null ? openEnded(figure) : 'unchecked' };
  }
}

/** Standings that say no more than that the basis is silent. */
const SILENT: ReadonlySet<Standing | null> = new Set<Standing | null>(['unchecked', 'no_data']);

/** How a claim stands where no basis says anything of it: by its own words alone, at the day of the public record. */
function withoutEvidence(judging: Judging): Finding | null {
  const { claim, figure, due, recordDay: on } = judging;
  if (claim.unclear !== null) return { on, standing: 'unclear' };
  if (claim.kind !== 'commitment') return null;
  if (due === null) return { on, standing: openEnded(figure) };
  return { on, standing: on < due ? 'not_due' : 'due_untold' };
}

/** The rows of one claim: overall first, then one a basis that it has. */
function rowsOf(judging: Judging): ReviewRow[] {
  const { proposal, claim, figure, references, inputs } = judging;
  const base = { proposalId: proposal.id, claimId: claim.id, kind: claim.kind, rules: RULES_EDITION } as const;
  const figureOf = (measured: number | null): ReviewFigure | null =>
    figure === null
      ? null
      : { name: figure.name, unit: figure.unit, claimed: figure.value, bound: figure.bound, measured };
  const overall = { ...base, basis: 'overall', takenFrom: null, notDue: false, figure: figureOf(null) } as const;
  if (claim.kind === 'mechanism') {
    return [{ ...overall, on: null, standing: null, evidence: claim.evidence.map(written) }];
  }
  const rows = EVIDENCE_BASES.filter(
    (basis) => references[basis].length > 0 || (basis === 'record' && claim.record !== null),
  ).map((basis): ReviewRow => {
    const { on, standing, notDue = false, measured = null, answer = null } = findingOn(basis, judging);
    const evidence = references[basis].map(written);
    const answered = answer === null ? [] : [`published:${answer.id}`].filter((text) => !evidence.includes(text));
    return {
      ...base,
      basis,
      takenFrom: null,
      on,
      standing,
      notDue,
      figure: figureOf(measured),
      evidence: [...evidence, ...answered],
    };
  });
  const deciding = inputs.facts.programme.demonstration ? rows.filter(({ basis }) => basis !== 'ledger') : rows;
  const telling = deciding.find(({ standing }) => !SILENT.has(standing));
  const alone = telling === undefined ? withoutEvidence(judging) : null;
  const taken = telling ?? (alone === null ? deciding[0] : undefined);
  const first: ReviewRow =
    taken === undefined
      ? { ...overall, on: alone?.on ?? judging.recordDay, standing: alone?.standing ?? 'unchecked', evidence: [] }
      : { ...taken, basis: 'overall', takenFrom: taken.basis === 'overall' ? null : taken.basis };
  return [first, ...rows];
}

/** The rows of every claim in the order of the replies: its overall standing, then one a basis that it has. */
export function reviewRows(inputs: EvidenceInputs): ReviewRow[] {
  const { facts } = inputs;
  const { targets, recordAsOf, asOf } = facts.programme;
  const recordDay = recordAsOf ?? asOf;
  const record = recordUpTo(facts.published, recordDay);
  const grades = new Map(facts.published.map(({ id, grade }) => [id, grade]));
  const targetById = indexBy(targets, ({ id }) => id);
  return facts.proposals.flatMap((proposal) =>
    proposal.claims.flatMap((claim) => {
      const on = (basis: EvidenceBasis): EvidenceReference[] =>
        claim.evidence.filter((reference) => basisOf(reference, (id) => grades.get(id) ?? null) === basis);
      const target = claim.evidence.find(({ kind }) => kind === 'target');
      const own = (target && targetById.get(target.id)) ?? null;
      return rowsOf({
        proposal,
        claim,
        figure: claim.figures[0] ?? null,
        references: { ledger: on('ledger'), record: on('record'), reply: on('reply') },
        target: own,
        due: claim.due ?? own?.dueOn ?? null,
        inputs,
        recordDay,
        record,
      });
    }),
  );
}
