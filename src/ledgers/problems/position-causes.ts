/** Coordinate systems, and what a position outside the map probably is: what faults of positions name. */
import type { Programme } from '../../domain/programme.ts';

export type Crs = Programme['crs'];

export type OutsideCause =
  { readonly kind: 'swapped' } | { readonly kind: 'crs'; readonly crs: Crs } | { readonly kind: 'unknown' };
