/** The monthly bulletins: the published row of the city and its largest units, its districts, and the compounds behind their counts. */
import type { BulletinRow } from '../domain/indicators/bulletin.ts';
import { changeOf } from '../domain/indicators/change.ts';
import type { Change } from '../domain/indicators/change.ts';
import { monthChanges } from '../domain/indicators/month-changes.ts';
import type { MonthChanges } from '../domain/indicators/month-changes.ts';
import { get, groupBy, indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Month } from '../domain/rows.ts';
import { lastDayOfMonth, shiftMonth } from '../domain/time/calendar.ts';
import { unitKey } from '../domain/units/hierarchy.ts';
import { kept, keptEach } from './kept.ts';
import type { Rates } from './rates.ts';
import type { ListedLevel, Place, Tree, Unit } from './tree.ts';

/** A month of one unit, with the compounds that its coverage was counted among. */
export type BulletinEntry = BulletinRow & {
  readonly unit: Unit;
  /** Compounds with a service, and in scope, at the month's end. */
  readonly covered: number;
  readonly compounds: number;
};

/** How the largest units stood to the city at a month's end, and which fell; of the highest coverage first. */
export interface LargestStanding {
  readonly above: readonly Unit[];
  readonly level: readonly Unit[];
  readonly below: readonly Unit[];
  readonly fell: readonly Unit[];
}

/** Those whose coverage rose most within a month, ties together, and by how much: a fraction. */
export interface Risen {
  /** None where no coverage rose. */
  readonly units: readonly Unit[];
  readonly change: number;
  /** How many units were not compared, for want of compounds enough. */
  readonly small: number;
}

/** Compounds that came into the city's count within a month less those that left it, and the covered ones among those that left. */
export interface ScopeChange {
  readonly denominator: number;
  readonly removedCovered: number;
}

/** A year of one unit: its rates at both ends, and what its months add up to. */
export interface YearChange {
  readonly unit: Unit;
  /** Compounds in scope at the year's end. */
  readonly compounds: number;
  readonly coverage: { readonly from: number | null; readonly to: number | null };
  readonly renovation: { readonly from: number | null; readonly to: number | null };
  readonly gained: number;
  readonly lost: number;
  /** Null where the works are not kept. */
  readonly renovated: number | null;
}

/** What a month has not been published for throws. */
export interface Bulletins {
  /** The months that have a bulletin, in order, and the last of them; null before the first has ended. */
  readonly months: readonly Month[];
  readonly latest: Month | null;
  /** The city first, then its largest units in the ledger's order. */
  month(month: Month): readonly BulletinEntry[];
  /** The largest units, those of the highest coverage first, those without a rate last. */
  largest(month: Month): readonly BulletinEntry[];
  /** Null where the city or all units but one have no rate. */
  standing(month: Month): LargestStanding | null;
  /** Null where none rose as far as a reader can see. */
  risenMost(month: Month, level: ListedLevel): Risen | null;
  /** Null where the end of the month before is no date of the series. */
  scopeChange(month: Month): ScopeChange | null;
  /** The row of one unit. */
  row(month: Month, place: Place): BulletinEntry;
  /** The compounds behind a month's counts. */
  changes(month: Month): MonthChanges;
  /** The city and its largest units over the months of a year that have a bulletin, in the order of `month`. */
  year(year: string): readonly YearChange[];
}

/** Changes no further apart than this are equal; it absorbs floating-point noise only. */
const NOISE = 1e-12;

/** Null where no unit of enough compounds has a rate at both ends. */
function risenMostOf(
  changes: readonly { readonly unit: Unit; readonly change: number | null; readonly isSmall: boolean }[],
): Risen | null {
  const known = changes.flatMap(({ unit, change, isSmall }) => (change === null || isSmall ? [] : [{ unit, change }]));
  if (known.length === 0) return null;
  const most = Math.max(...known.map(({ change }) => change));
  const small = changes.filter(({ isSmall }) => isSmall).length;
  if (changeOf(most) !== 'more') return { units: [], change: 0, small };
  return { units: known.filter(({ change }) => change > most - NOISE).map(({ unit }) => unit), change: most, small };
}

/** Absorbs the noise of subtracting, which would show "all" and "none" as 99.9% and 0.1%. */
const EXACT = 1e12;

/** The rate before a change; null where either is not known. */
function before(rate: number | null, change: number | null): number | null {
  return rate === null || change === null ? null : Math.round((rate - change) * EXACT) / EXACT;
}

