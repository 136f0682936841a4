/** Renovation of old compounds (老旧小区改造), overall and by remediation category: contract, section 3. */
import { groupedBy } from '../lists.ts';
import type { Category, Compound, IsoDate, RenovatedWhen, Works } from '../rows.ts';
import type { Indicator } from './indicator.ts';
import { changesOf, isInScope } from './tally.ts';
import type { StateChange } from './tally.ts';

export type WorksState = 'exempt' | 'not_begun' | 'under_way' | 'completed' | 'accepted';

/**
 * The day from which works count as done; null while they do not. Where completion counts, works that were accepted without a day of
 * completion were completed by then.
 */
function doneOn({ completedOn, acceptedOn }: Works, when: RenovatedWhen): IsoDate | null {
  return when === 'accepted' ? acceptedOn : (completedOn ?? acceptedOn);
}

/**
 * How far one category has come in one compound; without a ledger row it is needed and not begun. What counts as done is the last
 * state: where completion counts, an acceptance makes no other.
 */
export function worksState(works: Works | undefined, when: RenovatedWhen): WorksState {
  if (!works) return 'not_begun';
  if (works.exempt) return 'exempt';
  if (doneOn(works, when) !== null) return when;
  if (works.completedOn !== null) return 'completed';
  return works.startedOn === null ? 'not_begun' : 'under_way';
}

/** The works of each compound. */
export const worksByCompound = groupedBy((works: Works) => works.compoundId);

/**
 * Counted = in scope and needing at least one of `categories`; achieved = all those it needs are done.
 * Pass every category for the overall indicator, or one for the indicator of that category.
 */
function renovationChanges(
  compounds: readonly Compound[],
  works: readonly Works[],
  categories: readonly Category[],
  when: RenovatedWhen,
  asked?: readonly IsoDate[],
): StateChange[] {
  const worksOf = worksByCompound(works);
  const isAsked = new Set(categories.map(({ id }) => id));
  return compounds.flatMap((compound, i) => {
    // A category without a row is needed, and not done.
    let needs = categories.length;
    const done: (IsoDate | null)[] = [];
    for (const row of worksOf.get(compound.id) ?? []) {
      if (!isAsked.has(row.category)) continue;
      if (row.exempt) needs -= 1;
      else done.push(doneOn(row, when));
    }
    return changesOf(
      i,
      [compound.listedOn, compound.removedOn, ...done],
      (day) => ({
        counted: needs > 0 && isInScope(compound, day),
        achieved: done.length === needs && done.every((date) => date !== null && date <= day),
      }),
      asked,
    );
  });
}

/** Renovation by compounds, households and floor area, in all and by category of works. */
export const renovation = {
  ledger: 'works',
  measures: ['compounds', 'households', 'floor_area'],
  open: true,
  parts: { column: 'category', of: (facts) => facts.programme.categories },
  changes: (facts, part, asked?: readonly IsoDate[]) =>
    renovationChanges(
      facts.compounds,
      facts.works,
      facts.programme.categories.filter((category) => part === null || category.id === part.id),
      facts.programme.renovatedWhen,
      asked,
    ),
} as const satisfies Indicator;
