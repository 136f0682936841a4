/** The published totals held against the ledgers. */
import { exactArea, isInScope, wholeSum } from '../indicators/tally.ts';
import type { Dataset } from '../model.ts';
import type { ReconcileTotal } from '../programme.ts';

export interface ReconcileRow {
  readonly id: ReconcileTotal['id'];
  readonly published: number;
  /** Null where a compound in scope lacks what is added up. */
  readonly ledger: number | null;
  /** ledger − published; null where there is no total. */
  readonly difference: number | null;
  readonly tolerance: number;
  readonly source: string;
}

/** What the ledgers say of a total on the as-of date: compounds in scope and their sums (m² for floor area), or rows of a ledger; null where one in scope lacks it. */
export function ledgerTotal(dataset: Dataset, id: ReconcileTotal['id']): number | null {
  const inScope = dataset.compounds.filter((compound) => isInScope(compound, dataset.programme.asOf));
  switch (id) {
    case 'compounds':
      return inScope.length;
    case 'households':
      return wholeSum(inScope.map(({ households }) => households));
    case 'floor_area_m2':
      return wholeSum(inScope.map(({ floorAreaM2 }) => floorAreaM2));
    case 'districts':
      return dataset.districts.length;
    case 'subdistricts':
      return dataset.subdistricts.length;
    case 'grids':
      return dataset.grids.length;
  }
}

/** One row a published total, in the order of programme.json. */
export function reconcileRows(dataset: Dataset): ReconcileRow[] {
  return dataset.programme.reconcile.map((total) => {
    const ledger = ledgerTotal(dataset, total.id);
    return { ...total, ledger, difference: ledger === null ? null : exactArea(ledger - total.published) };
  });
}
