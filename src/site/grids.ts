/** Grids as a whole: how many are covered in full, in part, not at all; and those that tried property management first. */
import { coverageOfGrids, gridStates } from '../domain/indicators/grid-groups.ts';
import type { GridRow, GridStates, GroupRate } from '../domain/indicators/grid-groups.ts';
import type { TallyMeasure } from '../domain/indicators/tally.ts';
import type { Dataset } from '../domain/model.ts';
import type { Measure } from '../domain/rows.ts';
import { isCountedWhole } from '../domain/units/levels.ts';
import { kept } from './kept.ts';
import type { Rates } from './rates.ts';
import type { Place, Tree } from './tree.ts';

/** The coverage of a group of grids that is no unit of its own, by each measure in the order of the dates. */
export type GroupSeries = Readonly<Record<TallyMeasure, readonly GroupRate[]>>;

export interface Grids {
  /** Whether the city has units that are counted as wholes, so that its rates are also by them. */
  readonly areCounted: boolean;
  /** The grids of a place by how far they are covered now. */
  states(place: Place): GridStates;
  /** Whether property management was tried in a unit first, as the ledger of grids says of each. */
  isPilot(place: Place): boolean;
  /** The pilot grids beside the rest; null where all grids are pilots, or none is. */
  readonly pilots: { readonly pilot: GroupSeries; readonly rest: GroupSeries } | null;
}

const MEASURES: readonly Measure[] = ['compounds', 'households', 'floor_area'];

export function gridsOf({ grids }: Pick<Dataset, 'grids'>, tree: Tree, rates: Rates): Grids {
  const tried = new Set(grids.flatMap(({ id, pilot }) => (pilot ? [id] : [])));
  const isPilot = ({ level, id }: Place): boolean => isCountedWhole(level) && tried.has(id);

  const groupOf = (ids: readonly string[]): GroupSeries => {
    const rows = ids.flatMap((id) =>
      MEASURES.flatMap((measure) =>
        rates
          .series({ level: 'grid', id }, { indicator: 'coverage', measure })
          .map((rate): GridRow => ({ ...rate, unitId: id, measure })),
      ),
    );
    const group = coverageOfGrids(rows);
    const by = (measure: TallyMeasure): readonly GroupRate[] => group.filter((row) => row.measure === measure);
    return {
      compounds: by('compounds'),
      households: by('households'),
      floor_area: by('floor_area'),
      grids: by('grids'),
    };
  };

  const pilots = kept(() => {
    const ids = tree.units('grid').map(({ id }) => id);
    const [pilot, rest] = [ids.filter((id) => tried.has(id)), ids.filter((id) => !tried.has(id))];
    return pilot.length === 0 || rest.length === 0 ? null : { pilot: groupOf(pilot), rest: groupOf(rest) };
  });

  return {
    areCounted: isCountedWhole(tree.levels.smallest),
    states: (place) =>
      gridStates(
        tree
          .below(place, 'grid')
          .map((grid) => ({ ...rates.now(grid, { indicator: 'coverage' }), unitId: grid.id, measure: 'compounds' })),
      ),
    isPilot,
    get pilots() {
      return pilots();
    },
  };
}
