/** The rows of a picture of cells: how many compounds of each place are in each state. */
import { stateNames } from '../charts/cells/cell-states.ts';
import { CONDITIONS, coveredOf, type Condition } from '../domain/indicators/condition.ts';
import { ownRows } from '../publication/figure-rows.ts';
import { count, key } from '../publication/table-columns.ts';
import type { Edition } from '../site/edition.ts';
import type { Unit } from '../site/tree.ts';

/** What the columns of the states are called in the figure's rows. */
const COLUMN = {
  both: 'covered_renovated',
  covered: 'covered_unrenovated',
  coveredExempt: 'covered_exempt',
  renovated: 'uncovered_renovated',
  neither: 'uncovered_unrenovated',
  exempt: 'uncovered_exempt',
  unknown: 'unknown',
} as const satisfies Record<Condition, string>;

/** A row a unit; no published table has the counts. */
export function cellRows({ site, words }: Edition, units: readonly Unit[]) {
  const names = stateNames(words.cells, site.kept.works);
  const { columns, name } = words.figures;
  const { common } = words.computedTables;
  const total = (counts: Readonly<Record<Condition, number>>): number =>
    CONDITIONS.reduce((sum, state) => sum + counts[state], 0);
  return ownRows(
    units.map((unit) => ({ unit, counts: site.compounds.cellCounts(unit) })),
    [
      key('level', ({ unit }) => unit.level),
      key('unit_id', ({ unit }) => unit.id),
      key('unit_name', ({ unit }) => (unit.level === 'city' ? words.site.whole(site.programme) : unit.name)),
      count('compounds', ({ counts }) => total(counts), 'compounds'),
      count('covered', ({ counts }) => coveredOf(counts), 'compounds'),
      ...CONDITIONS.map((state) =>
        count<{ readonly unit: Unit; readonly counts: Readonly<Record<Condition, number>> }, string>(
          COLUMN[state],
          ({ counts }) => counts[state],
          'compounds',
        ),
      ),
    ],
    {
      level: common.level,
      unit_id: common.unit_id,
      unit_name: name,
      compounds: columns.compounds,
      covered: columns.covered,
      ...Object.fromEntries(CONDITIONS.map((state) => [COLUMN[state], { title: names[state] }])),
    },
    words.computedTables,
    site.programme.demonstration,
  );
}
