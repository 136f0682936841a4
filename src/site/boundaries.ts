/** The outlines of units, as far as the city gives them. */
import { indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Bounds } from '../domain/programme.ts';
import type { Boundary } from '../domain/rows.ts';
import { byListedLevel, isCountedWhole, LEDGER_OF_LEVEL, LISTED_LEVELS } from '../domain/units/levels.ts';
import { extentOf } from '../domain/units/extent.ts';
import { kept } from './kept.ts';
import type { ListedLevel, Place } from './tree.ts';

export interface Boundaries {
  /** Whether there are outlines, and they are made up. */
  readonly schematic: boolean;
  /** The level that a picture of the city shows; null where it can show none. */
  readonly pictureLevel: PictureLevel | null;
  /** How far the city reaches; null where neither its settings nor points nor outlines say. */
  readonly extent: Bounds | null;
  /** The outlines of a level, in the order of their file; empty where the city gives none. */
  at(level: ListedLevel): readonly Boundary[];
  /** Null where the city gives none for it; the city itself has none. */
  of(place: Place): Boundary | null;
}

/** The levels whose areas a picture can show. */
export type PictureLevel = Exclude<ListedLevel, 'grid'>;

/** More areas than this a page could not carry, nor a reader tell apart. */
const MOST_AREAS = 120;

/** The smallest level that a picture of the city shows; null where there are no outlines, or too many. */
export function pictureLevel(outlines: Readonly<Record<PictureLevel, readonly Boundary[]>>): PictureLevel | null {
  const levels = LISTED_LEVELS.filter((level): level is PictureLevel => !isCountedWhole(level)).toReversed();
  return levels.find((level) => outlines[level].length > 0 && outlines[level].length <= MOST_AREAS) ?? null;
}

export function boundariesOf(facts: Pick<Dataset, 'boundaries' | 'compounds' | 'programme'>): Boundaries {
  const { boundaries, programme } = facts;
  const extent = kept(() => extentOf(facts));
  const lists = byListedLevel((level): readonly Boundary[] => boundaries[LEDGER_OF_LEVEL[level]]);
  const byId = byListedLevel((level) => indexBy(lists[level], (boundary) => boundary.id));
  return {
    schematic: programme.map.schematic === true && Object.values(lists).some((own) => own.length > 0),
    pictureLevel: pictureLevel(lists),
    get extent() {
      return extent();
    },
    at: (level) => lists[level],
    of: ({ level, id }) => (level === 'city' ? null : (byId[level].get(id) ?? null)),
  };
}
