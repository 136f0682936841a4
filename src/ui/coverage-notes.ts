/** Sentences about coverage that more than one page says. */
import { gridStates } from '../domain/indicators/grid-groups.ts';
import { meanSize } from '../domain/indicators/mean-size.ts';
import type { RateRow } from '../domain/indicators/rates.ts';
import { silentSubdistricts } from '../domain/quality/reporting.ts';
import { monthOf } from '../domain/time/calendar.ts';
import { currentGridRows, currentRows } from '../site/rows.ts';
import type { Edition } from '../site/edition.ts';

/** Which sub-districts have not reported, and what that could change; empty where no reports are kept. */
export function silence({ site, words }: Edition): string {
  const { dataset, publication } = site;
  if (dataset.reports === null) return '';
  const { coverage } = currentRows(site, 'city', dataset.programme.city.id);
  return words.overview.unreported({
    names: silentSubdistricts(dataset).map((subdistrict) => subdistrict.name),
    total: dataset.subdistricts.length,
    month: monthOf(publication.asOf),
    upper: coverage.find((row) => row.measure === 'compounds')?.rateUpper ?? null,
  });
}

/** The lead under the four measures: why they differ, in the ledgers' own figures. */
export function measuresLead({ site, words }: Edition, today: readonly RateRow[]): string {
  return words.coverage.measures.lead(meanSize(today, 'households'), gridStates(currentGridRows(site)).partial);
}
