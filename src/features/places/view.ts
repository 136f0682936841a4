/** Everything that the page of a district, sub-district or grid shows, assembled from the publication. */
import { silentSubdistricts } from '../../domain/quality/reporting.ts';
import type { Compound, Grid, LngLat, Subdistrict } from '../../domain/rows.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { cellGroups } from '../../site/cells.ts';
import { currentRows, seriesOf } from '../../site/rows.ts';
import type { Site } from '../../site/site.ts';
import { byCoverage, placeRows } from '../../ui/place-rows.ts';
import type { Named, PlaceLevel } from '../../ui/place-rows.ts';
import { sourceOf } from '../../ui/source.ts';
import { trailTo } from '../../ui/trail.ts';
import type { CompoundGroup } from './CompoundTable.astro';
import type { PlaceViewProps } from './PlaceView.astro';
import { moneyView, pairingNote, peersView } from './parts.ts';
import type { Edition } from '../../site/edition.ts';

function compoundGroups(edition: Edition, grids: readonly Grid[], headed: boolean): CompoundGroup[] {
  const { site, words, links } = edition;
  return grids.map((grid) => {
    const compounds = site.compoundsIn(grid.id);
    const inScope = compounds.filter((compound) => site.stateOf(compound.id).inScope);
    const covered = inScope.filter((compound) => site.stateOf(compound.id).covered).length;
    return {
      heading: headed
        ? {
            name: grid.name,
            href: links.unit({ level: 'grid', id: grid.id }),
            summary: words.cells.countLong(covered, inScope.length),
          }
        : null,
      compounds: compounds.map((compound) => compoundRow(edition, compound)),
    };
  });
}

function compoundRow({ site, words, links }: Edition, compound: Compound): CompoundGroup['compounds'][number] {
  const state = site.stateOf(compound.id);
  const { service } = state;
  return {
    name: compound.name,
    href: links.unit({ level: 'compound', id: compound.id }),
    service:
      service === null
        ? null
        : service.firmId === null
          ? words.serviceMode[service.mode]
          : site.firm(service.firmId).name,
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

function describe(edition: Edition, { level, unit, trail, subdistricts, grids }: Place): PlaceViewProps {
  const { site, words, links } = edition;
  const { dataset, publication } = site;
  const { programme } = dataset;
  const cityId = programme.city.id;
  const city = seriesOf(site, 'city', cityId).coverage;
  const { coverage, renovation } = currentRows(site, level, unit.id);
  const total = coverage.find((row) => row.measure === 'compounds');
  const all = renovation.find((row) => row.measure === 'compounds' && row.part === 'all');
  const whole = words.site.whole(programme);
  const compounds = grids.flatMap((grid) => site.compoundsIn(grid.id));
  const pilot = level === 'grid' && grids[0]?.pilot === true;
  const subdistrictRows = level === 'district' ? byCoverage(placeRows(edition, 'subdistrict', subdistricts)) : [];
  const gridRows = level === 'subdistrict' ? placeRows(edition, 'grid', grids) : [];

  return {
    id: unit.id,
    level,
    files: links.files({ level, id: unit.id }),
    demonstration: programme.demonstration,
    name: unit.name,
    trail,
    headline: words.places.coverageSentence({
      name: unit.name,
      asOf: publication.asOf,
      numerator: total?.numerator ?? 0,
      denominator: total?.denominator ?? 0,
      rate: total?.rate ?? null,
      city: city.at(-1)?.rate ?? null,
      whole,
    }),
    notes: [
      ...(all === undefined ? [] : [words.places.renovationSentence(all)]),
      ...silenceNote(edition, level, subdistricts, total?.rateUpper ?? null),
      ...pairingNote(edition, grids),
    ],
    pilot,
    cells: level === 'grid' ? [] : cellGroups(subdistricts, dataset, publication.compounds),
    series: { ...seriesOf(site, level, unit.id), city },
    children:
      level === 'grid'
        ? null
        : { caption: words.places.children[level], rows: level === 'district' ? subdistrictRows : gridRows },
    compounds: level === 'district' ? [] : compoundGroups(edition, grids, level === 'subdistrict'),
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
      area: words.site.area(programme),
    },
    whole,
    peers: peersView(edition, level, unit),
    money: moneyView(edition, level, unit.name, grids),
    ask:
      programme.site.hotline === null
        ? null
        : words.places.ask.place(
            programme.site.hotline,
            level === 'district' ? words.places.ask.ownStreet : (subdistricts[0]?.name ?? words.places.ask.ownStreet),
          ),
    source: sourceOf(edition),
  };
}

function silenceNote(
  { site, words }: Edition,
  level: PlaceLevel,
  own: readonly Subdistrict[],
  upper: number | null,
): string[] {
  const ids = new Set(own.map((subdistrict) => subdistrict.id));
  const silent = silentSubdistricts(site.dataset).filter((subdistrict) => ids.has(subdistrict.id));
  if (silent.length === 0) return [];
  const month = monthOf(site.publication.asOf);
  const names = silent.map((subdistrict) => subdistrict.name);
  return [
    level === 'district' ? words.places.someNotReported(names, month, upper) : words.places.notReported(month, upper),
  ];
}

function boundaryOf({ dataset }: Site, level: PlaceLevel, id: string) {
  const list = { district: 'districts', subdistrict: 'subdistricts', grid: 'grids' } as const;
  return dataset.boundaries[list[level]].find((boundary) => boundary.id === id) ?? null;
}

export function districtView(edition: Edition, id: string): PlaceViewProps {
  const { site } = edition;
  const subdistricts = site.subdistrictsIn(id);
  const grids = subdistricts.flatMap((subdistrict) => site.gridsIn(subdistrict.id));
  return describe(edition, {
    level: 'district',
    unit: site.district(id),
    trail: trailTo(edition),
    subdistricts,
    grids,
  });
}

export function subdistrictView(edition: Edition, id: string): PlaceViewProps {
  const { site } = edition;
  const unit = site.subdistrict(id);
  const trail = trailTo(edition, { level: 'district', unit: site.district(unit.districtId) });
  return describe(edition, { level: 'subdistrict', unit, trail, subdistricts: [unit], grids: site.gridsIn(id) });
}

export function gridView(edition: Edition, id: string): PlaceViewProps {
  const { site } = edition;
  const unit = site.grid(id);
  const subdistrict = site.subdistrict(unit.subdistrictId);
  const district = site.district(subdistrict.districtId);
  const trail = trailTo(edition, { level: 'district', unit: district }, { level: 'subdistrict', unit: subdistrict });
  return describe(edition, { level: 'grid', unit, trail, subdistricts: [subdistrict], grids: [unit] });
}
