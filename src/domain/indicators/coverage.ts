/** Property-management coverage (物业管理覆盖率): contract, section 3. */
import { groupBy, indexBy } from '../lists.ts';
import type { Compound, IsoDate, Measure, Report, Service } from '../model.ts';
import type { CoverageRow } from '../publication.ts';
import { monthOf } from '../time/calendar.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import { changesOf, exactArea, isInScope, rateOf } from './tally.ts';
import type { StateChange, TallySeries } from './tally.ts';

/** Whether the contract is in force on a day: from the day of entry up to, not including, the day of leaving. */
export function isInForce(service: Service, day: IsoDate | ''): boolean {
  return service.enteredOn <= day && (service.leftOn === null || day < service.leftOn);
}

/** Counted = in scope; achieved = in scope with a contract in force. */
export function coverageChanges(compounds: readonly Compound[], services: readonly Service[]): StateChange[] {
  const servicesOf = groupBy(services, (service) => service.compoundId);
  return compounds.flatMap((compound, i) => {
    const own = servicesOf.get(compound.id) ?? [];
    const days = [compound.listedOn, compound.removedOn, ...own.flatMap((s) => [s.enteredOn, s.leftOn])];
    return changesOf(i, days, (day) => ({
      counted: isInScope(compound, day),
      achieved: own.some((service) => isInForce(service, day)),
    }));
  });
}

/**
 * Sub-districts that have not reported for a day's month, as indices of units.
 * None when the city keeps no reports ledger: the upper rate then equals the rate.
 */
export function unreportedOn(hierarchy: Hierarchy, reports: readonly Report[] | null): (date: IsoDate) => Set<number> {
  const reported = indexBy(reports ?? [], (report) => `${report.month}/${report.subdistrictId}`);
  const subdistricts = hierarchy.units.flatMap((unit, i) => (unit.level === 'subdistrict' ? [{ i, id: unit.id }] : []));
  return (date) => {
    if (reports === null) return new Set();
    return new Set(subdistricts.filter(({ id }) => !reported.has(`${monthOf(date)}/${id}`)).map(({ i }) => i));
  };
}

const MEASURES: readonly (Measure | 'grids')[] = ['compounds', 'floor_area', 'grids', 'households'];

/** The published rows, sorted by date, level, unit and measure. */
export function coverageRows(
  hierarchy: Hierarchy,
  series: TallySeries,
  dates: readonly IsoDate[],
  reports: readonly Report[] | null,
): CoverageRow[] {
  const unreported = unreportedOn(hierarchy, reports);
  return dates.flatMap((date) => {
    const silent = unreported(date);
    return hierarchy.units.flatMap(({ level, id: unitId }, i) => {
      const silentHere = (hierarchy.subdistrictsOf[i] ?? []).filter((subdistrict) => silent.has(subdistrict));
      return MEASURES.filter((measure) => measure !== 'grids' || level !== 'grid').map((measure) => {
        const fraction = series.fraction(date, i, measure);
        const base = { date, level, unitId, measure, ...fraction, rate: rateOf(fraction) };
        if (measure === 'grids') return { ...base, rateUpper: null };
        const uncovered = (level === 'grid' && silentHere.length > 0 ? [i] : silentHere).reduce((sum, unit) => {
          const { numerator, denominator } = series.fraction(date, unit, measure);
          return sum + denominator - numerator;
        }, 0);
        return { ...base, rateUpper: rateOf({ ...fraction, numerator: exactArea(fraction.numerator + uncovered) }) };
      });
    });
  });
}
