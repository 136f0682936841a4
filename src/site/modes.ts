/** Coverage by who serves: firms, the community, owners, employers. */
import { modeAt, SERVICE_MODES } from '../domain/indicators/coverage-by-mode.ts';
import type { ToldRate } from '../domain/indicators/small-numbers.ts';
import { get } from '../domain/lists.ts';
import type { Publication } from '../domain/publication.ts';
import type { ServiceMode } from '../domain/rows.ts';
import { unitKey } from '../domain/units/hierarchy.ts';
import { kept } from './kept.ts';
import type { Rates } from './rates.ts';
import type { Place } from './tree.ts';

/** What a mode serves of a place's compounds and households now, as parts of its coverage. */
export interface ModeShare {
  readonly mode: ServiceMode;
  readonly compounds: ToldRate;
  readonly households: ToldRate;
}

export interface Modes {
  /** Every mode, in the order in which readers are told them; together they are the place's coverage. */
  now(place: Place): readonly ModeShare[];
  /** The same of one mode. */
  of(place: Place, mode: ServiceMode): ModeShare;
}

export function modesOf({ asOf, modes }: Pick<Publication, 'asOf' | 'modes'>, rates: Rates): Modes {
  const units = kept(() => new Map(modes.units.map(({ level, id }, i) => [unitKey(level, id), i])));
  const date = modes.dates.indexOf(asOf);
  const of: Modes['of'] = (place, mode) => {
    const row = modeAt(modes, date, get(units(), unitKey(place.level, place.id)), modes.modes.indexOf(mode));
    const part = (measure: 'compounds' | 'households'): ToldRate => {
      const { denominator, small } = rates.now(place, { indicator: 'coverage', measure });
      return { measure, numerator: row[measure], denominator, small };
    };
    return { mode, compounds: part('compounds'), households: part('households') };
  };
  return { of, now: (place) => SERVICE_MODES.map((mode) => of(place, mode)) };
}
