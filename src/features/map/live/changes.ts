/** How many units rose and fell between two dates, and which rose most. */
import { changeOf } from '../../../domain/indicators/change.ts';
import type { Rate } from '../files/rate-file.ts';
import { changeClassOf, riseOf } from '../ground/change-classes.ts';

export interface NamedChange {
  readonly name: string;
  readonly before: Rate;
  readonly now: Rate;
}

export interface Moves {
  readonly up: number;
  readonly same: number;
  readonly down: number;
}

export interface Changes {
  /** Of the units whose change is told in percentage points. */
  readonly points: Moves;
  /** Of those with too few compounds for that: by how many are achieved. */
  readonly counts: Moves;
  /** All units that rose most, as far as a reader can see; null where none rose. */
  readonly most: { readonly names: readonly string[]; readonly difference: number } | null;
}

/** Rises as they are written, so that units with one figure are told together. */
const written = (rise: number): number => Math.round(rise * 1000);

const movesOf = (directions: readonly number[]): Moves => ({
  up: directions.filter((direction) => direction > 0).length,
  same: directions.filter((direction) => direction === 0).length,
  down: directions.filter((direction) => direction < 0).length,
});

/** Counts the changes of units; those without data on one of the dates are left out. */
export function changesOf(units: readonly NamedChange[]): Changes {
  const known = units.filter(({ before, now }) => changeClassOf(before, now) !== 'missing');
  const rises = known.flatMap(({ name, before, now }) => {
    const rise = riseOf(before, now);
    return rise === null ? [] : [{ name, rise: changeOf(rise) === 'same' ? 0 : rise }];
  });
  const counts = known
    .filter(({ before, now }) => riseOf(before, now) === null)
    .map(({ before, now }) => now.numerator - before.numerator);
  const top = Math.max(0, ...rises.map(({ rise }) => rise));
  const names = rises.filter(({ rise }) => written(rise) === written(top)).map(({ name }) => name);
  return {
    points: movesOf(rises.map(({ rise }) => rise)),
    counts: movesOf(counts),
    most: top > 0 ? { names, difference: top } : null,
  };
}
