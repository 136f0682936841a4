/** A problem as a sentence, from the words of a language. */
import type { ProblemParameters, ProblemReasons, Reason } from '../ledgers/problem-reasons.ts';
import type { Problem, ProblemCode } from '../ledgers/problem.ts';

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

/** The problems of one cause, of which the first are listed. */
export interface CauseFigures {
  readonly title: string;
  readonly file: string;
  /** None where the problems name no column; several where rows are named by more than one. */
  readonly columns: readonly NamedColumn[];
  readonly places: number;
  readonly listed: number;
}

/** What a language says of problems: a title a code, a sentence a reason, and a line over those of one cause. */
export interface ProblemWords {
  readonly titles: Readonly<Record<ProblemCode, string>>;
  readonly cause: (figures: CauseFigures) => string;
  readonly sentences: Sentences;
}

/** The sentence of a reason and its figures. */
export function problemSentence<R extends Reason>(
  parameters: ProblemParameters<R>,
  sentences: Sentences<R>,
): ProblemSentence {
  return sentences[parameters.reason](parameters);
}

const VALUE_LENGTH = 60;

/** A value fit to stand in one line: quoted, line breaks shown as ↵, cut after 60 characters. */
export function quoted(value: string): string {
  const characters = [...value.slice(0, 2 * VALUE_LENGTH + 1)];
  const short = characters.length > VALUE_LENGTH ? `${characters.slice(0, VALUE_LENGTH).join('')}…` : value;
  return `"${short.replaceAll(/\r\n|\r|\n/g, '↵')}"`;
}

/** One line, such as `E-REF compounds.csv:57 grid_id "g-27l" 在 grids.csv 中不存在；最接近 "g-271"`. */
export function formatProblem(p: Problem, words: ProblemWords): string {
  const { message, suggestion } = problemSentence(p.parameters, words.sentences);
  const parts = [
    p.code,
    p.line === undefined ? p.file : `${p.file}:${String(p.line)}`,
    p.column,
    p.value === undefined ? undefined : quoted(p.value),
    suggestion === undefined ? message : `${message}；${suggestion}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
