/** The classes of a change between two dates: five steps up, two down, and looks of their own for what is not told in points. */
import { changeOf } from '../../../domain/indicators/change.ts';
import type { Parts } from '../../../domain/indicators/tally.ts';

/**
 * `same` = as far as a reader can see. `fewUp` and `fewDown` = of too few compounds for percentage points: more or fewer of
 * them than before. `missing` = no denominator on one of the dates.
 */
export type ChangeClass =
  'down2' | 'down1' | 'same' | 'up1' | 'up2' | 'up3' | 'up4' | 'up5' | 'fewDown' | 'fewUp' | 'missing';

/** The classes in the legend's order, from the greatest fall up, and missing last. */
export const CHANGE_CLASSES: readonly ChangeClass[] = [
  'down2',
  'down1',
  'same',
  'up1',
  'up2',
  'up3',
  'up4',
  'up5',
  'fewDown',
  'fewUp',
  'missing',
];

/** The classes that are steps of percentage points. */
export type ChangeStep = Exclude<ChangeClass, 'same' | 'fewDown' | 'fewUp' | 'missing'>;

interface Step {
  readonly name: ChangeStep;
  /** Lower limit of the change's size, a fraction; fixed, so that a colour means the same from one month to the next as over years. */
  readonly from: number;
}

const UP: readonly Step[] = [
  { name: 'up1', from: 0 },
  { name: 'up2', from: 0.02 },
  { name: 'up3', from: 0.1 },
  { name: 'up4', from: 0.25 },
  { name: 'up5', from: 0.5 },
];
const DOWN: readonly Step[] = [
  { name: 'down1', from: 0 },
  { name: 'down2', from: 0.05 },
];

/** Which way a step goes, and between which sizes, a fraction each; `to` null = and more. */
export function stepOf(change: ChangeStep): {
  readonly sign: 1 | -1;
  readonly from: number;
  readonly to: number | null;
} {
  const sign = UP.some(({ name }) => name === change) ? 1 : -1;
  const steps = sign > 0 ? UP : DOWN;
  const at = steps.findIndex(({ name }) => name === change);
  return { sign, from: steps[at]?.from ?? 0, to: steps[at + 1]?.from ?? null };
}

/** A rate on one date, with whether it is of too few compounds for a percentage. */
interface Dated extends Parts {
  readonly small: boolean;
}

/** By how much a rate rose, a fraction; null where one of the two is missing or of too few compounds. */
export function riseOf(before: Dated, now: Dated): number | null {
  if (before.small || now.small || before.denominator <= 0 || now.denominator <= 0) return null;
  return now.numerator / now.denominator - before.numerator / before.denominator;
}

/** The class of a change; a limit belongs to the step above it, as it is written: to a tenth of a point. */
export function changeClassOf(before: Dated, now: Dated): ChangeClass {
  if (before.denominator <= 0 || now.denominator <= 0) return 'missing';
  const rise = riseOf(before, now);
  if (rise === null) {
    if (now.numerator === before.numerator) return 'same';
    return now.numerator > before.numerator ? 'fewUp' : 'fewDown';
  }
  if (changeOf(rise) === 'same') return 'same';
  const size = Number((Math.abs(rise) * 100).toFixed(1)) / 100;
  const steps = rise > 0 ? UP : DOWN;
  return steps.filter(({ from }) => size >= from).pop()?.name ?? 'same';
}
