/**
 * Wide forms of two tables, for whoever wants a row a month or a row a unit in front of them: the targets' course with two
 * columns a target, and the ranks with a column a period. They hold no figure that the long tables do not.
 */
import { byCodePoint, groupBy } from '../domain/lists.ts';
import type { Target } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import type { IsoDate } from '../domain/rows.ts';
import type { Levels } from '../domain/units/levels.ts';
import { count, level, onDate, rate, unitId } from './table-columns.ts';
import type { ComputedTableWords, Definition } from './table-columns.ts';

type Progress = Publication['progress'][number];
type Ranking = Publication['rankings'][number];

/** A day with the progress of every target on it. */
export interface ProgressDay {
  readonly date: IsoDate;
  readonly byTarget: ReadonlyMap<string, Progress>;
}

/** The targets' actual and scheduled values, a row a day. */
export function progressWideTable(
  progress: readonly Progress[],
  targets: readonly Pick<Target, 'id' | 'name'>[],
  words: ComputedTableWords['progress_wide'],
): Definition<ProgressDay, string> {
  const { columns, actual, expected, ...table } = words;
  const days = [...groupBy(progress, ({ date }) => date)].map(([date, rows]) => ({
    date,
    byTarget: new Map(rows.map((row) => [row.targetId, row])),
  }));
  const named = targets.flatMap(({ id, name }) => [
    [`${id}_actual`, actual(name)] as const,
    [`${id}_expected`, expected(name)] as const,
  ]);
  return {
    name: 'progress_wide',
    words: { ...table, columns: { ...columns, ...Object.fromEntries(named) } },
    primaryKey: ['date'],
    columns: [
      onDate(),
      ...targets.flatMap(({ id }) => [
        rate<ProgressDay, string>(`${id}_actual`, ({ byTarget }) => byTarget.get(id)?.actual ?? null),
        rate<ProgressDay, string>(`${id}_expected`, ({ byTarget }) => byTarget.get(id)?.expected ?? null),
      ]),
    ],
    blank: () => 'noData',
    rows: days.sort((a, b) => byCodePoint(a.date, b.date)),
  };
}

/** A unit with its ranking of every period. */
export interface RankedUnit extends Pick<Ranking, 'level' | 'unitId'> {
  readonly byPeriod: ReadonlyMap<string, Ranking>;
}

/** The ranks of quarters and years, a row a unit. */
export function rankingsWideTable(
  rankings: readonly Ranking[],
  { listed }: Levels,
  words: ComputedTableWords['rankings_wide'],
): Definition<RankedUnit, string> {
  const { columns, rank, ...table } = words;
  const periods = [...new Set(rankings.map(({ period }) => period))].sort(byCodePoint);
  const units = [...groupBy(rankings, (row) => `${row.level} ${row.unitId}`)].flatMap(([, rows]): RankedUnit[] => {
    const [first] = rows;
    if (first === undefined) return [];
    return [{ level: first.level, unitId: first.unitId, byPeriod: new Map(rows.map((row) => [row.period, row])) }];
  });
  return {
    name: 'rankings_wide',
    words: {
      ...table,
      columns: { ...columns, ...Object.fromEntries(periods.map((period) => [`rank_${period}`, rank(period)])) },
    },
    primaryKey: ['level', 'unit_id'],
    columns: [
      level(...listed),
      unitId(),
      ...periods.map((period) =>
        count<RankedUnit, string>(`rank_${period}`, ({ byPeriod }) => byPeriod.get(period)?.rank ?? null, 'rank'),
      ),
    ],
    blank: () => 'noData',
    rows: units.sort((a, b) => byCodePoint(a.level, b.level) || byCodePoint(a.unitId, b.unitId)),
  };
}
