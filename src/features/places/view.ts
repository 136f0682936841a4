/** Everything that the page of a district, sub-district or grid shows, assembled from the publication. */
import { silentSubdistricts } from '../../domain/quality/reporting.ts';
import type { Compound, Grid, LngLat, Subdistrict } from '../../domain/rows.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { cellGroups } from '../../site/cells.ts';
import { unitHref } from '../../site/href.ts';
import { currentRows, seriesOf } from '../../site/rows.ts';
import type { Site } from '../../site/site.ts';
import { byCoverage, placeRows } from '../../ui/place-rows.ts';
import type { Named, PlaceLevel } from '../../ui/place-rows.ts';
import { sourceOf } from '../../ui/source.ts';
import { trailTo } from '../../ui/trail.ts';
import { zh } from '../../words/zh-CN/common.ts';
import { places } from '../../words/zh-CN/places.ts';
import type { CompoundGroup } from './CompoundTable.astro';
import type { PlaceViewProps } from './PlaceView.astro';
import { moneyView, pairingNote, peersView } from './parts.ts';

function compoundGroups(site: Site, grids: readonly Grid[], headed: boolean): CompoundGroup[] {
  return grids.map((grid) => {
    const compounds = site.compoundsIn(grid.id);
    const inScope = compounds.filter((compound) => site.stateOf(compound.id).inScope);
    const covered = inScope.filter((compound) => site.stateOf(compound.id).covered).length;
    return {
      heading: headed
        ? { name: grid.name, href: unitHref('grid', grid.id), summary: zh.cells.countLong(covered, inScope.length) }
        : null,
      compounds: compounds.map((compound) => compoundRow(site, compound)),
    };
  });
}

function compoundRow(site: Site, compound: Compound): CompoundGroup['compounds'][number] {
  const state = site.stateOf(compound.id);
  const { service } = state;
  return {
    name: compound.name,
    href: unitHref('compound', compound.id),
    service:
      service === null ? null : service.firmId === null ? zh.serviceMode[service.mode] : site.firm(service.firmId).name,
    accepted: state.accepted,
    needed: state.needed,
    inScope: state.inScope,
  };
}

/** The mean position of compounds; null where none has one. */
function middleOf(compounds: readonly Compound[]): LngLat | null {
  const positions = compounds.flatMap((compound) => (compound.lngLat === null ? [] : [compound.lngLat]));
  if (positions.length === 0) return null;
  const mean = (axis: 0 | 1) => positions.reduce((sum, position) => sum + position[axis], 0) / positions.length;
  return [mean(0), mean(1)];
}

interface Place {
  readonly level: PlaceLevel;
  readonly unit: Named;
  readonly trail: PlaceViewProps['trail'];
  readonly subdistricts: readonly Subdistrict[];
  readonly grids: readonly Grid[];
}

function describe(site: Site, { level, unit, trail, subdistricts, grids }: Place): PlaceViewProps {
  const { dataset, publication } = site;
  const { programme } = dataset;
  const cityId = programme.city.id;
  const city = seriesOf(site, 'city', cityId).coverage;
  const { coverage, renovation } = currentRows(site, level, unit.id);
  const total = coverage.find((row) => row.measure === 'compounds');
  const all = renovation.find((row) => row.measure === 'compounds' && row.part === 'all');
  const whole = zh.site.whole(programme);
  const compounds = grids.flatMap((grid) => site.compoundsIn(grid.id));
  const pilot = level === 'grid' && grids[0]?.pilot === true;
  const subdistrictRows = level === 'district' ? byCoverage(placeRows(site, 'subdistrict', subdistricts)) : [];
  const gridRows = level === 'subdistrict' ? placeRows(site, 'grid', grids) : [];

  return {
    id: unit.id,
    level,
    page: unitHref(level, unit.id),
    demonstration: programme.demonstration,
    name: unit.name,
    trail,
    headline: zh.place.coverageSentence({
      name: unit.name,
      asOf: publication.asOf,
      numerator: total?.numerator ?? 0,
      denominator: total?.denominator ?? 0,
      rate: total?.rate ?? null,
      city: city.at(-1)?.rate ?? null,
      whole,
    }),
    notes: [
      ...(all === undefined ? [] : [zh.place.renovationSentence(all)]),
      ...silenceNote(site, level, subdistricts, total?.rateUpper ?? null),
      ...pairingNote(site, grids),
    ],
    pilot,
    cells: level === 'grid' ? [] : cellGroups(subdistricts, dataset, publication.compounds),
    series: { ...seriesOf(site, level, unit.id), city },
    children:
      level === 'grid'
        ? null
        : { caption: zh.place.children[level], rows: level === 'district' ? subdistrictRows : gridRows },
    compounds: level === 'district' ? [] : compoundGroups(site, grids, level === 'subdistrict'),
    measures: { coverage, renovation: renovation.filter((row) => row.part === 'all') },
    categories: programme.categories.flatMap((category) =>
      renovation
        .filter((row) => row.part === category.id && row.measure === 'compounds')
        .map((row) => ({ ...row, name: category.name })),
    ),
    locator: {
      ground: dataset.boundaries.subdistricts,
      here: boundaryOf(site, level, unit.id),
      point: level === 'grid' ? middleOf(compounds) : null,
      schematic: programme.map.schematic,
      area: zh.site.area(programme),
    },
    whole,
    peers: peersView(site, level, unit),
    money: moneyView(site, level, unit.name, grids),
    ask:
      programme.site.hotline === null
        ? null
        : places.ask.place(
            programme.site.hotline,
            level === 'district' ? places.ask.ownStreet : (subdistricts[0]?.name ?? places.ask.ownStreet),
          ),
    source: sourceOf(site),
  };
}

function silenceNote(site: Site, level: PlaceLevel, own: readonly Subdistrict[], upper: number | null): string[] {
  const ids = new Set(own.map((subdistrict) => subdistrict.id));
  const silent = silentSubdistricts(site.dataset).filter((subdistrict) => ids.has(subdistrict.id));
  if (silent.length === 0) return [];
  const month = monthOf(site.publication.asOf);
  const names = silent.map((subdistrict) => subdistrict.name);
  return [level === 'district' ? zh.place.someNotReported(names, month, upper) : zh.place.notReported(month, upper)];
}

function boundaryOf({ dataset }: Site, level: PlaceLevel, id: string) {
  const list = { district: 'districts', subdistrict: 'subdistricts', grid: 'grids' } as const;
  return dataset.boundaries[list[level]].find((boundary) => boundary.id === id) ?? null;
}

export function districtView(site: Site, id: string): PlaceViewProps {
  const subdistricts = site.subdistrictsIn(id);
  const grids = subdistricts.flatMap((subdistrict) => site.gridsIn(subdistrict.id));
  return describe(site, { level: 'district', unit: site.district(id), trail: trailTo(site), subdistricts, grids });
}

export function subdistrictView(site: Site, id: string): PlaceViewProps {
  const unit = site.subdistrict(id);
  const trail = trailTo(site, { level: 'district', unit: site.district(unit.districtId) });
  return describe(site, { level: 'subdistrict', unit, trail, subdistricts: [unit], grids: site.gridsIn(id) });
}

export function gridView(site: Site, id: string): PlaceViewProps {
  const unit = site.grid(id);
  const subdistrict = site.subdistrict(unit.subdistrictId);
  const district = site.district(subdistrict.districtId);
  const trail = trailTo(site, { level: 'district', unit: district }, { level: 'subdistrict', unit: subdistrict });
  return describe(site, { level: 'grid', unit, trail, subdistricts: [subdistrict], grids: [unit] });
}
