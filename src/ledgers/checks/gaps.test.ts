import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../table/table.ts';
import { groupsWithGaps } from './gaps.ts';

interface Figure {
  readonly group: string;
  readonly log: number | null;
}

const WIDTH = 0.25;

test('a group is given whole where two neighbouring figures are as far apart as the gap, and else not at all', () => {
  // Sixteenths, so that gaps of just the width and figures on the edge of a step are among them.
  const log = fc.option(fc.integer({ min: -40, max: 40 }).map((n) => n / 16));
  const figures = fc.array(fc.record({ group: fc.constantFrom('a', 'b', 'c'), log }), { maxLength: 40 });
  fc.assert(
    fc.property(figures, (all) => {
      const rows = all.map((values, i) => ({ line: i + 2, values, cells: [] }));
      const table = { rows } as unknown as Table<Figure>;
      const found = groupsWithGaps<Figure>(
        table,
        WIDTH,
        (row) => row.values.log ?? null,
        (row) => row.values.group ?? '',
      );
      const groups = Map.groupBy(
        rows.filter((row) => row.values.log !== null),
        (row) => row.values.group,
      );
      const expected = [...groups.values()].filter((own) => {
        const sorted = own.map((row) => row.values.log ?? NaN).sort((a, b) => a - b);
        return sorted.some((value, i) => i > 0 && value - (sorted[i - 1] ?? NaN) >= WIDTH);
      });
      expect(found.map((group) => group.map(({ row }) => row.line))).toEqual(
        expected.map((group) => group.map(({ line }) => line)),
      );
    }),
  );
});
