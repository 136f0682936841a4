/**
 * Checks a data folder: `npm run check [-- <folder>] [-- --all | --json]`. The folder is the first argument, else DATA_DIR,
 * else `data`. Prints the problems by their causes (with --all every one), a summary by file and what stands between the
 * ledgers and a publication, or with --json {valid, problems, summary, unpublished}; exit code 1 on any error.
 */
import { parseArgs } from 'node:util';
import { chronicleOf } from '../src/history/chronicle.ts';
import type { Preview } from '../src/history/preview.ts';
import { readCity, type CityReading } from '../src/history/read.ts';
import { countBySeverity, summariseByFile, type FileSummary } from '../src/ledgers/problem.ts';
import { left, right, width } from './columns.ts';
import { openOnDemand, orReadable } from './data-folder.ts';
import { alarmLines, snakeCase } from './preview-report.ts';
import { problemLines, problemSaid, writeLines } from './problem-report.ts';
import { progressLine } from './reading-progress.ts';
import { runCommand, words } from './terminal.ts';

const text = words.commands.check;

function printSummary(summary: readonly FileSummary[]): void {
  const nameWidth = Math.max(...summary.map(({ file }) => width(file)), 4) + 2;
  const heads = [text.rows, text.errors, text.warnings, text.notices];
  console.log(`${left(text.file, nameWidth)}${heads.map((head, i) => right(head, i === 0 ? 10 : 8)).join('')}`);
  for (const { file, rows, errors, warnings, notices } of summary) {
    const counts = [errors, warnings, notices].map((count) => right(String(count), 8));
    const cells = [right(rows === null ? '–' : String(rows), 10), ...counts];
    console.log(`${left(file, nameWidth)}${cells.join('')}`);
  }
}

interface Arguments {
  readonly dir: string;
  readonly isJson: boolean;
  /** Whether every problem is printed, and not only the first of each cause. */
  readonly isAll: boolean;
}

interface Checked {
  readonly reading: CityReading;
  readonly summary: readonly FileSummary[];
  /** What a publication would change; null where nothing would, and where no earlier one is kept. */
  readonly preview: Preview | null;
}

async function print({ dir, isAll }: Arguments, { reading, summary, preview }: Checked): Promise<void> {
  const { problems, dataset } = reading;
  await writeLines(problems.length === 0 ? [text.none] : problemLines(reading, isAll));
  console.log('');
  printSummary(summary);
  console.log('');
  if (preview !== null && dataset !== null) for (const line of alarmLines(preview.alarms, dataset)) console.log(line);
  const changed = preview === null ? null : { since: preview.against.id, unexplained: preview.unexplained.length };
  console.log(text.verdict(dir, countBySeverity(problems), changed));
}

/** A JSON object whose `problems` are an item a line: a million of them would be too long for one text. */
function* jsonLines(isValid: boolean, { reading, summary, preview }: Checked): Generator<string> {
  const { against, counts, unexplained, alarms } = preview ?? {};
  const unpublished = preview === null ? null : snakeCase({ against, counts, unexplained, alarms });
  yield `{"valid": ${String(isValid)},`;
  yield '"problems": [';
  for (const [i, problem] of reading.problems.entries())
    yield `${JSON.stringify(problemSaid(problem))}${i === reading.problems.length - 1 ? '' : ','}`;
  yield '],';
  yield `"summary": ${JSON.stringify(summary, null, 2)},`;
  yield `"unpublished": ${JSON.stringify(unpublished, null, 2)}}`;
}

async function check(args: Arguments): Promise<void> {
  const progress = args.isJson ? null : progressLine();
  const files = await openOnDemand(args.dir);
  const reading = await orReadable(args.dir, () => readCity(files, progress?.onProgress));
  progress?.end();
  const { dataset, history, problems, rowCounts } = reading;
  const summary = summariseByFile(rowCounts, problems);
  const preview = dataset === null || history === null ? null : chronicleOf(dataset, history).preview;
  const isValid = problems.every((p) => p.severity !== 'error');
  const checked = { reading, summary, preview };
  if (args.isJson) await writeLines(jsonLines(isValid, checked));
  else await print(args, checked);
  process.exitCode = isValid ? 0 : 1;
}

function readArguments(): Arguments | null {
  try {
    const options = { all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const dir = positionals[0] ?? process.env['DATA_DIR'] ?? 'data';
    return { dir, isJson: values.json, isAll: values.all };
  } catch {
    return null;
  }
}

const args = readArguments();
if (args === null) {
  console.error(text.usage);
  process.exitCode = 1;
} else await runCommand(() => check(args));
