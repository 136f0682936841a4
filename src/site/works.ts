/** The remediation works: categories by state in a place, what is completed and not accepted, and recorded costs. */
import type { ToldRate } from '../domain/indicators/small-numbers.ts';
import { completedNotAccepted, totalCounts, worksCosts, worksMatrix } from '../domain/indicators/works-matrix.ts';
import type { CostRow, Unaccepted, WorksCounts } from '../domain/indicators/works-matrix.ts';
import { worksSpans } from '../domain/indicators/works-spans.ts';
import type { WorksSpan } from '../domain/indicators/works-spans.ts';
import type { Dataset } from '../domain/model.ts';
import { sumCny } from '../domain/money/sum.ts';
import type { Category, IsoDate } from '../domain/rows.ts';
import type { Compounds } from './compounds.ts';
import { kept } from './kept.ts';
import type { Rate, Rates } from './rates.ts';
import type { Place, Tree } from './tree.ts';

/** One category of a place: its compounds in scope by state, and the published rate of accepted among needed. */
export interface MatrixRow {
  readonly category: Category;
  readonly counts: WorksCounts;
  readonly now: Rate;
}

/** Every category of a place, in the programme's order, and all of them added up. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly totals: WorksCounts;
}

export interface WorksAnswers {
  readonly categories: readonly Category[];
  /** Of a place above grids: grids have no rate by category. */
  matrix(place: Place): Matrix;
  /** For each compound of the ledger, in its order, how the works of a category stand on the dates of the series. */
  spans(category: Category): readonly (readonly WorksSpan[])[];
  /** What counting completions would add to the count of acceptances, and the rate of renovation that it would give. */
  unaccepted(place: Place): Unaccepted & { readonly ifCounted: ToldRate };
  /** Recorded costs by category, in the programme's order, and of all; those in compounds since removed too. */
  readonly costs: {
    readonly rows: readonly (Omit<CostRow, 'category'> & { readonly category: Category })[];
    readonly all: Omit<CostRow, 'category'>;
  };
}

export function worksOf(
  facts: Dataset,
  dates: readonly IsoDate[],
  tree: Tree,
  rates: Rates,
  compounds: Compounds,
): WorksAnswers {
  const { categories } = facts.programme;
  const byId = new Map(categories.map((category) => [category.id, category]));
  const named = <T extends { readonly category: string }>(rows: readonly T[]) =>
    rows.flatMap((row) => {
      const category = byId.get(row.category);
      return category === undefined ? [] : [{ ...row, category }];
    });
  const statesIn = (place: Place) => tree.compoundsIn(place).map(({ id }) => compounds.state(id));
  const costs = kept((): WorksAnswers['costs'] => {
    const rows = named(worksCosts(facts.works, categories));
    const count = (of: 'known' | 'unknown'): number => rows.reduce((sum, row) => sum + row[of], 0);
    return {
      rows,
      all: { total: sumCny(rows.map((row) => row.total)), known: count('known'), unknown: count('unknown') },
    };
  });
  return {
    categories,
    matrix: (place) => {
      const rows = worksMatrix(statesIn(place), categories);
      return {
        rows: named(rows).map((row) => ({
          ...row,
          now: rates.now(place, { indicator: 'renovation', part: row.category.id }),
        })),
        totals: totalCounts(rows),
      };
    },
    spans: (category) => worksSpans(facts, category, dates),
    unaccepted: (place) => {
      const waiting = completedNotAccepted(statesIn(place));
      const now = rates.now(place, { indicator: 'renovation' });
      return { ...waiting, ifCounted: { ...now, numerator: now.numerator + waiting.allCompleted } };
    },
    get costs() {
      return costs();
    },
  };
}
