/** What the page and the engine in its worker tell each other. */
import type { FileSummary, Severity } from '../../ledgers/problems/problem.ts';
import type { ReadingProgress } from '../../ledgers/sources/folder-reader.ts';
import type { GivenFile } from './given-files.ts';

export type ToEngine =
  | { readonly ask: 'check'; readonly lang: string; readonly files: readonly GivenFile[] }
  /** The list of the last check as a workbook. */
  | { readonly ask: 'workbook' };

export type FromEngine =
  | { readonly tell: 'progress'; readonly progress: ReadingProgress }
  | { readonly tell: 'result'; readonly result: CheckResult }
  | { readonly tell: 'workbook'; readonly file: Blob }
  /** A file that the browser could not read, most often because another program holds it. */
  | { readonly tell: 'unreadable'; readonly path: string }
  /** What no check should meet: a fault of the program, a browser that is too old, or not enough memory. */
  | { readonly tell: 'broken'; readonly message: string };

/** A place of a cause, in words. */
export interface ShownPlace {
  readonly where: string;
  /** The value as written, shortened where it is long; empty where the problem has none. */
  readonly value: string;
  readonly message: string;
  /** Empty where nothing can be advised. */
  readonly suggestion: string;
}

/** The problems of one cause, in words; of many places the first. */
export interface ShownCause {
  readonly severity: Severity;
  readonly severityName: string;
  /** What, where and in how many places. */
  readonly heading: string;
  readonly places: readonly ShownPlace[];
  /** How many more there are. */
  readonly more: number;
}

/** What a check has found, ready to be shown. */
export interface CheckResult {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly causes: readonly ShownCause[];
  /** Every file that was read or has a problem. */
  readonly files: readonly FileSummary[];
  /** What a city must have and was not given, by its names: nothing that rests on it has been checked. */
  readonly notGiven: readonly string[];
  /** Given, and outside of the folder of the ledgers. */
  readonly beside: readonly string[];
}
