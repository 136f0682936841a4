/** What became of the suggestions of a proposal: the adoption rate (建议采纳率) and what it is of. */
import type { Adoption, Suggestion } from './rows.ts';

export interface AdoptionCounts {
  readonly suggestions: number;
  readonly answered: number;
  readonly adopted: Readonly<Record<Adoption, number>>;
  /** Adopted wholly or in part, of all suggestions: a fraction; null where there are none. */
  readonly rate: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** Counts suggestions, of one reply or of several. What is adopted in part counts as adopted; the parts are counted apart. */
export function adoptionOf(suggestions: readonly Suggestion[]): AdoptionCounts {
  const of = (adopted: Adoption): number => suggestions.filter((each) => each.adopted === adopted).length;
  const adopted = { yes: of('yes'), part: of('part'), no: of('no'), not_said: of('not_said') };
  const numerator = adopted.yes + adopted.part;
  const denominator = suggestions.length;
  return {
    suggestions: denominator,
    answered: suggestions.filter(({ answered }) => answered).length,
    adopted,
    rate: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
  };
}
