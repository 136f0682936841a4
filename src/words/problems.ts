/** A problem as a sentence, from the words of a language. */
import type { ProblemParameters, ProblemReasons, Reason } from '../ledgers/problems/problem-reasons.ts';
import type { Problem, ProblemCode, Severity } from '../ledgers/problems/problem.ts';
import { visible } from './visible.ts';

/** Two clauses: what is wrong, and what would be right. */
export interface ProblemSentence {
  readonly message: string;
  readonly suggestion?: string;
}

/** A sentence for each of some reasons. */
export type Sentences<Some extends Reason = Reason> = {
  readonly [R in Some]: (figures: ProblemReasons[R]) => ProblemSentence;
};

/** A column as whoever keeps the ledger finds it: by letter and title, which what is no column of a ledger has not. */
export interface NamedColumn {
  readonly name: string;
  readonly letter: string | null;
  readonly title: string | null;
}

/** Where the problems of one cause are. */
export interface Where {
  readonly file: string;
  readonly sheet: string | null;
  /** None where the problems name no column; several where rows are named by more than one. */
  readonly columns: readonly NamedColumn[];
}

/** A place as one of many: its line and what stands there, as far as it has them. */
type ShortPlace = Pick<Problem, 'line' | 'value'>;

/** What a language says of problems: a title a code, a sentence a reason, and the lines over and under those of one cause. */
export interface ProblemWords {
  readonly titles: Readonly<Record<ProblemCode, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** A file, or a sheet of it. */
  readonly source: (file: string, sheet: string | null) => string;
  readonly where: (where: Where) => string;
  /** The line over the places of one cause. */
  readonly cause: (title: string, where: Where, places: number) => string;
  /** The line over the places of causes that are alike, in so many columns of so many files. */
  readonly alike: (title: string, figures: { files: number; columns: number; places: number }) => string;
  /** Where such causes are, the first of so many, each with its number of places. */
  readonly spread: (wheres: readonly { where: Where; places: number }[], all: number) => string;
  /** Some places after the first, and how many there are of all. */
  readonly further: (places: readonly ShortPlace[], all: number) => string;
  readonly sentences: Sentences;
}

/** The sentence of a reason and its figures. */
export function problemSentence<R extends Reason>(
  parameters: ProblemParameters<R>,
  sentences: Sentences<R>,
): ProblemSentence {
  const { message, suggestion } = sentences[parameters.reason](parameters);
  return { message: visible(message), ...(suggestion === undefined ? {} : { suggestion: visible(suggestion) }) };
}

const VALUE_LENGTH = 60;
/** Names of files are seldom longer, with their folders. */
export const SOURCE_LENGTH = 200;

/** A text fit to stand in one line: line breaks shown as ↵, what cannot be seen by its number, cut after some characters. */
export function inLine(text: string, most = VALUE_LENGTH): string {
  const characters = [...text.slice(0, 2 * most + 1)];
  const short = characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
  return visible(short.replaceAll(/\r\n|\r|\n/g, '↵'));
}

/** A value fit to stand in one line, quoted. */
export const quoted = (value: string, most = VALUE_LENGTH): string => `"${inLine(value, most)}"`;

/** One line, of a problem at one place or the same one at several lines, such as `E-REF compounds.csv:57 grid_id "g-27l" 在 grids.csv 中不存在；最接近 "g-271"`. */
export function formatProblem(p: Problem, words: ProblemWords, lines = p.line === undefined ? [] : [p.line]): string {
  const { message, suggestion } = problemSentence(p.parameters, words.sentences);
  const source = inLine(words.source(p.file, p.sheet ?? null), SOURCE_LENGTH);
  const parts = [
    p.code,
    lines.length === 0 ? source : lines.map((line) => `${source}:${String(line)}`).join('、'),
    p.column === undefined ? undefined : inLine(p.column),
    p.value === undefined ? undefined : quoted(p.value),
    suggestion === undefined ? message : `${message}；${suggestion}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
