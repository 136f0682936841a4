/** Every CSV ledger of a city, in the order in which they are documented and published. */
import { get, indexBy } from '../../domain/lists.ts';
import type { LedgerId } from '../../domain/model.ts';
import type { ListedLevel } from '../../domain/rows.ts';
import { levelOfLedger, levelsFrom, LISTED_LEVELS } from '../../domain/units/levels.ts';
import type { Levels } from '../../domain/units/levels.ts';
import {
  inspectionsLedger,
  outreachLedger,
  pairings,
  reportsLedger,
  services,
  subsidiesLedger,
  works,
} from './facts.ts';
import type { AnyLedger, Ledger } from './ledger.ts';
import { conflicts, corrections, published, releases, searches } from './record.ts';
import { unlistedColumns } from './unit-column.ts';
import { compoundsLedger, districtsLedger, firms, gridsLedger, subdistrictsLedger } from './units.ts';

function ledgersFrom(levels: Levels) {
  const above = (level: ListedLevel): ListedLevel | null => {
    const own = levels.above(level);
    return own === null || own === 'city' ? null : own;
  };
  const unlisted = unlistedColumns(levels);
  return {
    districts: districtsLedger(),
    subdistricts: { ...subdistrictsLedger(above('subdistrict')), unlisted },
    grids: { ...gridsLedger(above('grid')), unlisted },
    compounds: { ...compoundsLedger(levels.smallest), unlisted },
    firms,
    services,
    works,
    subsidies: { ...subsidiesLedger(levels.standIn('grid')), unlisted },
    outreach: { ...outreachLedger(levels.standIn('district')), unlisted },
    pairings,
    inspections: { ...inspectionsLedger(levels.reporting), unlisted },
    reports: { ...reportsLedger(levels.reporting), unlisted },
    releases,
    corrections,
    published,
    conflicts,
    searches,
  } as const satisfies Readonly<Record<LedgerId, unknown>>;
}

export type Ledgers = ReturnType<typeof ledgersFrom>;

const known = new WeakMap<Levels, Ledgers>();

/**
 * The ledgers of a city with these levels: a unit's ledger names the next larger listed level, compounds the smallest, and
 * a ledger of facts the level that stands for the one that the contract gives it. Those of unlisted levels are among them and
 * are no ledgers of the city (`isListed`).
 */
export function ledgersOf(levels: Levels): Ledgers {
  const own = known.get(levels) ?? ledgersFrom(levels);
  known.set(levels, own);
  return own;
}

/** The ledgers that a city with these levels may keep, as a list. */
export function ledgerListOf(levels: Levels): readonly AnyLedger[] {
  const all = Object.values(ledgersOf(levels)) as readonly unknown[] as readonly AnyLedger[];
  return all.filter(({ id }) => isListed(levels, id));
}

/** Whether a city with these levels may keep a ledger: not one of units that it does not have. */
export function isListed(levels: Levels, ledger: LedgerId): boolean {
  const level = levelOfLedger(ledger);
  return level === null || levels.has(level);
}

const ALL_LEVELS = levelsFrom(LISTED_LEVELS);

/** The ledgers of a city with all levels. */
export const LEDGERS = ledgersOf(ALL_LEVELS);

export type RowOf<I extends LedgerId> = Ledgers[I] extends Ledger<infer Row> ? Row : never;

/** The same, as a list. */
export const LEDGER_LIST = ledgerListOf(ALL_LEVELS);

const BY_ID = indexBy(LEDGER_LIST, ({ id }) => id);

/** A ledger by its id, whatever its rows. */
export function ledgerById(id: LedgerId): AnyLedger {
  return get(BY_ID, id);
}
