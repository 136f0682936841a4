/**
 * A revision in parts (contract, section 2.1): what late rows, changed and withdrawn ones, a change of units and a change
 * of method did to a published figure. Each part is the difference of two recomputations, so that they add up to it.
 */
import { rateRows, rateTable, WHOLE } from '../domain/indicators/rates.ts';
import { indicatorOf, indicatorsOf, type IndicatorId } from '../domain/indicators/registry.ts';
import { tally, type TallyMeasure } from '../domain/indicators/tally.ts';
import { get } from '../domain/lists.ts';
import type { AggregateLevel, Facts, IsoDate } from '../domain/rows.ts';
import { hierarchyOf } from '../domain/units/hierarchy.ts';
import { levelOfLedger, LISTED_LEVELS, type Levels } from '../domain/units/levels.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import { LEDGERS } from '../ledgers/schemas/ledgers.ts';
import { whenAsked, type Cells, type KeptLedgerId, type LedgerState, type State } from './versions.ts';

/** The levels whose figures are kept at a release: not of grids, of which there are many and each is small. */
export type KeptLevel = Exclude<AggregateLevel, 'grid'>;
export const KEPT_LEVELS: readonly KeptLevel[] = (['city', ...LISTED_LEVELS] as const).filter((level) => isKept(level));

