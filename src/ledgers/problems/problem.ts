/** What is wrong with the input, as data: a closed vocabulary of codes, where, and why. Sentences are made by words. */
import { byCodePoint } from '../../domain/lists.ts';
import type { ProblemParameters, Reason } from './problem-reasons.ts';

/**
 * Every code; `E-` stops the publication, `W-` is published on the data-quality page, `N-` says what was read otherwise
 * than it is written.
 */
export const PROBLEM_CODES = [
  'E-FILE',
  'E-WORKBOOK',
  'E-ENCODING',
  'E-CSV',
  'E-JSON',
  'E-COLUMN',
  'E-CELLS',
  'E-FIELD',
  'E-EMPTY',
  'E-TYPE',
  'E-RANGE',
  'E-DATE',
  'E-ID',
  'E-CHOICE',
  'E-CREDIT',
  'E-LEAK',
  'E-FORMULA',
  'E-KEY',
  'E-REF',
  'E-ORDER',
  'E-OVERLAP',
  'E-DATE-RANGE',
  'E-COORD',
  'E-GEOMETRY',
  'E-TARGET',
  'E-WEIGHT',
  'E-MAP',
  'E-CORRECTION',
  'E-HISTORY',
  'W-ENCODING',
  'W-FILE',
  'W-COLUMN',
  'W-BLANK',
  'W-ZERO-DAYS',
  'W-EXEMPT',
  'W-STAGE',
  'W-SCOPE',
  'W-REASON',
  'W-REPORT',
  'W-FIRM',
  'W-COORD',
  'W-CHILDREN',
  'W-NAME',
  'W-RATIO',
  'W-SIZE',
  'W-RECONCILE',
  'W-BUDGET',
  'W-RECORD',
  'W-BOUNDARY',
  'W-GEOMETRY',
  'W-TWICE',
  'W-MAGNITUDE',
  'W-SHIFT',
  'W-DATE',
  'W-ROWS',
  'W-HISTORY',
  'W-TEXT',
  'W-STRUCK',
  'W-TARGET',
  'W-SURVEY',
  'N-COLUMN',
  'N-LEDGER',
  'N-DATE',
  'N-NUMBER',
  'N-CHOICE',
  'N-ID',
  'N-TEXT',
  'N-ROWS',
  'N-SHEET',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
export type Severity = 'error' | 'warning' | 'notice';

/**
 * Where a problem is: a file, the sheet of a workbook, a line or row (the first is 1), a column or JSON path, and the value
 * as written.
 */
export interface Place {
  readonly file: string;
  /** Null of a file that is no workbook. */
  readonly sheet?: string | null | undefined;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly value?: string | undefined;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  /** Why it is one, with the figures of its sentence. */
  readonly parameters: ProblemParameters;
}

/** A problem whose place is still to be said. */
export interface Fault<R extends Reason = Reason> {
  readonly code: ProblemCode;
  readonly parameters: ProblemParameters<R>;
}

function severityOf(code: ProblemCode): Severity {
  return code.startsWith('E-') ? 'error' : code.startsWith('W-') ? 'warning' : 'notice';
}

/** A problem at a place; its severity follows from its code. */
export function problem(code: ProblemCode, place: Place, parameters: ProblemParameters): Problem {
  return {
    code,
    severity: severityOf(code),
    file: place.file,
    ...(typeof place.sheet === 'string' ? { sheet: place.sheet } : {}),
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(place.value === undefined ? {} : { value: place.value }),
    parameters,
  };
}

/** Problems in reading order: by file, sheet, line (those of the whole file first), column, code, reason and its figures. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      byCodePoint(a.file, b.file) ||
      byCodePoint(a.sheet ?? '', b.sheet ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      byCodePoint(a.column ?? '', b.column ?? '') ||
      byCodePoint(a.code, b.code) ||
      byCodePoint(a.parameters.reason, b.parameters.reason) ||
      byCodePoint(JSON.stringify(a.parameters), JSON.stringify(b.parameters)),
  );
}

/** How many problems there are of each severity. */
export function countBySeverity(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => problems.filter((p) => p.severity === severity).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
}

export interface FileSummary {
  readonly file: string;
  /** Data rows of a CSV ledger, features of a boundary file; null for other files. */
  readonly rows: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

/** Rows, errors, warnings and notices of each file that was read or has a problem, by file name. */
export function summariseByFile(
  rowCounts: Readonly<Record<string, number | null>>,
  problems: readonly Problem[],
): readonly FileSummary[] {
  const counts = new Map<string, { errors: number; warnings: number; notices: number }>();
  for (const file of Object.keys(rowCounts)) counts.set(file, { errors: 0, warnings: 0, notices: 0 });
  for (const p of problems) {
    const count = counts.get(p.file) ?? { errors: 0, warnings: 0, notices: 0 };
    count[`${p.severity}s`] += 1;
    counts.set(p.file, count);
  }
  return [...counts]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([file, count]) => ({ file, rows: rowCounts[file] ?? null, ...count }));
}
