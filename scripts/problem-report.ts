/** Problems of the ledgers as commands say them. */
import { once } from 'node:events';
import { causesOf, columnLetter, type Cause } from '../src/ledgers/causes.ts';
import { columnsOf } from '../src/ledgers/ledger.ts';
import { countBySeverity, type Problem } from '../src/ledgers/problem.ts';
import type { Reading } from '../src/ledgers/dataset.ts';
import { LEDGER_LIST } from '../src/ledgers/schemas/ledgers.ts';
import { formatProblem, problemSentence, type NamedColumn } from '../src/words/problems.ts';
import { columnWords } from '../src/words/table-words.ts';
import { words } from './terminal.ts';

/** What there is to say of a reading. The columns may be none where the headers of the ledgers are not at hand. */
type Found = Pick<Reading, 'problems' | 'columns'>;

/** A problem as programs read it: the place as data, the reason as sentences. */
export function problemSaid({ parameters, ...place }: Problem): object {
  return { ...place, ...problemSentence(parameters, words.problems.sentences) };
}

/** Problems as programs read them. */
export function problemsSaid(problems: readonly Problem[]): readonly object[] {
  return problems.map(problemSaid);
}

/** The columns that a cause names. A key of several columns is written with `+` between them. */
function columnsNamed({ file, column }: Cause, columns: Found['columns']): readonly NamedColumn[] {
  if (column === null) return [];
  const ledger = LEDGER_LIST.find((one) => one.file === file);
  if (ledger === undefined) return [{ name: column, letter: null, title: null }];
  return column.split('+').map((name) => {
    const position = columns[file]?.get(name);
    const field = columnsOf(ledger).find((own) => own.column.name === name)?.field;
    return {
      name,
      letter: position === undefined ? null : columnLetter(position),
      title: field === undefined ? null : columnWords(words.columns, ledger.id, field).title,
    };
  });
}

/** Of a cause with more places than this the first ones are listed. */
const LISTED = 5;

/**
 * The lines that say problems in a terminal: grouped by cause, each cause with its title, its columns, how many places it
 * has and the first of them; or, with `all`, every problem on a line in reading order.
 */
export function* problemLines({ problems, columns }: Found, all = false): Generator<string> {
  if (all) {
    for (const problem of problems) yield formatProblem(problem, words.problems);
    return;
  }
  for (const [i, cause] of causesOf(problems).entries()) {
    if (i > 0) yield '';
    const listed = cause.problems.slice(0, LISTED);
    yield words.problems.cause({
      title: words.problems.titles[cause.code],
      file: cause.file,
      columns: columnsNamed(cause, columns),
      places: cause.problems.length,
      listed: listed.length,
    });
    for (const problem of listed) yield formatProblem(problem, words.problems);
  }
}

/** Lines gathered before they are written. */
const BATCH = 1000;

/** Writes lines to standard output no faster than they are taken, however many they are. */
export async function writeLines(lines: Iterable<string>): Promise<void> {
  let batch: string[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0 && !process.stdout.write(`${batch.join('\n')}\n`)) await once(process.stdout, 'drain');
    batch = [];
  };
  for (const line of lines) {
    batch.push(line);
    if (batch.length === BATCH) await flush();
  }
  await flush();
}

/** The problems by their causes, then what the errors among them mean for the command. */
export function printProblems(found: Found, verdict: (errors: number) => string): void {
  for (const line of problemLines(found)) console.log(line);
  console.error(verdict(countBySeverity(found.problems).error));
}
