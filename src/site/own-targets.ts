/** What the targets, which are promises on the whole city, ask of one compound. */
import { hasData, indicatorOf } from '../domain/indicators/registry.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import type { Dataset } from '../domain/model.ts';
import type { Target } from '../domain/programme.ts';
import { ownStandings } from '../domain/targets/own-standing.ts';
import type { OwnStanding } from '../domain/targets/own-standing.ts';
import { DAYS_PER_MONTH, daysBetween } from '../domain/time/calendar.ts';
import type { Compounds } from './compounds.ts';
import { keptEach } from './kept.ts';

export interface OwnTarget {
  readonly target: Target;
  /** How the compound stands to it on the as-of date. */
  readonly standing: OwnStanding;
  /** Months from the as-of date to the due date; 0 on it, negative once it has passed. */
  readonly monthsLeft: number;
}

/** The targets whose data the city keeps, in the programme's order, for one compound; none for one that is not in scope. */
export type OwnTargets = (compoundId: string) => readonly OwnTarget[];

export function ownTargetsOf(facts: Dataset, compounds: Compounds): OwnTargets {
  const { asOf, targets } = facts.programme;
  const kept = targets.filter(({ indicator }) => hasData(facts, indicator));
  const standings = keptEach((indicator: IndicatorId) => ownStandings(facts, indicator));

  const standingOf = (id: string, indicator: IndicatorId, isSilent: boolean): OwnStanding => {
    const known = standings(indicator).get(id) ?? 'outside';
    return known === 'open' && isSilent && indicatorOf(indicator).open ? 'untold' : known;
  };

  return (id) => {
    const { scope, silent } = compounds.state(id);
    if (scope !== 'in') return [];
    return kept.map((target) => ({
      target,
      standing: standingOf(id, target.indicator, silent),
      monthsLeft: daysBetween(asOf, target.dueOn) / DAYS_PER_MONTH,
    }));
  };
}
