/** Figures of the public record and of replies, brought to a base unit so that they compare. */
import type { Measure } from '../rows.ts';

/**
 * What is counted or measured: single things, households, m², CNY, shares of 1, organisations, categories of works,
 * payments, inspections, leaflets, suggestions, and persons each time that they take part.
 */
export type UnitId =
  | 'count'
  | 'household'
  | 'm2'
  | 'yuan'
  | 'ratio'
  | 'organisation'
  | 'category'
  | 'payment'
  | 'inspection'
  | 'leaflet'
  | 'suggestion'
  | 'participation';

/** A unit that the ledgers do not know keeps its own name: it compares with itself and with nothing else. */
export type Unit = UnitId | `other:${string}`;

/** A unit as a source writes it, and what it means: `10,000 households` is 10,000 of `household`. */
export interface WrittenUnit {
  readonly text: string;
  readonly unit: Unit;
  /** How many of the base unit one of it is. */
  readonly factor: number;
}

/** A value in a base unit; a share is a fraction. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

/** What a measure counts. */
export const MEASURE_UNITS: Readonly<Record<Measure, UnitId>> = {
  compounds: 'count',
  households: 'household',
  floor_area: 'm2',
};

/** The figure in its base unit. */
export function inBaseUnit({ value, unit }: { readonly value: number; readonly unit: WrittenUnit }): Quantity {
  return { value: value * unit.factor, unit: unit.unit };
}
