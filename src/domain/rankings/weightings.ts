/** The weightings over which a rank has a range: contract, section 5. */
import type { RankingScheme } from '../programme.ts';

/** What a weighting does to one weight: it becomes 1 − delta, 1 or 1 + delta times itself. */
const STEPS = ['-', '0', '+'] as const;

export interface Weighting {
  /** A step a component, in the scheme's order: `+0-00`. */
  readonly name: string;
  readonly weights: readonly number[];
}

/** What weightings are made from. */
type Weighed = Pick<RankingScheme, 'delta' | 'components'>;

/** How many weightings a scheme has. It names a component once, so that there are at most 3 to the number of components there are. */
export function weightingCount({ components }: Weighed): number {
  return STEPS.length ** components.length;
}

/** Every weighting, in the order −, 0, + of the components, the first varying slowest. */
export function weightings({ delta, components }: Weighed): Weighting[] {
  const factors = { '-': 1 - delta, '0': 1, '+': 1 + delta };
  return components.reduce<Weighting[]>(
    (all, { weight }) =>
      all.flatMap(({ name, weights }) =>
        STEPS.map((step) => ({ name: name + step, weights: [...weights, weight * factors[step]] })),
      ),
    [{ name: '', weights: [] }],
  );
}
