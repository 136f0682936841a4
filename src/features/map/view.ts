/** What the map page shows without a script, and the settings and files of the one with it. */
import type { MarkedFile } from '../../publication/content-name.ts';
import type { Edition } from '../../site/edition.ts';
import { FIND_INDEX } from '../../site/href.ts';
import type { ListedLevel } from '../../domain/rows.ts';
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import type { Site } from '../../site/site.ts';
import { provisionalPart } from '../../ui/provisional.ts';
import type { MapConfig } from './config.ts';
import { isSilent } from './files/area-file.ts';
import { openingLevel, rateMenu, worksCategories } from './files/build.ts';
import { keyed } from './ground/basemap.ts';
import { classOf, countClasses } from './ground/classes.ts';
import { boxOf, unionOf, type Box } from './ground/geometry.ts';
import { fitted, heightFor } from './ground/projection.ts';
import { PAGE_PALETTE, stillMap } from './ground/still.ts';
import { coverageNow, openingHeadline, rowsOf, type MapRow } from './opening.ts';
import { pictureView } from './picture/view.ts';

/** The list that needs no script: the units that are shown, in those of the largest level where that is another. Their pages list what lies in them. */
function listOf({ site, links }: Edition, shown: ListedLevel) {
  const { largest, listed, reporting } = site.tree.levels;
  const below = [...listed.slice(listed.indexOf(shown) + 1), 'compound' as const];
  // On the pages of units that are made of those that report, these are listed, and what is smaller on theirs.
  const smaller = shown === reporting ? below : below.slice(0, 1);
  if (largest === shown) return { smaller, groups: [], rows: rowsOf(site, site.tree.units(shown)) };
  const groups = rowsOf(site, site.tree.units(largest)).map((row) => {
    const place = { level: largest, id: row.id };
    return { ...row, href: links.unit(place), rows: rowsOf(site, site.tree.below(place, shown)) };
  });
  return { smaller, groups, rows: [] };
}

/** The box of everything on the map: outlines and points. Throws where there is neither, and no map. */
function boxOfCity({ boundaries, tree }: Site): Box {
  const outlines = tree.levels.listed.flatMap((level) => boundaries.at(level));
  const points = tree.compounds.flatMap(({ lngLat }): Box[] =>
    lngLat === null ? [] : [[lngLat[0], lngLat[1], lngLat[0], lngLat[1]]],
  );
  const box = unionOf([...outlines.map(({ polygons }) => boxOf(polygons)), ...points]);
  if (box === null) throw new Error('a map of nothing');
  return box;
}

/** How near the map opens on a single point. */
const NEAR = 14;

const STILL_WIDTH = 640;

/** How many of the units that report were silent, and of how many of the shown ones nothing, or a part, was reported. */
function silenceOf({ reports }: Site, rows: readonly MapRow[]) {
  const silent = rows.filter(({ silence }) => silence.silent > 0);
  const whole = silent.filter(({ silence }) => isSilent(silence)).length;
  return { silent: reports.silent().length, whole, partly: silent.length - whole };
}

interface StillOfCity {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** The choropleth of a level's units as it stands on the as-of date; null where there are no outlines. */
function stillOfCity(site: Site, level: ListedLevel, rows: readonly MapRow[]): StillOfCity | null {
  const { largest } = site.tree.levels;
  const areas = rows.flatMap(({ id, name, rate, silence }) => {
    const outline = site.boundaries.of({ level, id });
    if (outline === null) return [];
    const silent = isSilent(silence);
    return [{ id, name, polygons: outline.polygons, areaClass: classOf(rate), selected: false, silent }];
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
      outlines: largest === level ? [] : site.boundaries.at(largest).map(({ polygons }) => polygons),
      points: [],
      labelled: areas,
      fontSize: 13,
      idPrefix: 'poster-',
      textured: false,
    },
    PAGE_PALETTE,
  );
  return { ...frame, svg };
}

function configOf(edition: Edition, files: readonly MarkedFile[]): MapConfig {
  const { site, words, links } = edition;
  const { programme } = site;
  const { center, zoom, basemap, approvalNo, source } = programme.map;
  const { schematic } = site.boundaries;
  const box = boxOfCity(site);
  const name = words.site.name(programme);
  const marks = [
    words.site.source(site.programme),
    ...(programme.demonstration ? [words.site.demonstrationNote] : []),
    ...(schematic ? [words.map.described(words.site.schematic, words.map.schematicNote, '')] : []),
    ...(source === null ? [] : [words.map.basemapSource(source)]),
    ...(approvalNo === null ? [] : [words.map.approval(approvalNo)]),
    name,
  ];
  return {
    pages: {
      ...Object.fromEntries(
        site.tree.levels.listed.map((level) => [level, links.page(`/${LEDGER_OF_LEVEL[level]}/`)] as const),
      ),
      compound: links.page('/compounds/'),
    },
    opening: openingLevel(site),
    folder: links.file('/map/'),
    files: files.map((file) => file.name),
    dates: site.periods.dates,
    ...(programme.observedOn === null ? {} : { isSurveyed: true }),
    menu: rateMenu(site),
    categories: worksCategories(site).map((category) => ({ id: category.id, name: category.name })),
    hasWorks: site.kept.works,
    ...(programme.renovatedWhen === 'accepted' ? {} : { renovatedWhen: programme.renovatedWhen }),
    center: center ?? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2],
    zoom: zoom ?? NEAR,
    bounds: box,
    whole: words.site.whole(programme),
    site: name,
    findIndex: links.file(FIND_INDEX),
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
    madeUp: words.site.madeUp(programme),
    schematic: schematic ? words.site.schematic : null,
  };
}

/** `files`: what the map loads. */
export function mapView(edition: Edition, files: readonly MarkedFile[]) {
  const { site, words } = edition;
  const { programme, asOf } = site;
  const { listed, reporting } = site.tree.levels;
  const smaller = [...listed.slice(listed.indexOf(reporting) + 1), 'compound' as const];
  const opening = openingLevel(site);
  const rows = rowsOf(site, site.tree.units(opening));
  const city = coverageNow(site, site.tree.city);
  const provisional = provisionalPart(edition);
  return {
    title: openingHeadline(edition, opening),
    lead: words.map.lead + words.map.noPosition(site.compounds.unplaced),
    layers: [...listed, 'compound' as const],
    /** What is shown first, with a script and without. */
    opening,
    /** What compounds are spoken of by, and what is smaller. */
    reporting,
    smaller,
    list: listOf(edition, opening),
    silent: silenceOf(site, rows),
    counts: countClasses(rows.map(({ rate }) => rate)),
    city,
    still: stillOfCity(site, opening, rows),
    asOf,
    whole: words.site.whole(programme),
    source: words.site.source(site.programme),
    provisional: provisional === null ? null : words.releases.provisional.since(provisional.from),
    picture: site.pages['/map/picture/'] ? pictureView(edition) : null,
    hasReports: site.kept.reports,
    map: { ...programme.map, schematic: site.boundaries.schematic },
    config: configOf(edition, files),
  };
}

export type MapPage = ReturnType<typeof mapView>;
