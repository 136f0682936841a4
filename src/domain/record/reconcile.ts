/** The published totals held against the ledgers. */
import { exactArea, isInScope } from '../indicators/tally.ts';
import type { Dataset } from '../model.ts';
import type { ReconcileTotal } from '../programme.ts';

export interface ReconcileRow {
  readonly id: ReconcileTotal['id'];
  readonly published: number;
  readonly ledger: number;
  /** ledger − published. */
  readonly difference: number;
  readonly tolerance: number;
  readonly source: string;
}

/** What the ledgers say of a total on the as-of date: compounds in scope and their sums (m² for floor area), or rows of a ledger. */
export function ledgerTotal(dataset: Dataset, id: ReconcileTotal['id']): number {
  const inScope = dataset.compounds.filter((compound) => isInScope(compound, dataset.programme.asOf));
  switch (id) {
    case 'compounds':
      return inScope.length;
    case 'households':
      return inScope.reduce((sum, compound) => sum + compound.households, 0);
    case 'floor_area_m2':
      return exactArea(inScope.reduce((sum, compound) => sum + compound.floorAreaM2, 0));
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
    return { ...total, ledger, difference: exactArea(ledger - total.published) };
  });
}
