/**
 * Checks a data folder: `npm run check [-- <folder>] [-- --json]`. The folder is the first argument, else DATA_DIR, else
 * `data`. Prints every problem, a summary by file and what stands between the ledgers and a publication, or with --json
 * {valid, problems, summary, unpublished}; exit code 1 on any error.
 */
import { parseArgs } from 'node:util';
import type { Dataset } from '../src/domain/model.ts';
import { chronicleOf } from '../src/history/chronicle.ts';
import type { Preview } from '../src/history/preview.ts';
import { readCity } from '../src/history/read.ts';
import { countBySeverity, summariseByFile, type FileSummary, type Problem } from '../src/ledgers/problem.ts';
import { formatProblem } from '../src/words/problems.ts';
import { left, right, width } from './columns.ts';
import { openDataFolder } from './data-folder.ts';
import { alarmLines, snakeCase } from './preview-report.ts';
import { problemsSaid } from './problem-report.ts';
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

interface Checked {
  readonly problems: readonly Problem[];
  readonly summary: readonly FileSummary[];
  /** What a publication would change; null where nothing would, and where no earlier one is kept. */
  readonly preview: Preview | null;
  readonly dataset: Dataset | null;
}

function print(dir: string, { problems, summary, preview, dataset }: Checked): void {
  for (const p of problems) console.log(formatProblem(p, words.problems));
  if (problems.length > 0) console.log('');
  printSummary(summary);
  console.log('');
  if (preview !== null && dataset !== null) for (const line of alarmLines(preview.alarms, dataset)) console.log(line);
  const changed = preview === null ? null : { since: preview.against.id, unexplained: preview.unexplained.length };
  console.log(text.verdict(dir, countBySeverity(problems), changed));
}

async function check(dir: string, isJson: boolean): Promise<void> {
  const { dataset, history, problems, rowCounts } = await readCity(await openDataFolder(dir));
  const summary = summariseByFile(rowCounts, problems);
  const preview = dataset === null || history === null ? null : chronicleOf(dataset, history).preview;
  const isValid = problems.every((p) => p.severity !== 'error');
  if (isJson) {
    const { against, counts, unexplained, alarms } = preview ?? {};
    const unpublished = preview === null ? null : snakeCase({ against, counts, unexplained, alarms });
    console.log(JSON.stringify({ valid: isValid, problems: problemsSaid(problems), summary, unpublished }, null, 2));
  } else print(dir, { problems, summary, preview, dataset });
  process.exitCode = isValid ? 0 : 1;
}

function readArguments(): { readonly dir: string; readonly isJson: boolean } | null {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { dir: positionals[0] ?? process.env['DATA_DIR'] ?? 'data', isJson: values.json };
  } catch {
    return null;
  }
}

const args = readArguments();
if (args === null) {
  console.error(text.usage);
  process.exitCode = 1;
} else await runCommand(() => check(args.dir, args.isJson));
