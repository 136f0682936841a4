/** Coordinate systems, and what a position outside the map probably is: what faults of positions name. */
import type { Programme } from '../../domain/programme.ts';

export type Crs = Programme['crs'];

export type OutsideCause =
  | { readonly kind: 'swapped' }
  /** A minus before longitude, latitude or both. */
  | { readonly kind: 'sign' }
  /** The decimal point at another place, or gone. */
  | { readonly kind: 'point' }
  | { readonly kind: 'crs'; readonly crs: Crs }
  | { readonly kind: 'unknown' };
