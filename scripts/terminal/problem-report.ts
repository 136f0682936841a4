/** Problems of the ledgers as commands say them. */
import { once } from 'node:events';
import { countBySeverity, type Problem, type Severity } from '../../src/ledgers/problems/problem.ts';
import { formatProblem, problemSentence } from '../../src/words/problems.ts';
import { toldAlike, toldCauses, type Found, type ToldCause } from '../../src/words/told-causes.ts';
import { width } from './columns.ts';
import { words } from './terminal.ts';

const said = words.commands.causes;

/** A problem as programs read it: the place as data, the reason as sentences. */
export function problemSaid({ parameters, ...place }: Problem): object {
  return { ...place, ...problemSentence(parameters, words.problems.sentences) };
}

/** Problems as programs read them. */
export function problemsSaid(problems: readonly Problem[]): readonly object[] {
  return problems.map(problemSaid);
}

/** Of how many lines a list of causes may be, so that what is said after it is seen with it. */
const SCREEN = { lines: 26, columns: 110 };
/** The lines that warnings and notices get at least, where they need so many. */
const LEAST: Readonly<Record<Severity, number>> = { error: 0, warning: 7, notice: 5 };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** How many lines of a screen some lines take. */
const height = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / SCREEN.columns)), 0);

/** A cause as it is printed. What is read otherwise than written has one line where its own says it all. */
function causeLines({ severity, isWhole, heading, lines }: ToldCause): readonly string[] {
  return severity === 'notice' && isWhole ? lines : [heading, ...lines, ''];
}

interface Section {
  readonly severity: Severity;
  readonly places: number;
  readonly causes: readonly (readonly string[])[];
}

const needed = ({ causes }: Section): number => causes.reduce((sum, lines) => sum + height(lines), 2);

/** The causes of one severity: each by itself where all of them fit, else those that are alike as one. */
function sectionOf(severity: Severity, { problems, columns }: Found, most: number): Section {
  const own: Found = { problems: problems.filter((p) => p.severity === severity), columns };
  const section = (told: readonly ToldCause[]): Section => ({
    severity,
    places: own.problems.length,
    causes: told.map(causeLines),
  });
  const single = section(toldCauses(own, words));
  return needed(single) <= most ? single : section(toldAlike(own, words));
}

/** The causes that fit into so many lines, the first one always, and how many do not. */
function* sectionLines({ severity, places, causes }: Section, most: number): Generator<string> {
  yield said.heading(severity, places);
  let left = most - 2;
  let shown = 0;
  for (const lines of causes) {
    left -= height(lines);
    if (left < 0 && shown > 0) break;
    shown += 1;
    yield* lines;
  }
  if (shown < causes.length) yield said.hidden(causes.length - shown);
  else if (causes.at(-1)?.at(-1) === '') return;
  yield '';
}

/** Problems by their causes, on one screen however many there are: errors first, then warnings and notices. */
function* screenLines(found: Found, folder: string | null): Generator<string> {
  const all = SEVERITIES.map((severity) => sectionOf(severity, found, SCREEN.lines));
  const least = all.map((section) => Math.min(needed(section), LEAST[section.severity]));
  let left = SCREEN.lines - least.reduce((sum, lines) => sum + lines, 0);
  for (const [i, section] of all.entries()) {
    if (section.places === 0) continue;
    const most = Math.min(needed(section), left + (least[i] ?? 0));
    left -= most - (least[i] ?? 0);
    const own = needed(section) <= most ? section : sectionOf(section.severity, found, most);
    yield* sectionLines(own, most);
  }
  if (folder !== null && found.problems.length > 0) yield said.seeAll(folder);
}

interface Telling {
  /** Whether every problem has a line, in reading order, instead of the first ones of each cause. */
  readonly all?: boolean;
  /** The ledger folder that they are of, of which `check` tells more; null = they are of other files. */
  readonly folder?: string | null;
}

/** The lines that say problems in a terminal. */
export function* problemLines(found: Found, { all = false, folder = null }: Telling = {}): Generator<string> {
  if (!all) yield* screenLines(found, folder);
  else for (const problem of found.problems) yield formatProblem(problem, words.problems);
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
export function printProblems(found: Found, verdict: (errors: number) => string, telling: Telling = {}): void {
  for (const line of problemLines(found, telling)) console.log(line);
  console.error(verdict(countBySeverity(found.problems).error));
}
