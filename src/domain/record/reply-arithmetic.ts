/**
 * What a reply's figures imply about each other, by arithmetic alone: no ledger and no other source takes part. What a
 * figure counts is told by the published total it is held against, so nothing about one reply is written here.
 */
import type { ReconcileTotal } from '../programme.ts';
import { inBaseUnit } from './quantity.ts';
import type { Unit, UnitId } from './quantity.ts';
import type { Claim, Proposal } from './rows.ts';

/** A figure of the reply in its base unit, and the claim it stands in. */
export interface ReplyFigure {
  readonly claimId: string;
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
}

export type ArithmeticId =
  | 'implied_total'
  | 'area_per_household'
  | 'area_per_compound'
  | 'households_per_compound'
  | 'compounds_per_grid'
  | 'grids_per_subdistrict'
  | 'money_per_compound'
  | 'money_per_household';

/** One quotient of two of the reply's figures. */
export interface ArithmeticCheck {
  readonly id: ArithmeticId;
  readonly numerator: ReplyFigure;
  readonly denominator: ReplyFigure;
  readonly value: number;
  /** What one of is so many of the numerator's unit for; null for the implied total, which has the numerator's unit. */
  readonly per: Unit | null;
}

type Counted = ReconcileTotal['id'];

const QUOTIENTS: readonly (readonly [id: ArithmeticId, numerator: Counted | 'money', denominator: Counted])[] = [
  ['area_per_household', 'floor_area_m2', 'households'],
  ['area_per_compound', 'floor_area_m2', 'compounds'],
  ['households_per_compound', 'households', 'compounds'],
  ['compounds_per_grid', 'compounds', 'grids'],
  ['grids_per_subdistrict', 'grids', 'subdistricts'],
  ['money_per_compound', 'money', 'compounds'],
  ['money_per_household', 'money', 'households'],
];

interface Known {
  readonly figure: ReplyFigure;
  /** The units that its name speaks of. */
  readonly names: readonly UnitId[];
  readonly counts: Counted | null;
  readonly kind: Claim['kind'];
}

function figuresOf(proposal: Proposal): Known[] {
  return proposal.claims.flatMap((claim) =>
    claim.figures.map((figure, i) => {
      const reference = claim.evidence[i];
      return {
        figure: { claimId: claim.id, name: figure.name, ...inBaseUnit(figure) },
        names: figure.names,
        counts: reference?.kind === 'reconcile' ? (reference.id as Counted) : null,
        kind: claim.kind,
      };
    }),
  );
}

function divide(
  id: ArithmeticId,
  numerator: ReplyFigure,
  denominator: ReplyFigure,
  per: Unit | null,
): ArithmeticCheck[] {
  if (denominator.value === 0) return [];
  return [{ id, numerator, denominator, value: numerator.value / denominator.value, per }];
}

/** A stated share implies the whole: the last total before it whose unit the share's name speaks of, divided by the share. */
function impliedTotals(known: readonly Known[]): ArithmeticCheck[] {
  return known.flatMap(({ figure: share, names, kind }, i) => {
    if (kind !== 'fact' || share.unit !== 'ratio' || share.value <= 0 || share.value >= 1) return [];
    const base = known
      .slice(0, i)
      .findLast(({ figure, counts }) => counts !== null && names.some((unit) => unit === figure.unit));
    return base === undefined ? [] : divide('implied_total', base.figure, share, null);
  });
}

/** Every quotient that the reply's own figures allow, in a fixed order. */
export function replyArithmetic(proposal: Proposal): ArithmeticCheck[] {
  const known = figuresOf(proposal);
  const find = (what: Counted | 'money'): ReplyFigure | undefined =>
    known.find(({ figure, counts }) => (what === 'money' ? figure.unit === 'yuan' : counts === what))?.figure;
  const quotients = QUOTIENTS.flatMap(([id, top, bottom]) => {
    const [numerator, denominator] = [find(top), find(bottom)];
    if (numerator === undefined || denominator === undefined) return [];
    return divide(id, numerator, denominator, denominator.unit);
  });
  return [...impliedTotals(known), ...quotients];
}
