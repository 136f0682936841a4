/** Problems by their cause: thousands of places usually have one reason, and are mended by one change. */
import type { Problem, ProblemCode, Severity } from './problem.ts';

/** The problems of one reason in one column of one file. */
export interface Cause {
  readonly code: ProblemCode;
  readonly file: string;
  /** The column, or a JSON path without the positions in its lists; null where the problems name none. */
  readonly column: string | null;
  /** In reading order; never empty. */
  readonly problems: readonly Problem[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** The causes of problems: those of errors first, each in the order of its first problem. */
export function causesOf(problems: readonly Problem[]): readonly Cause[] {
  const causes = new Map<string, Cause & { readonly problems: Problem[] }>();
  for (const severity of SEVERITIES) {
    for (const p of problems) {
      if (p.severity !== severity) continue;
      const column = p.column?.replaceAll(/\[\d+\]/g, '[]') ?? null;
      const key = [p.code, p.file, column ?? '', p.parameters.reason].join('\n');
      const known = causes.get(key);
      if (known === undefined) causes.set(key, { code: p.code, file: p.file, column, problems: [p] });
      else known.problems.push(p);
    }
  }
  return [...causes.values()];
}

/** The letter by which a spreadsheet calls a column; the first is 0 and A. */
export function columnLetter(position: number): string {
  const last = String.fromCharCode(0x41 + (position % 26));
  return position < 26 ? last : columnLetter(Math.floor(position / 26) - 1) + last;
}
