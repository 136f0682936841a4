/** The rates of units as a choropleth drawn at the build: its areas by class, its borders, its names and its key. */
import { keyLayout, type KeyLayout } from '../../../charts/frame/panel-grid.ts';
import type { Rings } from '../files/area-file.ts';
import { RATE_CLASSES, type RateClass } from '../ground/classes.ts';
import { boxOf, labelPoint, unionOf } from '../ground/geometry.ts';
import { placeLabels, type PlacedLabel } from '../ground/labels.ts';
import { fitted, heightFor, pathOf, type Project } from '../ground/projection.ts';

export interface RateArea {
  readonly id: string;
  readonly name: string;
  readonly polygons: Rings;
  readonly rateClass: RateClass;
  /** Whether nothing of it was reported: it is hatched over its colour. */
  readonly isSilent: boolean;
}

/** An entry of the key: a class with how many areas are in it, or the hatch of what was not reported. */
export interface RateKey {
  readonly mark: RateClass | 'silent';
  readonly text: string;
}

export interface RatePicture {
  readonly width: number;
  readonly height: number;
  readonly key: KeyLayout;
  /** Where the map begins below the key. */
  readonly top: number;
  /** Path data by class, in the order of the legend; a class without areas is left out. */
  readonly classes: readonly { readonly rateClass: RateClass; readonly paths: readonly string[] }[];
  /** Path data of the areas that have not reported, drawn once more. */
  readonly silent: readonly string[];
  /** Path data of the borders over the areas. */
  readonly borders: readonly string[];
  readonly names: readonly PlacedLabel[];
}

const FONT_SIZE = 13;
/** Clear space around the outlines, px. */
const PADDING = 4;
/** Between the key and the map, px. */
const KEY_GAP = 10;

function namesOf(areas: readonly RateArea[], project: Project, size: { width: number; height: number }): PlacedLabel[] {
  const wishes = areas.flatMap(({ id, name, polygons }) => {
    const at = labelPoint(polygons);
    const box = boxOf(polygons);
    if (at === null || box === null) return [];
    const [x, y] = project(at);
    const [left] = project([box[0], box[1]]);
    const [right] = project([box[2], box[3]]);
    return [{ id, text: name, x, y, weight: right - left }];
  });
  return placeLabels(wishes, { ...size, fontSize: FONT_SIZE, margin: 2 });
}

/**
 * Lays the picture out over `width` units in which letters are 13 high; null where no area has a shape. `borders` are outlines that
 * stand over the areas, such as those of the level above; `keys` the texts of the key.
 */
export function ratePicture(
  areas: readonly RateArea[],
  borders: readonly Rings[],
  keys: readonly RateKey[],
  width: number,
): RatePicture | null {
  const view = unionOf(areas.map(({ polygons }) => boxOf(polygons)));
  if (view === null) return null;
  const size = { width, height: heightFor(view, width) };
  const project = fitted(view, size, PADDING);
  const key = keyLayout(
    keys.map(({ text }) => text),
    width,
  );
  const top = key.height + KEY_GAP;
  const drawn = areas.map((area) => ({ ...area, d: pathOf(area.polygons, project) }));
  return {
    width,
    height: top + size.height,
    key,
    top,
    classes: RATE_CLASSES.map((rateClass) => ({
      rateClass,
      paths: drawn.filter((area) => area.rateClass === rateClass).map(({ d }) => d),
    })).filter(({ paths }) => paths.length > 0),
    // The hatch of what has no data says already that nothing is known.
    silent: drawn.filter(({ isSilent, rateClass }) => isSilent && rateClass !== 'missing').map(({ d }) => d),
    borders: borders.map((polygons) => pathOf(polygons, project)),
    names: namesOf(areas, project, size),
  };
}
