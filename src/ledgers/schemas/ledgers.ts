/** Every CSV ledger of a city, in the order in which they are documented and published. */
import { get, indexBy } from '../../domain/lists.ts';
import type { LedgerId } from '../../domain/model.ts';
import { inspections, outreach, pairings, reports, services, subsidies, works } from './facts.ts';
import type { AnyLedger, Ledger } from './ledger.ts';
import { conflicts, corrections, published, releases } from './record.ts';
import { compounds, districts, firms, grids, subdistricts } from './units.ts';

export const LEDGERS = {
  districts,
  subdistricts,
  grids,
  compounds,
  firms,
  services,
  works,
  subsidies,
  outreach,
  pairings,
  inspections,
  reports,
  releases,
  corrections,
  published,
  conflicts,
} as const satisfies Readonly<Record<LedgerId, unknown>>;

export type RowOf<I extends LedgerId> = (typeof LEDGERS)[I] extends Ledger<infer Row> ? Row : never;

/** The same, as a list. */
export const LEDGER_LIST: readonly AnyLedger[] = Object.values(LEDGERS) as readonly unknown[] as readonly AnyLedger[];

const BY_ID = indexBy(LEDGER_LIST, ({ id }) => id);

/** A ledger by its id, whatever its rows. */
export function ledgerById(id: LedgerId): AnyLedger {
  return get(BY_ID, id);
}
