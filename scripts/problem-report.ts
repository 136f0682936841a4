/** Problems of the ledgers as commands say them. */
import { countBySeverity, type Problem } from '../src/ledgers/problem.ts';
import { formatProblem, problemSentence } from '../src/words/problems.ts';
import { words } from './terminal.ts';

/** Problems as programs read them: the place as data, the reason as sentences. */
export function problemsSaid(problems: readonly Problem[]): readonly object[] {
  return problems.map(({ parameters, ...place }) => ({
    ...place,
    ...problemSentence(parameters, words.problems.sentences),
  }));
}

/** Every problem on a line, then what the errors among them mean for the command. */
export function printProblems(problems: readonly Problem[], verdict: (errors: number) => string): void {
  for (const problem of problems) console.log(formatProblem(problem, words.problems));
  console.error(verdict(countBySeverity(problems).error));
}
