/** Renovation of old compounds (老旧小区改造), overall and by remediation category: contract, section 3. */
import { byCodePoint, groupBy } from '../lists.ts';
import type { Category, Compound, IsoDate, Measure, Works } from '../model.ts';
import type { RenovationRow, WorksState } from '../publication.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import { changesOf, isInScope, rateOf } from './tally.ts';
import type { StateChange, TallySeries } from './tally.ts';

/** How far one category has come in one compound; without a ledger row it is needed and not begun. */
export function worksState(works: Works | undefined): WorksState {
  if (!works) return 'not_begun';
  if (works.exempt) return 'exempt';
  if (works.acceptedOn !== null) return 'accepted';
  if (works.completedOn !== null) return 'completed';
  return works.startedOn === null ? 'not_begun' : 'under_way';
}

/**
 * Counted = in scope and needing at least one of `categories`; achieved = all those it needs are accepted.
 * Pass every category for the overall indicator, or one for the indicator of that category.
 */
export function renovationChanges(
  compounds: readonly Compound[],
  works: readonly Works[],
  categories: readonly Category[],
): StateChange[] {
  const worksOf = groupBy(works, (row) => row.compoundId);
  return compounds.flatMap((compound, i) => {
    const own = worksOf.get(compound.id) ?? [];
    const needed = categories
      .map((category) => own.find((row) => row.category === category.id))
      .filter((row) => row?.exempt !== true);
    const accepted = needed.map((row) => row?.acceptedOn ?? null);
    return changesOf(i, [compound.listedOn, compound.removedOn, ...accepted], (day) => ({
      counted: needed.length > 0 && isInScope(compound, day),
      achieved: accepted.every((date) => date !== null && date <= day),
    }));
  });
}

const MEASURES: readonly Measure[] = ['compounds', 'floor_area', 'households'];

/**
 * The published rows, sorted by date, level, unit, measure and category. `byCategory` maps `all` and each
 * category's id to its series; grids have `all` only.
 */
export function renovationRows(
  hierarchy: Hierarchy,
  byCategory: ReadonlyMap<string, TallySeries>,
  dates: readonly IsoDate[],
): RenovationRow[] {
  const series = [...byCategory].sort(([a], [b]) => byCodePoint(a, b));
  const overall = series.filter(([category]) => category === 'all');
  return dates.flatMap((date) =>
    hierarchy.units.flatMap(({ level, id: unitId }, i) =>
      MEASURES.flatMap((measure) =>
        (level === 'grid' ? overall : series).map(([category, values]) => {
          const fraction = values.fraction(date, i, measure);
          return { date, level, unitId, measure, category, ...fraction, rate: rateOf(fraction) };
        }),
      ),
    ),
  );
}
