/**
 * Checks a data folder: `npm run check [-- <folder>] [-- --all | --json | --report FILE.xlsx]`. Prints the problems by their
 * causes (with --all every one), the files without any, the rows that do not count yet and what stands between the ledgers
 * and a publication, or with --json {valid, problems, summary, set_aside, unpublished}; exit code 1 on any error.
 */
import { factsAsOf, type SetAside } from '../src/domain/time/facts.ts';
import { chronicleOf } from '../src/history/chronicle.ts';
import type { Preview } from '../src/history/preview.ts';
import { readCity, type CityReading } from '../src/history/read.ts';
import { countBySeverity, summariseByFile, type FileSummary } from '../src/ledgers/problems/problem.ts';
import { LEDGER_LIST } from '../src/ledgers/schemas/ledgers.ts';
import { openOnDemand, orReadable } from './disk/data-folder.ts';
import { reportTarget, writeReport } from './disk/report-file.ts';
import { settingsFromEnvironment } from './settings.ts';
import { wrapped } from './terminal/columns.ts';
import { argumentsOf } from './terminal/options.ts';
import { alarmLines, snakeCase } from './terminal/preview-report.ts';
import { problemLines, problemSaid, writeLines } from './terminal/problem-report.ts';
import { progressLine } from './terminal/reading-progress.ts';
import { runCommand, words, WrongOptions } from './terminal/terminal.ts';

const text = words.commands.check;

/** The widest line of a list of files. */
const LINE_WIDTH = 110;
const HISTORY_FILE = /^history\//;

/** The files with problems, and those without, each with its rows. */
function* summaryLines(summary: readonly FileSummary[]): Generator<string> {
  const isSound = ({ errors, warnings, notices }: FileSummary): boolean => errors + warnings + notices === 0;
  const faulty = summary.filter((one) => !isSound(one));
  const sound = summary.filter(isSound);
  const kept = sound.filter(({ file }) => HISTORY_FILE.test(file)).length;
  const passed = [
    ...sound.filter(({ file }) => !HISTORY_FILE.test(file)).map(({ file, rows }) => text.passed(file, rows)),
    ...(kept === 0 ? [] : [text.passedHistory(kept)]),
  ];
  const found = faulty.map(({ file, rows, errors, warnings, notices }) =>
    text.found(file, rows, { error: errors, warning: warnings, notice: notices }),
  );
  if (found.length > 0) yield* wrapped([text.foundIn + (found[0] ?? ''), ...found.slice(1)], '；', LINE_WIDTH);
  if (passed.length > 0) yield* wrapped([text.passedIn + (passed[0] ?? ''), ...passed.slice(1)], '、', LINE_WIDTH);
}

/** The ledgers of workbooks, each with its rows: the file alone does not say how many were read of which. */
function* sheetLines({ sources }: CityReading): Generator<string> {
  const sheets = LEDGER_LIST.flatMap(({ id }) => {
    const source = sources[id];
    return typeof source?.sheet === 'string' ? [text.passed(words.tables[id].title, source.rows)] : [];
  });
  const [first, ...rest] = sheets;
  if (first !== undefined) yield* wrapped([text.sheets + first, ...rest], '、', LINE_WIDTH);
}

interface Arguments {
  readonly dir: string;
  readonly isJson: boolean;
  /** Whether every problem is printed, and not only the first of each cause. */
  readonly isAll: boolean;
  /** The workbook to write; null where none is asked for. */
  readonly report: string | null;
}

interface Checked {
  readonly reading: CityReading;
  readonly summary: readonly FileSummary[];
  /** Rows later than the as-of date; null where the ledgers have errors. */
  readonly setAside: readonly SetAside[] | null;
  /** What a publication would change; null where nothing would, and where no earlier one is kept. */
  readonly preview: Preview | null;
}

async function print({ dir, isAll }: Arguments, { reading, summary, setAside, preview }: Checked): Promise<void> {
  const { problems, dataset } = reading;
  await writeLines(problems.length === 0 ? [text.none] : problemLines(reading, { all: isAll, folder: dir }));
  console.log('');
  await writeLines(summaryLines(summary));
  await writeLines(sheetLines(reading));
  if (dataset !== null && setAside !== null) {
    const aside = setAside.map(({ ledger, rows }) => ({ title: words.tables[ledger].title, rows }));
    console.log(text.setAside(dataset.programme.asOf, aside));
  }
  if (preview !== null && dataset !== null) {
    console.log(text.preview(preview.against.id, dir));
    for (const line of alarmLines(preview.alarms, dataset)) console.log(line);
  }
  const changed = preview === null ? null : { since: preview.against.id, unexplained: preview.unexplained.length };
  console.log(text.verdict(dir, countBySeverity(problems), changed));
}

/** A JSON object whose `problems` are an item a line: a million of them would be too long for one text. */
function* jsonLines(isValid: boolean, { reading, summary, setAside, preview }: Checked): Generator<string> {
  const { against, counts, unexplained, alarms } = preview ?? {};
  const unpublished = preview === null ? null : snakeCase({ against, counts, unexplained, alarms });
  yield `{"valid": ${String(isValid)},`;
  yield '"problems": [';
  for (const [i, problem] of reading.problems.entries())
    yield `${JSON.stringify(problemSaid(problem))}${i === reading.problems.length - 1 ? '' : ','}`;
  yield '],';
  yield `"summary": ${JSON.stringify(summary, null, 2)},`;
  yield `"set_aside": ${JSON.stringify(setAside, null, 2)},`;
  yield `"unpublished": ${JSON.stringify(unpublished, null, 2)}}`;
}

async function check(args: Arguments): Promise<void> {
  const target = args.report === null ? null : await reportTarget(args.report, args.dir);
  const progress = args.isJson ? null : progressLine();
  const files = await openOnDemand(args.dir);
  const reading = await orReadable(args.dir, () => readCity(files, progress?.onProgress));
  progress?.end();
  const { dataset, history, problems, rowCounts } = reading;
  const isValid = problems.every((p) => p.severity !== 'error');
  const checked: Checked = {
    reading,
    summary: summariseByFile(rowCounts, problems),
    setAside: dataset === null ? null : factsAsOf(dataset).setAside,
    preview: dataset === null || history === null ? null : chronicleOf(dataset, history).preview,
  };
  if (args.isJson) await writeLines(jsonLines(isValid, checked));
  else await print(args, checked);
  if (target !== null) {
    await writeReport(target, reading);
    if (!args.isJson) console.log(text.reported(args.report ?? '', problems.length));
  }
  process.exitCode = isValid ? 0 : 1;
}

/** What is asked for; null where it is only how to ask. */
function readArguments(): Arguments | null {
  const options = {
    data: { type: 'string' },
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    report: { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = argumentsOf(options, words.usages.check, 1);
  const { data, all, json, report = null, help } = values;
  if (help) return null;
  if (all && json) throw new WrongOptions(words.releaseCommand.notTogether('--all', '--json'));
  const [named] = positionals;
  if (named !== undefined && data !== undefined)
    throw new WrongOptions(words.releaseCommand.notTogether(named, '--data'));
  return { dir: named ?? data ?? settingsFromEnvironment().dataDir, isJson: json, isAll: all, report };
}

await runCommand(async () => {
  const args = readArguments();
  if (args === null) console.log(words.usages.check);
  else await check(args);
});
