/**
 * `npm run merge -- <folder>`: brings the ledgers that the sub-districts have sent for a month into the city's, all of them
 * or none. It shows what that changes, and asks before it writes. Exit codes: 0 written, or nothing to write, 1 refused,
 * 2 wrong options.
 */
import type { IsoDate, Month } from '../src/domain/rows.ts';
import { planMerge, type MergeOptions, type MergePlan } from '../src/history/merge/plan.ts';
import { isCalendarDay, meantMonth } from '../src/ledgers/cells/calendar-text.ts';
import { openDataFolder } from './disk/data-folder.ts';
import { readSending } from './disk/submissions.ts';
import { writeLedgers } from './disk/write-ledgers.ts';
import { settingsFromEnvironment } from './settings.ts';
import { asking, type Ask } from './terminal/ask.ts';
import { clashLines, fileLines, mergeFaultSaid, mergeLines } from './terminal/merge-report.ts';
import { argumentsOf, dayOption } from './terminal/options.ts';
import { snakeCase } from './terminal/preview-report.ts';
import { printProblems, problemsSaid } from './terminal/problem-report.ts';
import { CommandError, runCommand, words, WrongOptions } from './terminal/terminal.ts';

const said = words.mergeCommand;

function readOptions() {
  const { values, positionals } = argumentsOf(
    {
      data: { type: 'string', default: settingsFromEnvironment().dataDir },
      month: { type: 'string' },
      'reported-on': { type: 'string' },
      withdraw: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    said.usage,
  );
  const [folder, ...more] = positionals;
  if (!values.help && (folder === undefined || more.length > 0))
    throw new WrongOptions(`${said.noFolder}\n\n${said.usage}`);
  return {
    ...values,
    folder: folder ?? '',
    isDryRun: values['dry-run'],
    reportedOn: dayOption('--reported-on', values['reported-on']) ?? null,
    month: monthOption(values.month),
  };
}
type Options = ReturnType<typeof readOptions>;

function monthOption(value: string | undefined): Month | null {
  if (value === undefined) return null;
  if (!/^\d{4}-\d{2}$/.test(value) || !isCalendarDay(`${value}-01`)) throw new WrongOptions(said.notAMonth(value));
  return value;
}

/** Prints what is for people: on standard error where standard output is for programs. */
const printerOf = (isJson: boolean) => (lines: readonly string[]) => {
  for (const line of lines) (isJson ? console.error : console.log)(line);
};

/** The plan; where the day of the report is all that is missing, it is asked for. */
async function plan(
  files: ReadonlyMap<string, Uint8Array>,
  submissions: Parameters<typeof planMerge>[1],
  options: MergeOptions,
  ask: Ask | null,
): Promise<{ readonly plan: MergePlan; readonly reportedOn: IsoDate | null }> {
  const first = await planMerge(files, submissions, options);
  if (first.outcome !== 'undated' || first.missing !== 'day' || ask === null)
    return { plan: first, reportedOn: options.reportedOn };
  for (;;) {
    const reportedOn = await ask(said.ask.reportedOn);
    if (reportedOn === null || reportedOn === '') return { plan: first, reportedOn: null };
    if (isCalendarDay(reportedOn))
      return { plan: await planMerge(files, submissions, { ...options, reportedOn }), reportedOn };
    console.error(words.releaseCommand.notADay(words.columns.reports.reportedOn.title, reportedOn));
  }
}

/** Says why nothing is merged. */
function printRefusal(
  refused: Exclude<MergePlan, { outcome: 'ready' }>,
  { sent, city }: { readonly sent: string; readonly city: string },
  lines: () => readonly string[],
): void {
  switch (refused.outcome) {
    case 'unreadable':
      for (const { sent: name, ...found } of refused.faulty) {
        console.log(said.unreadable(name));
        printProblems(found, said.unreadableVerdict);
      }
      return;
    case 'faulty':
      printProblems(refused, said.faulty, { folder: city });
      return;
    case 'clash':
      console.error(clashLines(refused).join('\n'));
      return;
    case 'undated':
      console.error(refused.missing === 'month' ? said.noMonth(sent) : said.noDay);
      return;
    case 'unsound':
      for (const line of lines()) console.log(line);
      printProblems(refused, said.unsound);
  }
}

type Outcome = MergePlan['outcome'] | 'merged' | 'unchanged' | 'cancelled' | 'dry-run';

/** What is told of a merge, as programs read it. */
function toldSaid({
  names,
  levels: _,
  aside,
  remarks,
  ...rest
}: Extract<MergePlan, { outcome: 'unsound' }>['told']): object {
  return {
    ...rest,
    names: Object.fromEntries(names),
    aside: Object.fromEntries(aside),
    remarks: remarks.map(({ problems, ...remark }) => ({ ...remark, problems: problemsSaid(problems) })),
  };
}

/** How it went, as programs read it; keys that do not apply are left out. */
function printJson(outcome: Outcome, made: MergePlan, written: readonly string[]): void {
  const told = 'told' in made ? toldSaid(made.told) : {};
  const result = {
    outcome,
    written,
    ...('faults' in made
      ? { faults: made.faults.map((fault) => ({ ...fault, message: mergeFaultSaid(fault, made) })) }
      : {}),
    ...('faulty' in made
      ? { faulty: made.faulty.map(({ sent, problems }) => ({ sent, problems: problemsSaid(problems) })) }
      : {}),
    ...('missing' in made ? { missing: made.missing } : {}),
    ...('problems' in made ? { problems: problemsSaid(made.problems) } : {}),
    ...told,
  };
  console.log(JSON.stringify(snakeCase(result), null, 2));
}

/** Merges, or says why not; `ask` is null where nothing is to be asked. */
async function merge(options: Options, ask: Ask | null): Promise<void> {
  const { data: dir, json, withdraw, isDryRun } = options;
  const print = printerOf(json);
  const sending = await readSending(options.folder);
  if (sending.submissions.length === 0) throw new CommandError(said.nothingSent(options.folder));
  if (sending.passedOver.length > 0) print([said.passedOver(sending.passedOver)]);
  const files = await openDataFolder(dir);
  const month = options.month ?? meantMonth(sending.folder)?.text ?? null;
  const asked = { month, reportedOn: options.reportedOn, withdraw };
  const { plan: made, reportedOn } = await plan(files, sending.submissions, asked, ask);
  const lines = (): readonly string[] =>
    'told' in made ? mergeLines(made.told, { ...asked, reportedOn, folder: dir }) : [];

  let outcome: Outcome = made.outcome;
  const written = made.outcome === 'ready' ? made.files : new Map<string, Uint8Array | null>();
  if (made.outcome === 'ready') {
    print(lines());
    if (written.size === 0) outcome = 'unchanged';
    else {
      print(fileLines(made, files));
      const isWanted =
        isDryRun || ask === null || words.releaseCommand.ask.yes.includes((await ask(said.ask.confirm)) ?? '');
      outcome = isDryRun ? 'dry-run' : isWanted ? 'merged' : 'cancelled';
    }
  }
  if (outcome === 'merged') await writeLedgers(dir, files, written, said.folder);

  if (outcome === 'cancelled' || made.outcome !== 'ready') process.exitCode = 1;
  if (json) printJson(outcome, made, outcome === 'merged' ? [...written.keys()] : []);
  else if (made.outcome !== 'ready') printRefusal(made, { sent: sending.folder, city: dir }, lines);
  else if (outcome === 'unchanged') console.log(said.unchanged);
  else if (outcome === 'dry-run') console.log(said.dryRun);
  else if (outcome === 'cancelled') console.error(said.ask.cancelled);
  else console.log(said.done(dir));
}

await runCommand(async () => {
  const options = readOptions();
  if (options.help) console.log(said.usage);
  else if (options.yes || options.isDryRun) await merge(options, null);
  else await asking((ask) => merge(options, ask));
});
