/** Whether a measured figure bears a claimed one out, given how the claim means it. */
import type { WrittenUnit } from './quantity.ts';
import type { Bound } from './rows.ts';

/** One figure of a claim beside what its evidence measures, in the figure's unit. */
export interface ReviewFigure {
  readonly name: string;
  readonly unit: WrittenUnit;
  readonly claimed: number;
  readonly bound: Bound;
  readonly measured: number | null;
}

/** Relative difference below which two figures are the same number written twice. */
const SAME = 1e-9;
/** What 约 allows: one part in a hundred. */
const ABOUT = 0.01;

/** How far below the claimed figure a measured one may lie and still bear it out. */
const slackOf = (claimed: number, bound: Bound): number =>
  Math.abs(claimed) * (bound === 'about' ? ABOUT + SAME : SAME);

/** Whether a fact is borne out: equal, at least it (余), or within one part in a hundred of it (约). */
export function agrees({ claimed, bound }: Pick<ReviewFigure, 'claimed' | 'bound'>, measured: number): boolean {
  const slack = slackOf(claimed, bound);
  return bound === 'at_least' ? measured >= claimed - slack : Math.abs(measured - claimed) <= slack;
}

/** Whether a promised figure is reached; more than was promised keeps the promise. */
export function reaches({ claimed, bound }: Pick<ReviewFigure, 'claimed' | 'bound'>, measured: number): boolean {
  return measured >= claimed - slackOf(claimed, bound);
}
