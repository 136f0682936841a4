/** Two changes of units in the made-up city: a grid that passed to another sub-district, and a compound to another grid. */
import type { Grid } from '../../src/domain/rows.ts';
import { dayNumber } from '../../src/domain/time/calendar.ts';
import type { RegisteredCompound } from './compounds.ts';
import type { Entry } from './known.ts';
import { at } from './random.ts';
import type { Territory } from './territory.ts';

const GRID_MOVED = dayNumber('2018-03-20');
const COMPOUND_MOVED = dayNumber('2017-08-21');

export interface UnitChanges {
  /** The sub-districts that have answered for a grid: that of now, and where it passed to it, the one before. */
  readonly subdistrictsOf: ReadonlyMap<string, readonly string[]>;
  readonly grids: Entry<Grid>[];
  /** The same compounds, with the grid in which each was first kept. */
  moved(compounds: readonly Entry<RegisteredCompound>[]): Entry<RegisteredCompound>[];
}

/** The changes by which the units came to be those of now. */
export function makeUnitChanges(territory: Territory, compounds: readonly RegisteredCompound[]): UnitChanges {
  const { grids, subdistricts } = territory;
  const districtOf = new Map(subdistricts.map((s) => [s.id, s.parentId]));
  const sizes = Map.groupBy(grids, (grid) => grid.parentId);
  const borders = neighbours(territory);

  const [from, passed] = first(borders, ([a, b]) => {
    const near = districtOf.get(a.parentId) === districtOf.get(b.parentId);
    return near && a.parentId !== b.parentId && !b.pilot && (sizes.get(b.parentId)?.length ?? 0) > 3;
  });
  const before: Grid = {
    ...passed,
    parentId: from.parentId,
    name: from.name.replace(/\d{1,9}(?=网格$)/, String((sizes.get(from.parentId)?.length ?? 0) + 1)),
  };

  const kept = Map.groupBy(
    compounds.filter((c) => c.removedOn === null && c.listedOn === null),
    (c) => c.unitId,
  );
  const [formerGrid, presentGrid] = first(borders, ([a, b]) => {
    const within = a.parentId === b.parentId && a.id !== passed.id && b.id !== passed.id;
    return within && (kept.get(b.id)?.length ?? 0) > 3;
  });
  const regrouped = at(kept.get(presentGrid.id) ?? [], 1).id;

  return {
    subdistrictsOf: new Map(
      grids.map((grid) => [grid.id, [grid.parentId, ...(grid === passed ? [before.parentId] : [])]]),
    ),
    grids: grids.map((grid) =>
      grid === passed
        ? [
            { from: -Infinity, row: before },
            { from: GRID_MOVED, row: grid },
          ]
        : [{ from: -Infinity, row: grid }],
    ),
    moved: (entries) =>
      entries.map((entry) => {
        const row = entry[0]?.row ?? null;
        if (row?.id !== regrouped) return entry;
        return [
          { from: -Infinity, row: { ...row, unitId: formerGrid.id } },
          { from: COMPOUND_MOVED, row },
        ];
      }),
  };
}

function first<T>(list: readonly T[], holds: (element: T) => boolean): T {
  return at(list.filter(holds), 0);
}

/** Pairs of grids with a border in common, in the grids' order. */
function neighbours({ grids, gridRings }: Territory): [Grid, Grid][] {
  const around = new Map<string, number[]>();
  gridRings.forEach((ring, g) => {
    for (const corner of ring) {
      const place = corner.join();
      around.set(place, [...(around.get(place) ?? []), g]);
    }
  });
  return gridRings.flatMap((ring, g) => {
    const shared = new Map<number, number>();
    for (const other of ring.flatMap((corner) => around.get(corner.join()) ?? []))
      if (other !== g) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared]
      .filter(([, corners]) => corners > 1)
      .map(([other]): [Grid, Grid] => [at(grids, g), at(grids, other)]);
  });
}
