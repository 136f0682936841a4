/** The rows of a table. A city has millions: of each its values are kept, and where it stands. */
import { nth } from '../../domain/lists.ts';

/** A row's values; undefined = the cell could not be read and has been reported, so nothing more is said about it. */
export type Read<Row> = { readonly [F in keyof Row]: Row[F] | undefined };

export interface TableRow<Row> {
  /** The physical line on which the row starts. */
  readonly line: number;
  readonly values: Read<Row>;
  /** The cells as written, in the file's own order. */
  readonly cells: readonly string[];
}

/** What may be asked of rows, which a list of them answers too. */
export interface Rows<Row> extends Iterable<TableRow<Row>> {
  readonly length: number;
  at(index: number): TableRow<Row> | undefined;
  map<T>(of: (row: TableRow<Row>, index: number) => T): T[];
  flatMap<T>(of: (row: TableRow<Row>, index: number) => T | readonly T[]): T[];
  filter(is: (row: TableRow<Row>) => boolean): TableRow<Row>[];
  find(is: (row: TableRow<Row>) => boolean): TableRow<Row> | undefined;
}

/** A row as it is handed out. */
class StoredRow<Row> implements TableRow<Row> {
  readonly values: Read<Row>;
  readonly #rows: StoredRows<Row>;
  readonly #index: number;

  constructor(rows: StoredRows<Row>, index: number, values: Read<Row>) {
    this.values = values;
    this.#rows = rows;
    this.#index = index;
  }

  get line(): number {
    return this.#rows.lineOf(this.#index);
  }

  get cells(): readonly string[] {
    return this.#rows.cellsOf(this.#index);
  }
}

/** Rows in store: none is an object before it is asked for. */
export class StoredRows<Row> implements Rows<Row> {
  readonly #values: readonly Read<Row>[];
  readonly #lines: Uint32Array;
  readonly #cells: (index: number, values: Read<Row>) => readonly string[];

  /** `cells` tells the cells of a row as written. */
  constructor(
    values: readonly Read<Row>[],
    lines: Uint32Array,
    cells: (index: number, values: Read<Row>) => readonly string[],
  ) {
    this.#values = values;
    this.#lines = lines;
    this.#cells = cells;
  }

  get length(): number {
    return this.#values.length;
  }

  lineOf(index: number): number {
    return nth(this.#lines, index);
  }

  cellsOf(index: number): readonly string[] {
    return this.#cells(index, nth(this.#values, index));
  }

  at(index: number): TableRow<Row> | undefined {
    const own = index < 0 ? this.length + index : index;
    const values = this.#values[own];
    return values === undefined ? undefined : new StoredRow(this, own, values);
  }

  /** By hand, which is faster than a generator: each of the checks goes through all rows. */
  [Symbol.iterator](): Iterator<TableRow<Row>, undefined> {
    const values = this.#values;
    let index = 0;
    return {
      next: () => {
        const own = values[index];
        if (own === undefined) return { done: true, value: undefined };
        const value = new StoredRow(this, index, own);
        index += 1;
        return { done: false, value };
      },
    };
  }

  map<T>(of: (row: TableRow<Row>, index: number) => T): T[] {
    return this.#values.map((values, i) => of(new StoredRow(this, i, values), i));
  }

  flatMap<T>(of: (row: TableRow<Row>, index: number) => T | readonly T[]): T[] {
    const all: T[] = [];
    for (const [i, values] of this.#values.entries()) {
      const own = of(new StoredRow(this, i, values), i);
      if (Array.isArray(own)) for (const one of own as readonly T[]) all.push(one);
      else all.push(own as T);
    }
    return all;
  }

  filter(is: (row: TableRow<Row>) => boolean): TableRow<Row>[] {
    const found: TableRow<Row>[] = [];
    for (const row of this) if (is(row)) found.push(row);
    return found;
  }

  find(is: (row: TableRow<Row>) => boolean): TableRow<Row> | undefined {
    for (const row of this) if (is(row)) return row;
    return undefined;
  }
}
