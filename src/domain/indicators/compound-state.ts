/** What is known of each compound on the as-of date. */
import { groupBy } from '../lists.ts';
import type { Dataset } from '../model.ts';
import type { CompoundState } from '../publication.ts';
import { isInForce } from './coverage.ts';
import { worksState } from './renovation.ts';
import { isInScope } from './tally.ts';

/** What is known of each compound on the as-of date, in the order of the ledger. */
export function compoundStates(facts: Dataset): CompoundState[] {
  const { asOf, categories } = facts.programme;
  const servicesOf = groupBy(facts.services, (service) => service.compoundId);
  const worksOf = groupBy(facts.works, (works) => works.compoundId);
  return facts.compounds.map((compound) => {
    const inScope = isInScope(compound, asOf);
    const service = servicesOf.get(compound.id)?.find((row) => isInForce(row, asOf)) ?? null;
    const works = categories.map(({ id: category }) => ({
      category,
      state: worksState(worksOf.get(compound.id)?.find((row) => row.category === category)),
    }));
    const needed = works.filter(({ state }) => state !== 'exempt');
    return {
      compoundId: compound.id,
      inScope,
      covered: inScope && service !== null,
      service,
      renovated: needed.length === 0 ? null : needed.every(({ state }) => state === 'accepted'),
      works,
    };
  });
}
