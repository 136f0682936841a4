/** How the areas of the map are filled: the looks of all classes, for the canvas, for stills and for the legend. */
import { CLASS_OPACITY, type RateClass } from './classes.ts';
import type { ChangeClass } from './change-classes.ts';

export type AreaClass = RateClass | ChangeClass;

/**
 * What lies over a tint, so that classes differ in print and without colour: lines for a fall, dots where few compounds have
 * become more, dashes where they have become fewer.
 */
export type Texture = 'lines' | 'dots' | 'dashes';

export interface AreaFill {
  /** What is: the accent; what has become less: the warm colour. */
  readonly hue: 'accent' | 'mark';
  /** How much of the colour covers the ground. */
  readonly opacity: number;
  readonly texture: Texture | null;
}

const rising = (opacity: number): AreaFill => ({ hue: 'accent', opacity, texture: null });

/** `missing` has a hatch of its own and takes no tint. */
export const AREA_FILLS: Readonly<Record<AreaClass, AreaFill>> = {
  missing: rising(0),
  zero: rising(0),
  c0: rising(CLASS_OPACITY.c0),
  c1: rising(CLASS_OPACITY.c1),
  c2: rising(CLASS_OPACITY.c2),
  c3: rising(CLASS_OPACITY.c3),
  c4: rising(CLASS_OPACITY.c4),
  same: rising(0),
  up1: rising(CLASS_OPACITY.c0),
  up2: rising(CLASS_OPACITY.c1),
  up3: rising(CLASS_OPACITY.c2),
  up4: rising(CLASS_OPACITY.c3),
  up5: rising(CLASS_OPACITY.c4),
  down1: { hue: 'mark', opacity: 0.35, texture: 'lines' },
  down2: { hue: 'mark', opacity: 0.8, texture: 'lines' },
  fewUp: { hue: 'accent', opacity: 0, texture: 'dots' },
  fewDown: { hue: 'mark', opacity: 0, texture: 'dashes' },
};
