/** The outlines of units, as far as the city gives them. */
import { indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Bounds } from '../domain/programme.ts';
import type { Boundary } from '../domain/rows.ts';
import { byListedLevel, LEDGER_OF_LEVEL, levelsOf } from '../domain/units/levels.ts';
import { extentOf } from '../domain/units/extent.ts';
import { kept } from './kept.ts';
import type { ListedLevel, Place } from './tree.ts';

export interface Boundaries {
  /** Whether there are outlines, and they are made up. */
  readonly schematic: boolean;
  /** The level that a picture of the city shows; null where it can show none. */
  readonly pictureLevel: ListedLevel | null;
  /** How far the city reaches; null where neither its settings nor points nor outlines say. */
  readonly extent: Bounds | null;
  /** The outlines of a level, in the order of their file; empty where the city gives none. */
  at(level: ListedLevel): readonly Boundary[];
  /** Null where the city gives none for it; the city itself has none. */
  of(place: Place): Boundary | null;
}

/** More areas than this a page could not carry, nor a reader tell apart. */
export const MOST_AREAS = 120;

/** The smallest level that a picture of the city shows, from the reporting one up; null where there are no outlines, or too many. */
export function pictureLevel({ boundaries, programme }: Pick<Dataset, 'boundaries' | 'programme'>): ListedLevel | null {
  const count = (level: ListedLevel): number => boundaries[LEDGER_OF_LEVEL[level]].length;
  const levels = levelsOf(programme).upToReporting.toReversed();
  return levels.find((level) => count(level) > 0 && count(level) <= MOST_AREAS) ?? null;
}

export function boundariesOf(facts: Pick<Dataset, 'boundaries' | 'compounds' | 'programme'>): Boundaries {
  const { boundaries, programme } = facts;
  const extent = kept(() => extentOf(facts));
  const lists = byListedLevel((level): readonly Boundary[] => boundaries[LEDGER_OF_LEVEL[level]]);
  const byId = byListedLevel((level) => indexBy(lists[level], (boundary) => boundary.id));
  return {
    schematic: programme.map.schematic === true && Object.values(lists).some((own) => own.length > 0),
    pictureLevel: pictureLevel(facts),
    get extent() {
      return extent();
    },
    at: (level) => lists[level],
    of: ({ level, id }) => (level === 'city' ? null : (byId[level].get(id) ?? null)),
  };
}
