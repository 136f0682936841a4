/** Gaps among the figures of a column, found without a list of them: hardly any column of a sound ledger has one. */
import type { Table } from '../table/table.ts';
import type { TableRow } from '../table/rows.ts';

/** The least and the greatest of some values. */
interface Span {
  least: number;
  greatest: number;
}

/** Values whose gaps are asked for: those that lie within one step of a gap's width hide none. */
class Gaps {
  readonly #width: number;
  readonly #steps = new Map<number, Span>();

  constructor(width: number) {
    this.#width = width;
  }

  add(value: number): void {
    const step = Math.floor(value / this.#width);
    const span = this.#steps.get(step);
    if (span === undefined) this.#steps.set(step, { least: value, greatest: value });
    else if (value < span.least) span.least = value;
    else if (value > span.greatest) span.greatest = value;
  }

  /** Whether nothing lies between two neighbouring values that are as far apart as the width. */
  get any(): boolean {
    const spans = [...this.#steps].sort(([a], [b]) => a - b).map(([, span]) => span);
    return spans.some(({ least }, i) => least - (spans[i - 1]?.greatest ?? least) >= this.#width);
  }
}

/** The logarithm of a row's figure; null where there is none above 0. */
export type LogOf<Row> = (row: TableRow<Row>) => number | null;

/** Rows and the logarithms of their figures, by their groups: of those groups alone that have a gap as wide as this. */
export function groupsWithGaps<Row>(
  table: Table<Row>,
  width: number,
  logOf: LogOf<Row>,
  groupOf: (row: TableRow<Row>) => string,
): readonly { readonly row: TableRow<Row>; readonly log: number }[][] {
  const gaps = new Map<string, Gaps>();
  for (const row of table.rows) {
    const log = logOf(row);
    if (log === null) continue;
    const group = groupOf(row);
    let own = gaps.get(group);
    if (own === undefined) gaps.set(group, (own = new Gaps(width)));
    own.add(log);
  }
  const groups = new Map<string, { readonly row: TableRow<Row>; readonly log: number }[]>();
  for (const [group, own] of gaps) if (own.any) groups.set(group, []);
  if (groups.size === 0) return [];
  for (const row of table.rows) {
    const log = logOf(row);
    if (log !== null) groups.get(groupOf(row))?.push({ row, log });
  }
  return [...groups.values()];
}