/** One figure of one unit on one day. */
export interface Figure {
  readonly level: KeptLevel;
  readonly unitId: string;
  readonly indicator: IndicatorId;
  readonly measure: TallyMeasure;
  /** Both null where a compound lacked its size. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly rate: number | null;
  readonly rateUpper: number | null;
}

export type FigureName = Pick<Figure, 'level' | 'unitId' | 'indicator' | 'measure'>;

/** A figure's name as a key. */
export function figureKey({ level, unitId, indicator, measure }: FigureName): string {
  return `${level}/${unitId}/${indicator}/${measure}`;
}

/** Those of a city's levels whose units have figures at a release, from the largest down. */
export function keptLevelsOf({ listed }: Levels): readonly Exclude<KeptLevel, 'city'>[] {
  return listed.filter((level): level is Exclude<KeptLevel, 'city'> => isKept(level));
}

/** Whether a level's figures are kept at a release. */
function isKept(level: AggregateLevel): level is KeptLevel {
  return level !== 'grid';
}

/** The rates of the city and of the units of each kept level on each of some days, by every indicator and measure. */
export function figuresByDay(facts: Facts, days: readonly IsoDate[]): ReadonlyMap<IsoDate, readonly Figure[]> {
  const hierarchy = hierarchyOf(facts);
  const dates = [...new Set(days)].sort();
  const figures = new Map(dates.map((day): [IsoDate, Figure[]] => [day, []]));
  for (const indicator of indicatorsOf(facts)) {
    const definition = { ...indicatorOf(indicator), parts: null };
    const whole = tally(hierarchy, facts.compounds, definition.changes(facts, null, dates), dates);
    for (const row of rateRows(rateTable(hierarchy, facts, definition, whole, dates, isKept))) {
      const { date, level, unitId, measure, part, numerator, denominator, rate, rateUpper } = row;
      if (!isKept(level) || part !== WHOLE) continue;
      get(figures, date).push({ level, unitId, indicator, measure, numerator, denominator, rate, rateUpper });
    }
  }
  return figures;
}

/** The same on one day. */
export function figuresOn(facts: Facts, day: IsoDate): readonly Figure[] {
  return get(figuresByDay(facts, [day]), day);
}

/** What has happened between two states, step by step. */
export interface Steps {
  /** The earlier state with the rows that came and the cells that were filled since. */
  readonly withLate: State;
  /** That, with the rows that were withdrawn gone and the values that were changed as they are now. */
  readonly withChanged: State;
}

/** The cells of `before`, and where they are empty those of `after`. */
const filled = (before: Cells, after: Cells): Cells => before.map((cell, i) => (cell === '' ? (after[i] ?? '') : cell));

/** A ledger with some of its rows set otherwise; the same one where none differs, so that nothing is read twice. */
function withRows(ledger: LedgerState, rows: Iterable<readonly [key: string, cells: Cells]>): LedgerState {
  let changed: Map<string, Cells> | null = null;
  for (const [key, cells] of rows) {
    if (ledger.get(key) === cells) continue;
    changed ??= new Map(ledger);
    changed.set(key, cells);
  }
  return changed ?? ledger;
}

/** `over` on top of `under`: rows of both as `over` has them. */
const union = (under: LedgerState | null, over: LedgerState | null): LedgerState | null =>
  under === null ? over : over === null ? under : withRows(under, over);

/** The later rows, those of before with what they lacked filled. */
function* filledRows(before: LedgerState, after: LedgerState): Generator<readonly [string, Cells]> {
  for (const [key, cells] of before) {
    const current = after.get(key);
    yield [key, current === undefined || current === cells ? cells : filled(cells, current)];
  }
}

/** Where a compound's row names the unit that it lies in: at one place, whatever the unit's level. */
const UNIT_OF_COMPOUND = columnsOf(LEDGERS.compounds).findIndex(({ field }) => field === 'unitId');

/** The later rows in the places that compounds had before. */
function inOldPlaces(before: LedgerState | null, after: LedgerState | null): LedgerState | null {
  if (before === null || after === null) return after;
  const moved = [...before].flatMap(([key, cells]): (readonly [string, Cells])[] => {
    const [then = '', now] = [cells[UNIT_OF_COMPOUND], after.get(key)];
    return now === undefined || now[UNIT_OF_COMPOUND] === then ? [] : [[key, now.with(UNIT_OF_COMPOUND, then)]];
  });
  return withRows(after, moved);
}

/**
 * The states between two. Units that came are there from the first step on, where nothing lies in them unless it came
 * too; units that went stay until the last.
 */
export function stepsBetween(before: State, after: State): Steps {
  const isUnits = (id: KeptLedgerId): boolean => levelOfLedger(id) !== null;
  const units = (id: KeptLedgerId): LedgerState | null => union(after[id], before[id]);
  const withLate = (id: KeptLedgerId): LedgerState | null => {
    const [then, now] = [before[id], after[id]];
    return then === null || now === null ? union(then, now) : withRows(now, filledRows(then, now));
  };
  const withChanged = (id: KeptLedgerId): LedgerState | null =>
    id === 'compounds' ? inOldPlaces(before.compounds, after.compounds) : after[id];
  return {
    withLate: whenAsked((id) => (isUnits(id) ? units(id) : withLate(id))),
    withChanged: whenAsked((id) => (isUnits(id) ? units(id) : withChanged(id))),
  };
}

/** How a published rate became today's; a part is null where one of the two rates that it lies between is. */
export interface Revision extends FigureName {
  readonly first: number | null;
  readonly now: number | null;
  readonly revision: number | null;
  readonly late: number | null;
  readonly changed: number | null;
  readonly units: number | null;
  readonly method: number | null;
}

const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** The facts at each step from a release to now, all counted as that release counted. */
export interface Recomputed {
  readonly then: readonly Figure[];
  readonly withLate: readonly Figure[];
  readonly withChanged: readonly Figure[];
  readonly withUnits: readonly Figure[];
  /** Counted as today. */
  readonly now: readonly Figure[];
}

/**
 * The revisions of all figures that a release published or that there are today, in the order of `published`, then of
 * today's. The method's part is what neither late nor changed rows nor units explain: today's programme, and today's
 * formulas on the ledgers of then.
 */
export function revisions(published: readonly Figure[], recomputed: Recomputed): readonly Revision[] {
  const index = (figures: readonly Figure[]): ReadonlyMap<string, Figure> =>
    new Map(figures.map((figure) => [figureKey(figure), figure]));
  const first = index(published);
  const then = index(recomputed.then);
  const withLate = index(recomputed.withLate);
  const withChanged = index(recomputed.withChanged);
  const withUnits = index(recomputed.withUnits);
  const now = index(recomputed.now);
  const names = [...published, ...recomputed.now.filter((figure) => !first.has(figureKey(figure)))];
  return names.map(({ level, unitId, indicator, measure }) => {
    const key = figureKey({ level, unitId, indicator, measure });
    const rate = (figures: ReadonlyMap<string, Figure>): number | null => figures.get(key)?.rate ?? null;
    return {
      level,
      unitId,
      indicator,
      measure,
      first: rate(first),
      now: rate(now),
      revision: minus(rate(now), rate(first)),
      late: minus(rate(withLate), rate(then)),
      changed: minus(rate(withChanged), rate(withLate)),
      units: minus(rate(withUnits), rate(withChanged)),
      method: plus(minus(rate(now), rate(withUnits)), minus(rate(then), rate(first))),
    };
  });
}