export function bulletinsOf(facts: Dataset, rows: readonly BulletinRow[], tree: Tree, rates: Rates): Bulletins {
  const months = [...new Set(rows.map((row) => row.month))].toSorted();
  const byMonth = groupBy(rows, (row) => row.month);
  const order = [tree.city, ...tree.units(tree.levels.largest)];

  const entries = keptEach((month: Month): readonly BulletinEntry[] => {
    const own = indexBy(get(byMonth, month), (row) => unitKey(row.level, row.unitId));
    return order.map((unit) => {
      const row = get(own, unitKey(unit.level, unit.id));
      const count = rates.on(lastDayOfMonth(month), unit, { indicator: 'coverage' });
      if (count === null) throw new Error(`no rate of ${unit.name} at the end of ${month}`);
      return { ...row, unit, covered: count.numerator, compounds: count.denominator };
    });
  });
  const byUnit = keptEach((month: Month) => indexBy(entries(month), (row) => unitKey(row.level, row.unitId)));
  const row = (month: Month, place: Place): BulletinEntry => get(byUnit(month), unitKey(place.level, place.id));

  const endsOf = (month: Month) => ({ before: lastDayOfMonth(shiftMonth(month, -1)), end: lastDayOfMonth(month) });

  const largest = keptEach((month: Month): readonly BulletinEntry[] => {
    const own = entries(month).filter(({ level }) => level !== 'city');
    const rated = own.flatMap((entry) => (entry.coverage === null ? [] : [{ entry, coverage: entry.coverage }]));
    return [
      ...rated.toSorted((a, b) => b.coverage - a.coverage).map(({ entry }) => entry),
      ...own.filter(({ coverage }) => coverage === null),
    ];
  });
  const standing = (month: Month): LargestStanding | null => {
    const whole = row(month, tree.city).coverage;
    const rated = largest(month).filter(({ coverage }) => coverage !== null);
    if (whole === null || rated.length < 2) return null;
    const those = (change: Change, by: (entry: BulletinEntry) => number | null): Unit[] =>
      rated.flatMap((entry) => {
        const difference = by(entry);
        return difference !== null && changeOf(difference) === change ? [entry.unit] : [];
      });
    const toCity = ({ coverage }: BulletinEntry) => (coverage === null ? null : coverage - whole);
    return {
      above: those('more', toCity),
      level: those('same', toCity),
      below: those('less', toCity),
      fell: those('less', ({ coverageChange }) => coverageChange),
    };
  };
  const risenMost: Bulletins['risenMost'] = (month, level) => {
    const { before, end } = endsOf(month);
    const isSmall = (unit: Unit): boolean => rates.on(end, unit, { indicator: 'coverage' })?.small === true;
    const changes =
      level === tree.levels.largest
        ? largest(month).map(({ unit, coverageChange }) => ({ unit, change: coverageChange }))
        : tree
            .units(level)
            .map((unit) => ({ unit, change: rates.change(before, end, unit, { indicator: 'coverage' }) }));
    return risenMostOf(changes.map((own) => ({ ...own, isSmall: isSmall(own.unit) })));
  };
  const scopeChange = (month: Month): ScopeChange | null => {
    const then = rates.on(endsOf(month).before, tree.city, { indicator: 'coverage' });
    if (then === null) return null;
    const now = row(month, tree.city);
    return {
      denominator: now.compounds - then.denominator,
      removedCovered: then.numerator + now.newlyCovered - now.coverageLost - now.covered,
    };
  };

  const changes = kept(() => indexBy(monthChanges(facts, months), (change) => change.month));

  const year = keptEach((of: string): readonly YearChange[] => {
    const own = months.filter((month) => month.startsWith(`${of}-`));
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    return order.map((unit) => {
      const [start, end] = [row(first, unit), row(last, unit)];
      const sum = (counts: readonly number[]): number => counts.reduce((total, own) => total + own, 0);
      const entriesOf = own.map((month) => row(month, unit));
      const renovated = entriesOf.flatMap((entry) => entry.newlyRenovated ?? []);
      return {
        unit,
        compounds: end.compounds,
        coverage: { from: before(start.coverage, start.coverageChange), to: end.coverage },
        renovation: { from: before(start.renovation, start.renovationChange), to: end.renovation },
        gained: sum(entriesOf.map((entry) => entry.newlyCovered)),
        lost: sum(entriesOf.map((entry) => entry.coverageLost)),
        renovated: renovated.length < entriesOf.length ? null : sum(renovated),
      };
    });
  });

  return {
    months,
    latest: months.at(-1) ?? null,
    month: entries,
    largest,
    standing,
    risenMost,
    scopeChange,
    row,
    changes: (month) => get(changes(), month),
    year,
  };
}
