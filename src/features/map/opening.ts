/** What the map says when it opens, before a reader has chosen anything: coverage by compounds on the as-of date. */
import type { Edition } from '../../site/edition.ts';
import type { Site } from '../../site/site.ts';
import type { ListedLevel, Place, Unit } from '../../site/tree.ts';
import type { Silence } from './files/area-file.ts';
import { mapRate } from './files/build.ts';
import type { Rate } from './files/rate-file.ts';
import { extremesOf, isCompared, spreadOf } from './ground/extremes.ts';

/** A unit's coverage by compounds on the as-of date. */
export function coverageNow(site: Site, place: Place): Rate {
  return mapRate(site.rates.now(place, { indicator: 'coverage' }));
}

export interface MapRow {
  readonly id: string;
  readonly name: string;
  readonly rate: Rate;
  /** How many of the units in it that report have not. */
  readonly silence: Silence;
}

export function rowsOf(site: Site, units: readonly Unit[]): MapRow[] {
  const { isSmaller, reporting } = site.tree.levels;
  return units.map((unit) => ({
    id: unit.id,
    name: unit.name,
    rate: coverageNow(site, unit),
    silence: {
      silent: site.reports.silent(unit).length,
      parts: isSmaller(unit.level, reporting) ? 1 : site.tree.below(unit, reporting).length,
    },
  }));
}

/** The whole's coverage, and how far the units of a level are apart. */
export function openingHeadline({ site, words }: Edition, level: ListedLevel): string {
  const rows = rowsOf(site, site.tree.units(level));
  return words.map.headline({
    date: site.asOf,
    whole: words.site.whole(site.programme),
    subject: { indicator: 'coverage', category: null },
    measure: { id: 'compounds', name: words.measure.compounds },
    rate: coverageNow(site, site.tree.city),
    extremes: extremesOf(rows),
    spread: spreadOf(rows),
    unit: words.level[level],
    compared: rows.filter(isCompared).length,
    count: rows.length,
  });
}
