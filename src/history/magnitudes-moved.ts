/** Columns whose figures have become a thousand times larger or smaller since they were last published: another unit. */
import type { Dataset } from '../domain/model.ts';
import { levelsOf } from '../domain/units/levels.ts';
import { median } from '../domain/targets/first-published.ts';
import type { Reading } from '../ledgers/dataset.ts';
import { problem, type Problem } from '../ledgers/problems/problem.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import { fileOf, KEPT_LEDGERS, ledgerOf, type Versions } from './versions.ts';

/** Figures that are needed on both sides to say how large they usually are. */
const ENOUGH = 12;
/** In decades: 千 and 万 are 3 and 4, and no column grows by so much from one publication to the next. */
const APART = 2.3;

/** The median of the figures above zero, which alone have a magnitude; null where too few are known. Missing ones do not count. */
function usual(values: readonly unknown[]): number | null {
  const figures = values.flatMap((value) => {
    const figure = value === null || value === undefined || value === '' ? NaN : Number(value);
    return figure > 0 ? [figure] : [];
  });
  return figures.length < ENOUGH ? null : median(figures);
}

/** One warning a column whose median is of another magnitude than at the newest release. */
export function magnitudesMoved(versions: Versions, dataset: Dataset, sources: Reading['sources']): readonly Problem[] {
  const levels = levelsOf(dataset.programme);
  return KEPT_LEDGERS.flatMap((id) => {
    const rows: readonly object[] = dataset[id];
    const before = versions[id].filter(({ last }) => last === null);
    if (rows.length < ENOUGH || before.length < ENOUGH) return [];
    const { file = fileOf(id), sheet = null } = sources[id] ?? {};
    return columnsOf(ledgerOf(id, levels)).flatMap(({ field, column }, position) => {
      if (column.units === null || column.field.type === 'year') return [];
      const then = usual(before.map(({ cells }) => cells[position]));
      const now = usual(rows.map((row) => (row as { readonly [F in string]?: unknown })[field]));
      if (then === null || now === null || Math.abs(Math.log10(now / then)) < APART) return [];
      const place = { file, sheet, column: column.name };
      return [problem('W-MAGNITUDE', place, { reason: 'column-moved', then, now })];
    });
  });
}
