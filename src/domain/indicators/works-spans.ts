/** How the works of one category move along the dates of a series in each compound. */
import type { Category, Compound, IsoDate, RenovatedWhen, Works } from '../rows.ts';
import { worksByCompound, worksState } from './renovation.ts';
import type { WorksState } from './renovation.ts';
import { isInScope } from './tally.ts';

/** A compound's works from one date of the series until the next span's. */
export interface WorksSpan {
  /** Index of the first date it holds on. */
  readonly from: number;
  readonly inScope: boolean;
  readonly state: WorksState;
}

/** A row as it stood on a day: what came later has not happened. */
function asOfDay(row: Works | undefined, day: IsoDate): Works | undefined {
  if (row === undefined) return undefined;
  const until = (date: IsoDate | null): IsoDate | null => (date !== null && date <= day ? date : null);
  return {
    ...row,
    startedOn: until(row.startedOn),
    completedOn: until(row.completedOn),
    acceptedOn: until(row.acceptedOn),
  };
}

/**
 * The spans of every compound, in the ledger's order, on ascending `dates`. The first span starts at the first date; a span
 * that changes nothing is left out.
 */
export function worksSpans(
  facts: {
    readonly compounds: readonly Compound[];
    readonly works: readonly Works[];
    readonly programme: { readonly renovatedWhen: RenovatedWhen };
  },
  category: Pick<Category, 'id'>,
  dates: readonly IsoDate[],
): readonly (readonly WorksSpan[])[] {
  const worksOf = worksByCompound(facts.works);
  return facts.compounds.map((compound) => {
    const row = worksOf.get(compound.id)?.find((own) => own.category === category.id);
    const spans: WorksSpan[] = [];
    for (const [from, day] of dates.entries()) {
      const span = {
        from,
        inScope: isInScope(compound, day),
        state: worksState(asOfDay(row, day), facts.programme.renovatedWhen),
      };
      const last = spans[spans.length - 1];
      if (last?.inScope !== span.inScope || last.state !== span.state) spans.push(span);
    }
    return spans;
  });
}
