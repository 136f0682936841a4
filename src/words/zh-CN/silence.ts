/** Sub-districts that have not reported, as sentences need them. */
import type { Month } from '../../domain/rows.ts';

/** The sub-districts of a place that are silent for a month, and its coverage if all that they leave open were covered. */
export interface Silence {
  readonly silent: readonly { readonly name: string }[];
  readonly total: number;
  readonly month: Month;
  readonly upper: number | null;
}

export const namesOf = ({ silent }: Silence): string[] => silent.map(({ name }) => name);
