/** Sums that should be plausible: published totals, the subsidy budget, floor area a household. */
import type { Dataset } from '../../domain/model.ts';
import type { ReconcileTotal } from '../../domain/programme.ts';
import { reconcileRows } from '../../domain/record/reconcile.ts';
import { jsonProblem, type JsonDocument } from '../json.ts';
import { problem, type Problem } from '../problem.ts';
import { cellProblem } from '../table.ts';
import type { City } from '../tables.ts';

/** Thousands separated by commas, at most one decimal. */
const figure = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

const TOTAL_NAMES: Readonly<Record<ReconcileTotal['id'], string>> = {
  compounds: '小区数',
  households: '户数',
  floor_area_m2: '建筑面积（平方米）',
  districts: '区数',
  subdistricts: '街道数',
  grids: '网格数',
};

/** Published totals that the ledgers miss by more than their tolerance; asked of ledgers without errors only. */
export function checkReconciliation(dataset: Dataset, document: JsonDocument): Problem[] {
  const { asOf } = dataset.programme;
  return reconcileRows(dataset).flatMap(({ id, published, ledger, difference, tolerance }, i) => {
    if (Math.abs(difference) <= tolerance) return [];
    const message = `${TOTAL_NAMES[id]}公布为 ${figure(published)}，台账在 ${asOf} 为 ${figure(ledger)}，相差 ${figure(difference)}`;
    return [jsonProblem(document, ['reconcile', i, 'published'], 'W-RECONCILE', message, '核对台账，或在网站说明差异')];
  });
}

function subsidyBudget({ tables: { subsidies }, programme }: City): Problem[] {
  const budget = programme?.values.subsidyBudgetCny;
  if (budget === undefined || budget === null) return [];
  const total = subsidies.rows.reduce((sum, { values }) => sum + (values.amountCny ?? 0), 0);
  if (total <= budget) return [];
  const message = `合计 ${figure(total)} 元，超出预算 ${figure(budget)} 元`;
  return [
    problem('W-BUDGET', { file: subsidies.ledger.file, column: 'amount_cny' }, message, '核对金额和单位（应为元）'),
  ];
}

const SMALLEST_HOME_M2 = 15;
const LARGEST_HOME_M2 = 500;

function homeSizes({ tables: { compounds } }: City): Problem[] {
  return compounds.rows.flatMap((row) => {
    const { households, floorAreaM2 } = row.values;
    if (households === undefined || floorAreaM2 === undefined) return [];
    const ratio = floorAreaM2 / households;
    if (ratio >= SMALLEST_HOME_M2 && ratio <= LARGEST_HOME_M2) return [];
    const message = `户均 ${figure(ratio)} 平方米，不合常理`;
    return [cellProblem(compounds, row, 'floorAreaM2', 'W-RATIO', message, '核对户数、建筑面积和单位（应为平方米）')];
  });
}

/** The subsidy budget and floor area a household: warnings. */
export function checkTotals(city: City): Problem[] {
  return [...subsidyBudget(city), ...homeSizes(city)];
}
