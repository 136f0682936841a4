/** Sums that should be plausible: published totals, the subsidy budget, floor area a household. */
import type { Dataset } from '../../domain/model.ts';
import { reconcileRows } from '../../domain/record/reconcile.ts';
import { jsonProblem, type JsonDocument } from '../json.ts';
import { problem, type Problem } from '../problem.ts';
import { cellProblem } from '../table.ts';
import type { City } from '../tables.ts';

/** Published totals that the ledgers miss by more than their tolerance; asked of ledgers without errors only. */
export function checkReconciliation(dataset: Dataset, document: JsonDocument): Problem[] {
  const { asOf } = dataset.programme;
  return reconcileRows(dataset).flatMap(({ id, published, ledger, difference, tolerance }, i) => {
    if (Math.abs(difference) <= tolerance) return [];
    const parameters = { reason: 'total-differs', total: id, published, ledger, difference, asOf } as const;
    return [jsonProblem(document, ['reconcile', i, 'published'], 'W-RECONCILE', parameters)];
  });
}

function subsidyBudget({ tables: { subsidies }, programme }: City): Problem[] {
  const budget = programme?.values.subsidyBudgetCny;
  if (budget === undefined || budget === null) return [];
  const total = subsidies.rows.reduce((sum, { values }) => sum + (values.amountCny ?? 0), 0);
  if (total <= budget) return [];
  const place = { ...subsidies.source, column: 'amount_cny' };
  return [problem('W-BUDGET', place, { reason: 'beyond-budget', total, budget })];
}

const SMALLEST_HOME_M2 = 15;
const LARGEST_HOME_M2 = 500;

function homeSizes({ tables: { compounds } }: City): Problem[] {
  return compounds.rows.flatMap((row) => {
    const { households, floorAreaM2 } = row.values;
    if (households === undefined || floorAreaM2 === undefined) return [];
    const ratio = floorAreaM2 / households;
    if (ratio >= SMALLEST_HOME_M2 && ratio <= LARGEST_HOME_M2) return [];
    return [cellProblem(compounds, row, 'floorAreaM2', 'W-RATIO', { reason: 'home-size', squareMetres: ratio })];
  });
}

/** The subsidy budget and floor area a household: warnings. */
export function checkTotals(city: City): Problem[] {
  return [...subsidyBudget(city), ...homeSizes(city)];
}
