/**
 * Checks a data folder: `npm run check [-- <folder>] [-- --json]`. The folder is the first argument, else DATA_DIR, else
 * `data`. Prints every problem and a summary by file, or with --json {valid, problems, summary}; exit code 1 on any error.
 */
import { parseArgs } from 'node:util';
import { readLedgers } from '../src/ledgers/dataset.ts';
import { summariseByFile, type FileSummary, type Problem, type Severity } from '../src/ledgers/problem.ts';
import { formatProblem, problemSentence } from '../src/words/problems.ts';
import { readDataDir } from './read-data-dir.ts';
import { words } from './terminal.ts';

/** Width in a terminal, where a Chinese character takes two columns. */
const width = (text: string): number => [...text].reduce((sum, c) => sum + (c > '\u2E7F' ? 2 : 1), 0);
const left = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));
const right = (text: string, to: number): string => ' '.repeat(Math.max(0, to - width(text))) + text;

function printSummary(summary: readonly FileSummary[]): void {
  const nameWidth = Math.max(...summary.map(({ file }) => width(file)), 4) + 2;
  console.log(
    `${left('文件', nameWidth)}${right('行数', 10)}${right('错误', 8)}${right('警告', 8)}${right('说明', 8)}`,
  );
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
  const count = (severity: Severity): number => problems.filter((p) => p.severity === severity).length;
  const [errors, warnings, notices] = [count('error'), count('warning'), count('notice')];
  const verdict = errors > 0 ? '不能发布，请先改正错误' : '可以发布';
  const noticed = notices > 0 ? `，说明 ${String(notices)} 处` : '';
  console.log(`\n${dir}：错误 ${String(errors)} 处，警告 ${String(warnings)} 处${noticed}，${verdict}。`);
}

/** A problem as programs read it: its place as data, its reason as sentences. */
function asSaid({ parameters, ...place }: Problem): object {
  return { ...place, ...problemSentence(parameters, words.problems.sentences) };
}

function isFileSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹',
  ENOTDIR: '不是文件夹',
  EACCES: '没有读取的权限',
};

async function check(dir: string, isJson: boolean): Promise<void> {
  const { problems, rowCounts } = readLedgers(await readDataDir(dir));
  const summary = summariseByFile(rowCounts, problems);
  const isValid = problems.every((p) => p.severity !== 'error');
  if (isJson) console.log(JSON.stringify({ valid: isValid, problems: problems.map(asSaid), summary }, null, 2));
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
  console.error('用法：npm run check -- [数据文件夹] [--json]');
  process.exitCode = 1;
} else {
  try {
    await check(args.dir, args.isJson);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    console.error(`${args.dir}：${REASONS[error.code] ?? `无法读取（${error.code}）`}。`);
    process.exitCode = 1;
  }
}
