/** How single compounds stand to what is promised of all. */
import { changesIn } from '../indicators/registry.ts';
import type { IndicatorId } from '../indicators/registry.ts';
import type { Facts } from '../rows.ts';

/**
 * A compound has what is promised, or not yet; whether it has is not known, because its sub-district has not reported; or it
 * does not count, because it needs nothing of the kind.
 */
export type OwnStanding = 'reached' | 'open' | 'untold' | 'outside';

/** How each compound that ever counted stands to a promise on an indicator on the last day of the facts, by its id. */
export function ownStandings(
  facts: Facts,
  indicator: IndicatorId,
): ReadonlyMap<string, Exclude<OwnStanding, 'untold'>> {
  const standings = new Map<string, Exclude<OwnStanding, 'untold'>>();
  // The changes of a compound follow one another by day.
  for (const { compound, counted, achieved } of changesIn(facts, indicator, null)) {
    const id = facts.compounds[compound]?.id;
    if (id !== undefined) standings.set(id, !counted ? 'outside' : achieved ? 'reached' : 'open');
  }
  return standings;
}
