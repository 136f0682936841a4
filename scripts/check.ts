/**
 * Checks a data folder: `npm run check [-- <folder>] [-- --json]`. The folder is the first argument, else DATA_DIR, else
 * `data`. Prints every problem and a summary by file, or with --json {valid, problems, summary}; exit code 1 on any error.
 */
import { parseArgs } from 'node:util';
import { readCity } from '../src/history/read.ts';
import { countBySeverity, summariseByFile, type FileSummary, type Problem } from '../src/ledgers/problem.ts';
import { formatProblem } from '../src/words/problems.ts';
import { left, right, width } from './columns.ts';
import { openDataFolder } from './data-folder.ts';
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

function print(dir: string, problems: readonly Problem[], summary: readonly FileSummary[]): void {
  for (const p of problems) console.log(formatProblem(p, words.problems));
  if (problems.length > 0) console.log('');
  printSummary(summary);
  console.log(`\n${text.verdict(dir, countBySeverity(problems))}`);
}

async function check(dir: string, isJson: boolean): Promise<void> {
  const { problems, rowCounts } = await readCity(await openDataFolder(dir));
  const summary = summariseByFile(rowCounts, problems);
  const isValid = problems.every((p) => p.severity !== 'error');
  if (isJson) console.log(JSON.stringify({ valid: isValid, problems: problemsSaid(problems), summary }, null, 2));
  else print(dir, problems, summary);
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
