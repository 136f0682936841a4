/** The list beside the map: which of its rows are shown, and in what order. */

export interface ListRow {
  readonly id: string;
  readonly name: string;
  /** Place in the ledger, the order to fall back on. */
  readonly place: number;
  /** What the legend sorts it under: a class of rates or a state of compounds. */
  readonly kind: string;
  readonly inView: boolean;
  /** By what the columns of sizes and of figures sort; null = no data. */
  readonly size: number;
  readonly worth: number | null;
}

export type SortColumn = 'place' | 'size' | 'rate';
export interface ListOrder {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** The order in which a list begins. */
export const LEDGER_ORDER: ListOrder = { column: 'place', descending: false };

export interface ListFilter {
  /** Part of a name; empty = all. */
  readonly words: string;
  /** Kinds of the legend that are shown; empty = all. */
  readonly kinds: readonly string[];
  readonly inViewOnly: boolean;
}

/** Whether a row passes; the map leaves out what the list leaves out, but for the view. */
export function isListed(row: Pick<ListRow, 'name' | 'kind' | 'inView'>, filter: ListFilter): boolean {
  if (filter.kinds.length > 0 && !filter.kinds.includes(row.kind)) return false;
  if (filter.inViewOnly && !row.inView) return false;
  return filter.words === '' || filter.words.split(/\s+/).every((word) => row.name.includes(word));
}

function valueOf(row: ListRow, column: SortColumn): number | null {
  if (column === 'place') return row.place;
  return column === 'size' ? row.size : row.worth;
}

/** The rows that pass, in order; rows without data come last whichever way the order runs, ties as in the ledger. */
export function listed<Row extends ListRow>(rows: readonly Row[], filter: ListFilter, order: ListOrder): Row[] {
  const sign = order.descending ? -1 : 1;
  return rows
    .filter((row) => isListed(row, filter))
    .sort((a, b) => {
      const [x, y] = [valueOf(a, order.column), valueOf(b, order.column)];
      if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0) || a.place - b.place;
      return sign * (x - y) || a.place - b.place;
    });
}

/** The order after a click on a column's head: figures start from the highest, places from the first; again turns it. */
export function turned(order: ListOrder, column: SortColumn): ListOrder {
  if (order.column !== column) return { column, descending: column !== 'place' };
  return { column, descending: !order.descending };
}
