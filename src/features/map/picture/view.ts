/** What the map shows when it opens, drawn at the build as a figure: to be taken, cited, computed again and framed. */
import { figuresOn } from '../../../charts/frame/figure.ts';
import { numberColumn, wordColumn } from '../../../charts/frame/table.ts';
import type { Edition } from '../../../site/edition.ts';
import { upperOf } from '../../../site/rates.ts';
import type { ListedLevel } from '../../../site/tree.ts';
import { isSilent } from '../files/area-file.ts';
import { classOf, RATE_CLASSES } from '../ground/classes.ts';
import { openingHeadline, rowsOf, type MapRow } from '../opening.ts';
import { classLabel } from '../words.ts';
import type { RateArea, RateKey } from './rate-picture.ts';

const PATH = '/map/picture/';

/** The units of a level that have an outline. */
function areasOf({ site }: Edition, level: ListedLevel, rows: readonly MapRow[]): readonly RateArea[] {
  return rows.flatMap(({ id, name, rate, silence }) => {
    const outline = site.boundaries.of({ level, id });
    if (outline === null) return [];
    return [{ id, name, polygons: outline.polygons, rateClass: classOf(rate), isSilent: isSilent(silence) }];
  });
}

/** The classes that occur, with how many areas each. */
function keysOf({ words: { map } }: Edition, areas: readonly RateArea[]): readonly RateKey[] {
  const key = (mark: RateKey['mark'], label: string, count: number): readonly RateKey[] =>
    count === 0 ? [] : [{ mark, text: `${label} ${map.unitCount(count)}` }];
  return [
    ...RATE_CLASSES.flatMap((mark) =>
      key(mark, classLabel(mark, map), areas.filter(({ rateClass }) => rateClass === mark).length),
    ),
    ...key('silent', map.unreported, areas.filter((area) => area.isSilent).length),
  ];
}

/** The levels whose rates the table beside the picture of a level has. */
function levelsIn({ site }: Edition, level: ListedLevel): readonly ListedLevel[] {
  return [...new Set([site.tree.levels.largest, level])];
}

/** The picture of a level, and the rates of its units below the units that they lie in. */
function pictureFigure(edition: Edition, level: ListedLevel) {
  const { site, words, links } = edition;
  const text = words.map.rateFigure;
  const areas = areasOf(edition, level, rowsOf(site, site.tree.units(level)));
  const { largest } = site.tree.levels;
  const levels = levelsIn(edition, level);
  const isParted = levels.length > 1;
  const units = site.tree
    .units(largest)
    .flatMap((whole) => [whole, ...(isParted ? site.tree.below(whole, level) : [])]);
  const hasSilence = site.reports.silent().length > 0;
  return figuresOn(
    edition,
    PATH,
  )({
    chart: 'RatePicture',
    id: 'rates-by-unit',
    title: openingHeadline(edition, level),
    subtitle: text.unit(words.level[level]),
    // A picture goes without its page: that its borders are made up goes with it.
    source: [words.site.source(site.programme), ...(site.boundaries.schematic ? [text.schematic] : [])].join('；'),
    rows: {
      table: 'coverage',
      where: { level: levels, date: [site.asOf], measure: ['compounds'] },
      columns: ['date', 'level', 'unit_id', 'measure', 'numerator', 'denominator', 'rate', 'rate_upper'],
    },
    // No release keeps outlines.
    isUnkept: true,
    map: { layer: level, indicator: 'coverage' },
    props: {
      areas,
      // Over a level with parts of its own, the borders between its wholes.
      borders: isParted ? site.boundaries.at(largest).map(({ polygons }) => polygons) : [],
      keys: keysOf(edition, areas),
      columns: [
        wordColumn(words.places.name),
        numberColumn(words.places.fraction),
        numberColumn(words.places.coverageRate),
        ...(hasSilence ? [numberColumn(text.upper)] : []),
      ],
      rows: units.map((unit) => {
        const rate = site.rates.now(unit, { indicator: 'coverage' });
        return {
          cells: [
            { text: unit.name, href: links.unit(unit) },
            {
              text: words.format.number(rate.numerator),
              of: `/${words.format.measured('compounds', rate.denominator)}`,
            },
            words.format.rateBeside(rate),
            ...(hasSilence ? [words.format.rateBeside(upperOf(rate))] : []),
          ],
          mark: isParted && unit.level === largest ? ('parent' as const) : undefined,
        };
      }),
    },
  });
}

/** Only for a city with outlines (`pages['/map/picture/']`). */
export function pictureView(edition: Edition) {
  const { site, words } = edition;
  const level = site.boundaries.pictureLevel;
  if (level === null) throw new Error('there are no outlines to draw');
  const { source, approvalNo } = site.programme.map;
  return {
    title: words.map.picture.title(words.level[level]),
    /** The levels whose rates can be taken along. */
    levels: levelsIn(edition, level),
    figure: pictureFigure(edition, level),
    notes: [
      ...(site.boundaries.schematic ? [words.map.described(words.site.schematic, words.map.schematicNote, '')] : []),
      ...(source === null ? [] : [words.map.basemapSource(source)]),
      ...(approvalNo === null ? [] : [words.map.approval(approvalNo)]),
      words.site.coverageDefinition(site.rates.measures('coverage')),
      words.format.roundingNote,
    ],
  };
}
