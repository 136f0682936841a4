/** The questions about a new city's settings, asked until each has an answer that the check would take. */
import {
  answerAt,
  faultsOf,
  questionsOf,
  valueOf,
  withAnswer,
  type Answers,
  type Asked,
  type Known,
} from '../../src/ledgers/setup/asked.ts';
import type { KeyWords } from '../../src/words/zh-CN/key-words.ts';
import { problemSentence } from '../../src/words/problems.ts';
import type { Ask } from './ask.ts';
import { CommandError, words } from './terminal.ts';

const said = words.newCity;

/** The words for a key, which its description has as well. */
export const wordsFor = (path: string): KeyWords | undefined => {
  const keys: Readonly<Record<string, KeyWords>> = words.dataGuide.keys.programme;
  return keys[path];
};

/** The answer to one question; undefined where it is left open. */
async function answered(asked: Asked, answers: Answers, ask: Ask): Promise<Answers> {
  for (;;) {
    const text = await ask(said.question(asked.path, wordsFor(asked.path), asked));
    if (text === null) throw new CommandError(said.cancelled);
    const given = text === '' ? (asked.proposed ?? '') : text;
    if (given === '') {
      if (asked.isOptional) return answers;
      console.error(said.needed);
      continue;
    }
    const value = valueOf(asked, given);
    if (value === undefined) {
      console.error(said.notUnderstood[asked.kind === 'yes-no' || asked.kind === 'levels' ? asked.kind : 'other']);
      continue;
    }
    const known = withAnswer(answers, asked.path, value);
    const faults = faultsOf(known, asked.path);
    if (faults.length === 0) return known;
    for (const { parameters } of faults) {
      const { message, suggestion } = problemSentence(parameters, words.problems.sentences);
      console.error([message, ...(suggestion === undefined ? [] : [suggestion])].join('；'));
    }
  }
}

/** Asks whatever the answers do not say, or of that only some keys. */
export async function askedAnswers(
  known: Known,
  before: Answers,
  ask: Ask,
  only: ReadonlySet<string> | null = null,
): Promise<Answers> {
  let answers = before;
  const done = new Set<string>();
  for (;;) {
    const next = questionsOf(answers, known).find(
      ({ path }) => !done.has(path) && only?.has(path) !== false && answerAt(answers, path) === undefined,
    );
    if (next === undefined) return answers;
    done.add(next.path);
    answers = await answered(next, answers, ask);
  }
}
