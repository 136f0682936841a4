/** What the public record answers to a claim, and how the figures nearest to it differ from what was asked. */
import { byCodePoint } from '../lists.ts';
import type { IsoDate } from '../rows.ts';
import { inBaseUnit } from './quantity.ts';
import type { Claim, ClaimFigure, PublishedFigure, RecordQuestion } from './rows.ts';

/** The day that a published figure speaks of: the end of its period, else the day of its statement. */
export const dayOf = ({ periodEnd, statementDate }: PublishedFigure): IsoDate | null => periodEnd ?? statementDate;

/** The record as it was gathered by a day: what was stated later is not in it. */
export function recordUpTo(published: readonly PublishedFigure[], day: IsoDate): readonly PublishedFigure[] {
  return published.filter(({ statementDate }) => statementDate === null || statementDate <= day);
}

/** Later figures last: by the day that they speak of, then by the day of their statement; undated ones first. */
function byDay(a: PublishedFigure, b: PublishedFigure): number {
  return byCodePoint(dayOf(a) ?? '', dayOf(b) ?? '') || byCodePoint(a.statementDate ?? '', b.statementDate ?? '');
}

/** Whether two figures are of one dimension, so that one can be converted into the other's unit. */
export function isLike(a: Pick<ClaimFigure, 'unit'>, b: Pick<ClaimFigure, 'unit'>): boolean {
  return a.unit.unit === b.unit.unit;
}

/** A published value in the unit of a claim's figure; both are of one dimension. */
export function inUnitOf(figure: ClaimFigure, published: PublishedFigure): number {
  return inBaseUnit(published).value / figure.unit.factor;
}

/**
 * The newest row with exactly the indicator and the scope asked for, of the figure's dimension; null where none is.
 * Rows that repeat the reply answer nothing.
 */
export function newestAnswer(
  { indicator, scope }: RecordQuestion,
  figure: ClaimFigure,
  published: readonly PublishedFigure[],
): PublishedFigure | null {
  const answers = published.filter(
    (row) => row.grade !== 'self' && row.indicator === indicator && row.scope === scope && isLike(figure, row),
  );
  return answers.toSorted(byDay).at(-1) ?? null;
}

/** Why a published figure does not settle a claim. */
export type Difference = 'scope' | 'indicator' | 'not_actual' | 'before_due' | 'undated' | 'other_unit' | 'no_figure';

/** How a published figure differs from what would answer a claim, in a fixed order; empty where the claim asks for nothing. */
export function differencesOf(figure: PublishedFigure, claim: Claim): readonly Difference[] {
  const { record, due } = claim;
  if (record === null) return [];
  const [claimed] = claim.figures;
  const day = dayOf(figure);
  const isPromise = claim.kind === 'commitment';
  const differs: Readonly<Record<Difference, boolean>> = {
    scope: figure.scope !== record.scope,
    indicator: figure.indicator !== record.indicator,
    not_actual: isPromise && figure.kind !== 'actual',
    before_due: isPromise && due !== null && day !== null && day < due,
    undated: isPromise && day === null,
    other_unit: claimed !== undefined && !isLike(claimed, figure),
    no_figure: claimed === undefined,
  };
  return DIFFERENCES.filter((difference) => differs[difference]);
}

const DIFFERENCES: readonly Difference[] = [
  'scope',
  'indicator',
  'not_actual',
  'before_due',
  'undated',
  'other_unit',
  'no_figure',
];
