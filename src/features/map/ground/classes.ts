/** The choropleth's classes: five steps of one hue, and two looks of their own for none and for no data. */
import type { Parts } from '../../../domain/indicators/tally.ts';

/** `missing` = no denominator, `zero` = none at all; `c0` to `c4` are the five steps above nothing. */
export type RateClass = 'missing' | 'zero' | 'c0' | 'c1' | 'c2' | 'c3' | 'c4';

/** The classes in the legend's order, lowest first and missing last. */
export const RATE_CLASSES: readonly RateClass[] = ['zero', 'c0', 'c1', 'c2', 'c3', 'c4', 'missing'];

/** The classes that are steps above nothing. */
export type RateStep = Exclude<RateClass, 'missing' | 'zero'>;
const STEPS: readonly RateStep[] = ['c0', 'c1', 'c2', 'c3', 'c4'];

/** Lower limits of the five steps; fixed, so that a colour means the same in every month, layer and measure. */
const STEP_LIMITS: readonly number[] = [0, 0.2, 0.4, 0.6, 0.8];

/** How much of the accent colour covers the ground in each class. */
export const CLASS_OPACITY: Readonly<Record<RateClass, number>> = {
  missing: 0,
  zero: 0,
  c0: 0.14,
  c1: 0.3,
  c2: 0.48,
  c3: 0.68,
  c4: 0.92,
};

/** The limits of a step, a fraction each. The last step includes 1. */
export function limitsOf(step: RateStep): readonly [from: number, to: number] {
  const at = STEPS.indexOf(step);
  return [STEP_LIMITS[at] ?? 0, STEP_LIMITS[at + 1] ?? 1];
}

/** The class of a rate given by its two parts; a limit belongs to the step above it. */
export function classOf({ numerator, denominator }: Parts): RateClass {
  if (denominator <= 0) return 'missing';
  if (numerator <= 0) return 'zero';
  const rate = numerator / denominator;
  return STEPS[STEP_LIMITS.filter((limit) => rate >= limit).length - 1] ?? 'c0';
}

/** How many of the fractions fall in each class. */
export function countClasses(fractions: Iterable<Parts>): Record<RateClass, number> {
  const counts: Record<RateClass, number> = { missing: 0, zero: 0, c0: 0, c1: 0, c2: 0, c3: 0, c4: 0 };
  for (const fraction of fractions) counts[classOf(fraction)] += 1;
  return counts;
}
