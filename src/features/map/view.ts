/** What the map page shows without a script, and the settings and files of the one with it. */
import type { Fraction } from '../../domain/indicators/tally.ts';
import { cellGroups } from '../../site/cells.ts';
import type { Site } from '../../site/site.ts';
import { sourceOf } from '../../ui/source.ts';
import type { MapConfig } from './config.ts';
import type { AreaLevel } from './files/area-file.ts';
import { RATE_MENU, unitsOf } from './files/build.ts';
import { keyed } from './ground/basemap.ts';
import { classOf, countClasses } from './ground/classes.ts';
import { extremesOf } from './ground/extremes.ts';
import { boxOf, unionOf, type Box } from './ground/geometry.ts';
import { fitted, heightFor } from './ground/projection.ts';
import { PAGE_PALETTE, stillMap } from './ground/still.ts';
import type { Edition } from '../../site/edition.ts';

type Parts = Fraction & { readonly unknown: number };

/** A unit's coverage by compounds on the as-of date. */
function coverageNow({ ratesOf, publication }: Site, level: AreaLevel | 'city', id: string): Parts {
  const row = ratesOf('coverage', level, id).find(
    ({ date, measure }) => date === publication.asOf && measure === 'compounds',
  );
  if (row === undefined) return { numerator: 0, denominator: 0, unknown: 0 };
  const { numerator, denominator, rateUpper } = row;
  return { numerator, denominator, unknown: Math.round((rateUpper ?? 0) * denominator) - numerator };
}

export interface MapRow {
  readonly id: string;
  readonly name: string;
  readonly rate: Parts;
}

function rowsOf(site: Site, level: AreaLevel): MapRow[] {
  return unitsOf(site.dataset, level).map(({ id, name }) => ({ id, name, rate: coverageNow(site, level, id) }));
}

/** The box of everything on the map: outlines and points, or the programme's bounds where there is neither. */
function boxOfCity({ dataset }: Site): Box {
  const { boundaries, compounds, programme } = dataset;
  const outlines = [...boundaries.districts, ...boundaries.subdistricts, ...boundaries.grids];
  const points = compounds.flatMap(({ lngLat }): Box[] =>
    lngLat === null ? [] : [[lngLat[0], lngLat[1], lngLat[0], lngLat[1]]],
  );
  return unionOf([...outlines.map(({ polygons }) => boxOf(polygons)), ...points]) ?? programme.map.bounds;
}

const STILL_WIDTH = 640;

/** The choropleth of sub-districts as it stands on the as-of date; null where there are no outlines. */
function stillOfCity(site: Site, rows: readonly MapRow[]): { width: number; height: number; svg: string } | null {
  const outlines = new Map(site.dataset.boundaries.subdistricts.map((boundary) => [boundary.id, boundary.polygons]));
  const areas = rows.flatMap(({ id, name, rate }) => {
    const polygons = outlines.get(id);
    return polygons === undefined ? [] : [{ id, name, polygons, rateClass: classOf(rate), selected: false }];
  });
  const view = unionOf(areas.map(({ polygons }) => boxOf(polygons)));
  if (view === null) return null;
  const frame = { width: STILL_WIDTH, height: heightFor(view, STILL_WIDTH) };
  const svg = stillMap(
    {
      frame,
      project: fitted(view, frame, 6),
      view,
      areas,
      outlines: site.dataset.boundaries.districts.map(({ polygons }) => polygons),
      points: [],
      labelled: areas,
      fontSize: 13,
      idPrefix: 'poster-',
    },
    PAGE_PALETTE,
  );
  return { ...frame, svg };
}

function configOf(edition: Edition, findIndex: readonly string[]): MapConfig {
  const { site, words, links } = edition;
  const { programme } = site.dataset;
  const { center, zoom, basemap, approvalNo, source, schematic } = programme.map;
  const name = words.site.name(programme);
  const marks = [
    sourceOf(edition),
    ...(programme.demonstration ? [words.map.described(words.site.demonstration, words.site.demonstrationNote)] : []),
    ...(schematic ? [words.map.described(words.site.schematic, words.map.schematicNote)] : []),
    ...(source === null ? [] : [words.map.basemapSource(source)]),
    ...(approvalNo === null ? [] : [words.map.approval(approvalNo)]),
    name,
  ];
  return {
    folder: links.file('/map/'),
    dates: site.publication.dates,
    menu: RATE_MENU,
    center,
    zoom,
    bounds: boxOfCity(site),
    whole: words.site.whole(programme),
    site: name,
    findIndex,
    foot: marks,
    basemap:
      basemap === null
        ? null
        : {
            kind: basemap.kind,
            url: basemap.kind === 'tiles' ? keyed(basemap.url ?? '', basemap.key) : links.file('/map/basemap.pmtiles'),
            subdomains: basemap.subdomains,
            attribution: basemap.attribution,
            maxZoom: basemap.maxZoom,
          },
    demonstration: programme.demonstration ? words.site.demonstration : null,
    schematic: schematic ? words.site.schematic : null,
  };
}

/** `findIndex`: addresses of the find page's index. */
export function mapView(edition: Edition, findIndex: readonly string[]) {
  const { site, words } = edition;
  const { dataset, publication } = site;
  const { programme } = dataset;
  const rows = {
    district: rowsOf(site, 'district'),
    subdistrict: rowsOf(site, 'subdistrict'),
    grid: rowsOf(site, 'grid'),
  };
  const city = coverageNow(site, 'city', programme.city.id);
  const unplaced = dataset.compounds.filter(({ id, lngLat }) => lngLat === null && site.stateOf(id).inScope).length;
  return {
    title: words.map.headline({
      date: publication.asOf,
      whole: words.site.whole(programme),
      indicator: 'coverage',
      measure: { id: 'compounds', name: words.measure.compounds },
      rate: city,
      extremes: extremesOf(rows.subdistrict),
      unit: words.level.subdistrict,
      count: rows.subdistrict.length,
    }),
    lead: words.map.lead + words.map.noPosition(unplaced),
    rows,
    counts: countClasses(rows.subdistrict.map(({ rate }) => rate)),
    city,
    districtOf: (subdistrictId: string): string => site.district(site.subdistrict(subdistrictId).districtId).name,
    groups: cellGroups(dataset.subdistricts, dataset, publication.compounds),
    still: stillOfCity(site, rows.subdistrict),
    asOf: publication.asOf,
    whole: words.site.whole(programme),
    source: sourceOf(edition),
    map: programme.map,
    config: configOf(edition, findIndex),
  };
}

export type MapPage = ReturnType<typeof mapView>;
