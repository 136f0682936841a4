/** What is known of each compound on the as-of date. */
import type { Facts, RenovatedWhen, Service } from '../rows.ts';
import type { WorksStand } from './condition.ts';
import { isInForce, servicesByCompound } from './coverage.ts';
import { hasData } from './registry.ts';
import { worksByCompound, worksState } from './renovation.ts';
import type { WorksState } from './renovation.ts';
import { isInScope } from './tally.ts';

/** What is known of one compound on the as-of date. */
export interface CompoundState {
  readonly compoundId: string;
  readonly inScope: boolean;
  readonly covered: boolean;
  /** The contract in force on the as-of date. */
  readonly service: Service | null;
  /** Null when the compound needs no category, and where the works are not kept. */
  readonly renovated: boolean | null;
  /** The same for pictures and counts, which tell those that need nothing from those of which nothing is kept. */
  readonly stand: WorksStand;
  /** Categories of works that it needs, and those of them that are accepted, or completed where that counts. */
  readonly needed: number;
  readonly accepted: number;
  /** One entry a category, in the programme's order; none where the works are not kept. */
  readonly works: readonly { readonly category: string; readonly state: WorksState }[];
}

function acceptedOfNeeded(
  works: CompoundState['works'],
  when: RenovatedWhen,
): Pick<CompoundState, 'needed' | 'accepted'> {
  const needed = works.filter(({ state }) => state !== 'exempt');
  return { needed: needed.length, accepted: needed.filter(({ state }) => state === when).length };
}

/** What is known of each compound on the as-of date, in the order of the ledger. */
export function compoundStates(facts: Facts): CompoundState[] {
  const { asOf, categories, renovatedWhen } = facts.programme;
  const isKept = hasData(facts, 'renovation');
  const needable = isKept ? categories : [];
  const servicesOf = servicesByCompound(facts.services);
  const worksOf = worksByCompound(facts.works);
  return facts.compounds.map((compound) => {
    const inScope = isInScope(compound, asOf);
    const service = servicesOf.get(compound.id)?.find((row) => isInForce(row, asOf)) ?? null;
    const works = needable.map(({ id: category }) => ({
      category,
      state: worksState(
        worksOf.get(compound.id)?.find((row) => row.category === category),
        renovatedWhen,
      ),
    }));
    const { needed, accepted } = acceptedOfNeeded(works, renovatedWhen);
    return {
      compoundId: compound.id,
      inScope,
      covered: inScope && service !== null,
      service,
      renovated: needed === 0 ? null : accepted === needed,
      stand: !isKept ? 'open' : needed === 0 ? 'none_needed' : accepted === needed ? 'done' : 'open',
      needed,
      accepted,
      works,
    };
  });
}
