/**
 * The levels between a city and its compounds: which of them the city lists, and how they follow one another. Whatever goes
 * by level (ledgers, tables, pages, map layers, rankings) takes its levels from here and names none by itself.
 */
import { nth } from '../lists.ts';
import type { AggregateLevel, FactRows, Frame, Level, ListedLevel } from '../rows.ts';

/** The levels that a city may list, from the largest down. */
export const LISTED_LEVELS = ['district', 'subdistrict', 'grid'] as const satisfies readonly ListedLevel[];

/** The ledger that lists the units of a level. */
export const LEDGER_OF_LEVEL = {
  district: 'districts',
  subdistrict: 'subdistricts',
  grid: 'grids',
} as const satisfies Readonly<Record<ListedLevel, keyof FactRows>>;

/** The name of the column by which a ledger names a unit of a level. */
export function idColumn(level: ListedLevel): string {
  return `${level}_id`;
}

/** A ledger of units. */
export type UnitLedger = (typeof LEDGER_OF_LEVEL)[ListedLevel];

/** The ledgers of units, from the largest units down. */
export const UNIT_LEDGERS: readonly UnitLedger[] = LISTED_LEVELS.map((level) => LEDGER_OF_LEVEL[level]);

/** The level whose units a ledger lists; null of ledgers that list none. */
export function levelOfLedger(ledger: string): ListedLevel | null {
  return LISTED_LEVELS.find((level) => LEDGER_OF_LEVEL[level] === ledger) ?? null;
}

/** One value a level. */
export function byLevel<T>(of: (level: AggregateLevel) => T): Readonly<Record<AggregateLevel, T>> {
  return { city: of('city'), ...byListedLevel(of) };
}

/** One value a level below the city. */
export function byListedLevel<T>(of: (level: ListedLevel) => T): Readonly<Record<ListedLevel, T>> {
  return Object.fromEntries(LISTED_LEVELS.map((level) => [level, of(level)])) as Record<ListedLevel, T>;
}

/** Whether a level's units are counted as wholes, so that they and what they are made of have no rate by them. */
export function isCountedWhole(level: AggregateLevel): boolean {
  return level === 'grid';
}

/** The levels that a city has. */
export interface Levels {
  /** From the largest down; one at least. */
  readonly listed: readonly ListedLevel[];
  /** The city, then the same. */
  readonly all: readonly AggregateLevel[];
  readonly largest: ListedLevel;
  /** The level of the units that compounds lie in. */
  readonly smallest: ListedLevel;
  /** Whose units report their ledgers by the month, and are inspected. */
  readonly reporting: ListedLevel;
  /** From the largest down to the reporting level: their units are few enough to be shown and told together. */
  readonly upToReporting: readonly ListedLevel[];
  has(level: AggregateLevel): boolean;
  /**
   * Whether the units of a level have rates of an indicator's parts (works by category): too many numbers, each of too little, for
   * grids, unless nothing is larger.
   */
  hasParts(level: AggregateLevel): boolean;
  /** Whether units of a level lie in those of another. */
  isSmaller(level: AggregateLevel, than: AggregateLevel): boolean;
  /**
   * The level that stands for one of the contract's: itself where it is listed; else the nearest larger one; else the nearest
   * smaller one. So a ledger of facts about sub-districts is, in a city without them, one about its districts, and in a city of
   * grids alone one about grids.
   */
  standIn(level: ListedLevel): ListedLevel;
  /** The level whose units are made of units of this one; null above the city. */
  above(level: Level): AggregateLevel | null;
  /** What units of a level are made of. */
  below(level: AggregateLevel): ListedLevel | 'compound';
}

/** The order of levels by what lies in what, from `listed`, which goes from the largest down. */
export function levelsFrom(listed: readonly ListedLevel[]): Levels {
  const all: readonly AggregateLevel[] = ['city', ...listed];
  const chain: readonly Level[] = [...all, 'compound'];
  const standIn = (level: ListedLevel): ListedLevel => {
    const size = LISTED_LEVELS.indexOf(level);
    const larger = listed.filter((own) => LISTED_LEVELS.indexOf(own) <= size).pop();
    return larger ?? nth(listed, 0);
  };
  const reporting = standIn('subdistrict');
  return {
    listed,
    all,
    largest: nth(listed, 0),
    smallest: nth(listed, listed.length - 1),
    reporting,
    upToReporting: listed.slice(0, listed.indexOf(reporting) + 1),
    has: (level) => all.includes(level),
    hasParts: (level) => level !== 'grid' || level === listed[0],
    isSmaller: (level, than) => all.indexOf(level) > all.indexOf(than),
    standIn,
    above: (level) => all[chain.indexOf(level) - 1] ?? null,
    below: (level) => nth(chain, chain.indexOf(level) + 1) as ListedLevel | 'compound',
  };
}

const ALL = levelsFrom(LISTED_LEVELS);
const known = new WeakMap<object, Levels>();

/** The levels that a city's programme lists; all of them where it says nothing. */
export function levelsOf({ levels }: Pick<Frame, 'levels'>): Levels {
  if (levels === undefined) return ALL;
  const own = known.get(levels) ?? levelsFrom(levels.map(({ id }) => id));
  known.set(levels, own);
  return own;
}
