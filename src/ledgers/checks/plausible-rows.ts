/** Rows that share a cause: counted, with the first of them, so that a warning is one and not thousands. */
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import type { TableRow } from '../table/rows.ts';
import { cellProblem, type Table } from '../table/table.ts';

/** Rows that a warning names. */
const NAMED = 5;

/** Gathers rows of one cause. */
export class Found<Row> {
  #count = 0;
  readonly #rows: TableRow<Row>[] = [];

  add(row: TableRow<Row>): void {
    this.#count += 1;
    if (this.#rows.length < NAMED) this.#rows.push(row);
  }

  get count(): number {
    return this.#count;
  }

  /** The lines of the first rows. */
  get lines(): readonly number[] {
    return this.#rows.map(({ line }) => line);
  }

  /** The ids of the first rows, or their lines where they could not be read. */
  ids(of: (row: TableRow<Row>) => string | undefined): readonly (string | number)[] {
    return this.#rows.map((row) => of(row) ?? row.line);
  }

  /** One warning at the first row; none where there is no row. */
  problems(
    table: Table<Row>,
    field: keyof Row & string,
    code: ProblemCode,
    parameters: (rows: { readonly rows: number; readonly first: readonly number[] }) => ProblemParameters,
  ): Problem[] {
    const [row] = this.#rows;
    if (row === undefined) return [];
    return [cellProblem(table, row, field, code, parameters({ rows: this.#count, first: this.lines }))];
  }
}

/** Gathers pairs of rows that are one row twice. */
export class FoundPairs<Row> {
  #count = 0;
  readonly #pairs: (readonly [TableRow<Row>, TableRow<Row>])[] = [];

  add(row: TableRow<Row>, other: TableRow<Row>): void {
    this.#count += 1;
    if (this.#pairs.length < NAMED) this.#pairs.push([row, other]);
  }

  /** One warning at the second row of the first pair; none where there is no pair. */
  problems(
    table: Table<Row>,
    field: keyof Row & string,
    parameters: (pairs: {
      readonly pairs: number;
      readonly first: readonly (readonly [number, number])[];
    }) => ProblemParameters,
  ): Problem[] {
    const [pair] = this.#pairs;
    if (pair === undefined) return [];
    const first = this.#pairs.map(([{ line }, { line: other }]) => [line, other] as const);
    return [cellProblem(table, pair[1], field, 'W-TWICE', parameters({ pairs: this.#count, first }))];
  }
}
