/** What the page and the engine in its worker tell each other. */
import type { RateQuestion } from '../../domain/indicators/account.ts';

export type ToEngine =
  | {
      readonly ask: 'verify';
      readonly lang: string;
      /** The whole address of the folder of downloads. */
      readonly data: string;
      /** The figure that the reader comes from, and where what is said of it may stand; null without one. */
      readonly figure: { readonly key: string; readonly addresses: readonly string[] } | null;
    }
  | { readonly ask: 'account'; readonly question: RateQuestion };

export type FromEngine =
  | { readonly tell: 'progress'; readonly share: number; readonly text: string }
  | { readonly tell: 'result'; readonly result: VerifyResult }
  | { readonly tell: 'account'; readonly account: ShownAccount }
  /** Why the work cannot be done, as a sentence. */
  | { readonly tell: 'refused'; readonly text: string }
  /** What no verification should meet: a fault of the program, or not enough memory. */
  | { readonly tell: 'broken'; readonly message: string };

/** A file that is not what its sum says, or is not there. */
export interface ShownFault {
  readonly path: string;
  readonly what: string;
}

export interface ShownDifference {
  readonly where: string;
  readonly row: string;
  readonly column: string;
  readonly published: string;
  readonly computed: string;
}

/** How a table compares. */
export interface ShownTable {
  readonly title: string;
  readonly path: string;
  readonly rows: number;
  readonly result: string;
  readonly differences: readonly ShownDifference[];
  /** How many rows differ in all; empty where all that differ are listed. */
  readonly more: string;
}

/** The rows of one figure beside the computed ones. */
export interface ShownFigure {
  readonly title: string;
  readonly text: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly result: string }[];
  readonly more: string;
  /** The figure's newest row, where it is one whose way can be shown. */
  readonly question: RateQuestion | null;
}

/** An id with its name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What may be asked for step by step. */
export interface Choices {
  readonly indicators: readonly (Choice & {
    readonly measures: readonly Choice[];
    readonly parts: readonly Choice[];
  })[];
  readonly levels: readonly (Choice & {
    /** Whether there are rates of parts, and rates by grids. */
    readonly hasParts: boolean;
    readonly hasGrids: boolean;
    readonly units: readonly Choice[];
  })[];
  /** The newest first. */
  readonly dates: readonly Choice[];
}

/** What a verification has found, ready to be shown. */
export interface VerifyResult {
  readonly verdict: string;
  readonly meaning: string;
  readonly faults: readonly ShownFault[];
  /** The errors that keep the ledgers from being read, and how many more there are. */
  readonly errors: readonly string[];
  readonly moreErrors: string;
  readonly tables: readonly ShownTable[];
  readonly figure: ShownFigure | null;
  /** Null where the ledgers could not be read. */
  readonly choices: Choices | null;
}

/** Items under one line; of many the first. */
export interface ShownList {
  readonly summary: string;
  readonly items: readonly string[];
  readonly more: string;
}

export interface ShownStep {
  readonly heading: string;
  readonly text: string;
  readonly lists: readonly ShownList[];
}

/** One figure's way from rows to rate. */
export interface ShownAccount {
  readonly title: string;
  readonly steps: readonly ShownStep[];
}
