/** Property-management coverage (物业管理覆盖率): contract, section 3. */
import { groupedBy } from '../lists.ts';
import type { Compound, IsoDate, Service } from '../rows.ts';
import type { Indicator } from './indicator.ts';
import { changesOf, isInScope } from './tally.ts';
import type { StateChange } from './tally.ts';

/** Whether the contract is in force on a day: from the day of entry up to, not including, the day of leaving. */
export function isInForce(service: Service, day: IsoDate | ''): boolean {
  return service.enteredOn <= day && (service.leftOn === null || day < service.leftOn);
}

/** The contracts of each compound. */
export const servicesByCompound = groupedBy((service: Service) => service.compoundId);

/** Counted = in scope; achieved = in scope with a contract in force. */
function coverageChanges(
  compounds: readonly Compound[],
  services: readonly Service[],
  asked?: readonly IsoDate[],
): StateChange[] {
  const servicesOf = servicesByCompound(services);
  return compounds.flatMap((compound, i) => {
    const own = servicesOf.get(compound.id) ?? [];
    const days = [compound.listedOn, compound.removedOn, ...own.flatMap((s) => [s.enteredOn, s.leftOn])];
    return changesOf(
      i,
      days,
      (day) => ({
        counted: isInScope(compound, day),
        achieved: own.some((service) => isInForce(service, day)),
      }),
      asked,
    );
  });
}

/** The city's, districts', sub-districts' and grids' coverage, by compounds, households, floor area and whole grids. */
export const coverage = {
  ledger: 'services',
  measures: ['compounds', 'households', 'floor_area', 'grids'],
  open: true,
  parts: null,
  changes: (facts, _part, asked?: readonly IsoDate[]) => coverageChanges(facts.compounds, facts.services, asked),
} as const satisfies Indicator;
