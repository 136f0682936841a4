/** Problems by their cause: thousands of places usually have one reason, and are mended by one change. */
import { groupBy } from '../../domain/lists.ts';
import type { Reason } from './problem-reasons.ts';
import type { Problem, ProblemCode, Severity } from './problem.ts';

/** The problems of one reason in one column of one file. */
export interface Cause {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly reason: Reason;
  readonly file: string;
  /** The sheet of a workbook; null of another file. */
  readonly sheet: string | null;
  /** The column, or a JSON path without the positions in its lists; null where the problems name none. */
  readonly column: string | null;
  /** In reading order; never empty. */
  readonly problems: readonly Problem[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** A column, or a JSON path without the positions in its lists. */
export const withoutPositions = (column: string): string => column.replaceAll(/\[\d+\]/g, '[]');

/** The causes of problems: those of errors first, each in the order of its first problem. */
export function causesOf(problems: readonly Problem[]): readonly Cause[] {
  const causes = new Map<string, Cause & { readonly problems: Problem[] }>();
  for (const severity of SEVERITIES) {
    for (const p of problems) {
      if (p.severity !== severity) continue;
      const { code, file, sheet = null } = p;
      const { reason } = p.parameters;
      const column = p.column === undefined ? null : withoutPositions(p.column);
      const key = [code, file, sheet ?? '', column ?? '', reason].join('\n');
      const known = causes.get(key);
      if (known === undefined) causes.set(key, { code, severity, reason, file, sheet, column, problems: [p] });
      else known.problems.push(p);
    }
  }
  return [...causes.values()];
}

/** Causes that are alike: of one code and reason, in whatever columns and files. Never empty; in the order of their first. */
export function alike(causes: readonly Cause[]): readonly (readonly [Cause, ...Cause[]])[] {
  return [...groupBy(causes, ({ code, reason }) => `${code}\n${reason}`).values()].map(([first, ...others]) => [
    first as Cause,
    ...others,
  ]);
}

/** The letter by which a spreadsheet calls a column; the first is 0 and A. */
export function columnLetter(position: number): string {
  const last = String.fromCharCode(0x41 + (position % 26));
  return position < 26 ? last : columnLetter(Math.floor(position / 26) - 1) + last;
}
