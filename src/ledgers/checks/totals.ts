/** Sums that should be plausible: published totals, the subsidy budget, floor area a household. */
import type { Dataset } from '../../domain/model.ts';
import { reconcileRows } from '../../domain/record/reconcile.ts';
import { jsonProblem, type JsonDocument } from '../json/json.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { CompoundCells } from '../schemas/units.ts';
import type { City } from '../sources/tables.ts';
import { cellProblem } from '../table/table.ts';
import { Found } from './plausible-rows.ts';

/** Published totals that the ledgers miss by more than their tolerance; asked of ledgers without errors only. */
export function checkReconciliation(dataset: Dataset, document: JsonDocument): Problem[] {
  const { asOf } = dataset.programme;
  return reconcileRows(dataset).flatMap(({ id, published, ledger, difference, tolerance }, i) => {
    if (ledger === null || difference === null || Math.abs(difference) <= tolerance) return [];
    const parameters = { reason: 'total-differs', total: id, published, ledger, difference, asOf } as const;
    return [jsonProblem(document, ['reconcile', i, 'published'], 'W-RECONCILE', parameters)];
  });
}

function subsidyBudget({ tables: { subsidies }, programme }: City): Problem[] {
  const budget = programme?.values.subsidyBudgetCny;
  if (budget === undefined || budget === null) return [];
  let total = 0;
  for (const { values } of subsidies.rows) total += values.amountCny ?? 0;
  if (total <= budget) return [];
  const place = { ...subsidies.source, column: 'amount_cny' };
  return [problem('W-BUDGET', place, { reason: 'beyond-budget', total, budget })];
}

/** The floor area of the smallest and of the largest home, in square metres. */
export const HOME_M2 = [15, 500] as const;
/** Compounds of which most come to no home on one side: a column in another unit, which is one fault and not one a row. */
const ROWS_OF_A_COLUMN = 12;

function homeSizes({ tables: { compounds } }: City): Problem[] {
  const [smallest, largest] = HOME_M2;
  const outside = compounds.rows.flatMap((row) => {
    const { households, floorAreaM2 } = row.values;
    if (typeof households !== 'number' || typeof floorAreaM2 !== 'number') return [];
    const squareMetres = floorAreaM2 / households;
    return squareMetres >= smallest && squareMetres <= largest ? [] : [{ row, squareMetres }];
  });
  const small = outside.filter(({ squareMetres }) => squareMetres < smallest).length;
  const half = compounds.rows.length / 2;
  if (compounds.rows.length >= ROWS_OF_A_COLUMN && (small > half || outside.length - small > half)) return [];
  return outside.map(({ row, squareMetres }) =>
    cellProblem(compounds, row, 'floorAreaM2', 'W-RATIO', { reason: 'home-size', squareMetres }),
  );
}

/** Sizes that some compounds have and others lack; where none has one, the city does not know it, and says nothing by it. */
function sizesMissing({ tables: { compounds } }: City): Problem[] {
  return (['households', 'floorAreaM2'] as const).flatMap((field) => {
    const found = new Found<CompoundCells>();
    for (const row of compounds.rows) if (row.values[field] === null) found.add(row);
    const of = compounds.rows.length;
    if (found.count === of) return [];
    return found.problems(compounds, field, 'W-SIZE', (rows) => ({ reason: 'sizes-missing', ...rows, of }));
  });
}

/** The subsidy budget, floor area a household and sizes that are missing: warnings. */
export function checkTotals(city: City): Problem[] {
  return [...subsidyBudget(city), ...homeSizes(city), ...sizesMissing(city)];
}
