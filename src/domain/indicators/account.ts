/**
 * How one published rate comes about, compound by compound: who is in the denominator, who is not and why, who counts in
 * the numerator. The sums are made here by adding the compounds up one by one, apart from the tally of all units.
 */
import { byCodePoint, groupBy, nth } from '../lists.ts';
import { silence } from '../quality/reporting.ts';
import type { AggregateLevel, Compound, Facts, IsoDate } from '../rows.ts';
import { monthOf } from '../time/calendar.ts';
import { hierarchyOf } from '../units/hierarchy.ts';
import { WHOLE } from './rates.ts';
import { changesIn, indicatorOf, type IndicatorId } from './registry.ts';
import { isInScope, weightOf, wholeSum, type Fraction, type TallyMeasure } from './tally.ts';

/** Which figure is asked for: the key of a row of an indicator's table. */
export interface RateQuestion {
  readonly indicator: IndicatorId;
  readonly level: AggregateLevel;
  readonly unitId: string;
  readonly measure: TallyMeasure;
  /** `all`, or the id of one of the indicator's parts. */
  readonly part: string;
  readonly date: IsoDate;
}

/**
 * Where a compound stands on the day: in numerator and denominator, in the denominator alone, or in neither, because it was
 * not in scope yet, because it no longer was, or because nothing of it is counted (works that it does not need, say).
 */
export type CompoundStanding = 'achieved' | 'counted' | 'not_listed' | 'removed' | 'not_needed';

export interface AccountedCompound {
  readonly compound: Compound;
  readonly standing: CompoundStanding;
  /** What it weighs: 1, its households, or its floor area; 1 too where grids are counted. Null where it is not known. */
  readonly weight: number | null;
  /** Whether the unit that reports of it has not for the month, so that what it lacks is not known. */
  readonly isSilent: boolean;
}

/** A grid where grids are counted: it counts with a counted compound, and in the numerator when all of these are achieved. */
export interface AccountedGrid {
  readonly id: string;
  readonly counted: number;
  readonly achieved: number;
}

export interface RateAccount extends Fraction {
  /** Every compound of the unit in the ledger, in its order. */
  readonly compounds: readonly AccountedCompound[];
  /** Null where no grids are counted. */
  readonly grids: readonly AccountedGrid[] | null;
  /** The numerator if all that count in silent units were achieved; null for a rate that has no upper one. */
  readonly upperNumerator: number | null;
  /** The ids of the units that the unit is made of or lies in and that have not reported for the month. */
  readonly silent: readonly string[];
}

/** The states of compounds at the end of a day, by their places in the ledger. */
function statesOn(facts: Facts, { indicator, part, date }: RateQuestion): ReadonlyMap<number, 'achieved' | 'counted'> {
  const parts = indicatorOf(indicator).parts?.of(facts) ?? [];
  const own = parts.find(({ id }) => id === part) ?? null;
  const states = new Map<number, 'achieved' | 'counted'>();
  const changes = changesIn(facts, indicator, own).filter(({ on }) => on <= date);
  for (const { compound, counted, achieved } of changes.sort((a, b) => byCodePoint(a.on, b.on))) {
    if (counted) states.set(compound, achieved ? 'achieved' : 'counted');
    else states.delete(compound);
  }
  return states;
}

function standingOutside(compound: Compound, day: IsoDate): CompoundStanding {
  if (isInScope(compound, day)) return 'not_needed';
  return compound.listedOn !== null && compound.listedOn > day ? 'not_listed' : 'removed';
}

/** The grids of counted compounds. */
function gridsOf(compounds: readonly AccountedCompound[]): readonly AccountedGrid[] {
  const isCounted = ({ standing }: AccountedCompound): boolean => standing === 'counted' || standing === 'achieved';
  return [...groupBy(compounds.filter(isCounted), ({ compound }) => compound.unitId)].map(([id, own]) => ({
    id,
    counted: own.length,
    achieved: own.filter(({ standing }) => standing === 'achieved').length,
  }));
}

/** The account of a figure; null where the ledgers have no such unit. `facts` are those up to the as-of date. */
export function accountOf(facts: Facts, question: RateQuestion): RateAccount | null {
  const { indicator, level, unitId, measure, part, date } = question;
  const hierarchy = hierarchyOf(facts);
  const unit = hierarchy.units.findIndex((own) => own.level === level && own.id === unitId);
  if (unit === -1) return null;
  const silent = silence(facts)(monthOf(date));
  const { levels, units, ancestors, reportersOf } = hierarchy;
  const isSilent = (i: number): boolean => nth(units, i).level === levels.reporting && silent.has(nth(units, i).id);
  const states = statesOn(facts, question);
  const compounds = facts.compounds.flatMap((compound, i): AccountedCompound[] =>
    nth(ancestors, i).includes(unit)
      ? [
          {
            compound,
            standing: states.get(i) ?? standingOutside(compound, date),
            weight: weightOf(compound, measure),
            isSilent: nth(ancestors, i).some(isSilent),
          },
        ]
      : [],
  );
  const sum = (which: (own: AccountedCompound) => boolean): number | null =>
    wholeSum(compounds.filter(which).map(({ weight }) => weight));
  const isAchieved = ({ standing }: AccountedCompound): boolean => standing === 'achieved';
  const isMissing = ({ standing }: AccountedCompound): boolean => standing === 'counted';
  const grids = measure === 'grids' ? gridsOf(compounds) : null;
  const denominator = grids === null ? sum((own) => isAchieved(own) || isMissing(own)) : grids.length;
  const numerator =
    denominator === null
      ? null
      : grids === null
        ? sum(isAchieved)
        : grids.filter(({ counted, achieved }) => counted === achieved).length;
  const hasUpper = indicatorOf(indicator).open && grids === null && part === WHOLE;
  return {
    compounds,
    grids,
    numerator,
    denominator,
    upperNumerator: hasUpper ? wholeSum([numerator, sum((own) => isMissing(own) && own.isSilent)]) : null,
    silent: nth(reportersOf, unit)
      .map((i) => nth(units, i).id)
      .filter((id) => silent.has(id)),
  };
}
