/**
 * `npm run release`: publishes the ledgers as they are. It asks for what is not given, checks, shows what changes, drafts
 * the corrections that have no reason yet, and writes the release, all of it or nothing. Exit codes: 0 published,
 * 1 refused, 2 wrong options.
 */
import type { Release } from '../src/domain/rows.ts';
import { monthOf } from '../src/domain/time/calendar.ts';
import {
  planRelease,
  newestSurveyIn,
  proposedAsOf,
  proposedDay,
  proposedId,
  releaseFaults,
  releasesIn,
  type ReleaseDay,
  type ReleaseFault,
  type ReleasePlan,
} from '../src/history/release.ts';
import { countBySeverity } from '../src/ledgers/problems/problem.ts';
import { LEDGERS } from '../src/ledgers/schemas/ledgers.ts';
import type { DataFiles } from '../src/ledgers/sources/folder-reader.ts';
import { openDataFolder } from './disk/data-folder.ts';
import { writeLedgers } from './disk/write-ledgers.ts';
import { settingsFromEnvironment } from './settings.ts';
import { asking, type Ask } from './terminal/ask.ts';
import { dayOption, optionsOf } from './terminal/options.ts';
import { previewLines, snakeCase } from './terminal/preview-report.ts';
import { printProblems, problemsSaid } from './terminal/problem-report.ts';
import { CommandError, runCommand, words, WrongOptions } from './terminal/terminal.ts';

const said = words.releaseCommand;

function readOptions() {
  const values = optionsOf(
    {
      data: { type: 'string', default: settingsFromEnvironment().dataDir },
      'as-of': { type: 'string' },
      'closed-on': { type: 'string' },
      'published-on': { type: 'string' },
      note: { type: 'string' },
      id: { type: 'string' },
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    said.releaseUsage,
  );
  return {
    ...values,
    asOf: dayOption('--as-of', values['as-of']),
    closedOn: dayOption('--closed-on', values['closed-on']),
    publishedOn: dayOption('--published-on', values['published-on']),
  };
}
type Options = ReturnType<typeof readOptions>;

function faultSaid(fault: ReleaseFault): string {
  switch (fault.reason) {
    case 'no-day':
      return said.fault.noDay(fault.field, fault.value);
    case 'before-other-day':
      return said.fault.beforeOtherDay(fault.field, fault.other, fault.day);
    case 'not-later':
      return said.fault.notLater(fault.field, fault.release, fault.day);
    case 'id-writing':
      return said.fault.idWriting(fault.value);
    case 'id-taken':
      return said.fault.idTaken(fault.value);
  }
}

/** The release's row from the options alone. */
function givenRelease({ asOf, closedOn, publishedOn, note, id }: Options): Release {
  if (asOf === undefined || closedOn === undefined || publishedOn === undefined || note === undefined) {
    const given = { '--as-of': asOf, '--closed-on': closedOn, '--published-on': publishedOn, '--note': note };
    const missing = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [name] : []));
    throw new WrongOptions(said.missingOptions(missing));
  }
  return { id: id ?? monthOf(asOf), asOf, closedOn, publishedOn, note: note === '' ? null : note };
}

/** The release's row, what is not given asked for until it is in order. */
async function askedRelease(options: Options, files: DataFiles, ask: Ask): Promise<Release> {
  const releases = releasesIn(files);
  const answer = async (question: string): Promise<string> => {
    const text = await ask(question);
    if (text === null) throw new CommandError(said.ask.cancelled);
    return text;
  };
  const sound = async (name: string, proposed: string | null, faults: (text: string) => readonly ReleaseFault[]) => {
    for (;;) {
      const text = (await answer(said.ask.question(name, proposed))) || (proposed ?? '');
      const found = faults(text);
      if (found.length === 0) return text;
      for (const fault of found) console.error(faultSaid(fault));
    }
  };
  const day = async (field: ReleaseDay, known: Partial<Release>, proposed: string | null): Promise<string> =>
    options[field] ??
    sound(said.day[field], proposed, (text) =>
      releaseFaults({ ...known, [field]: text }, releases).filter((fault) => 'field' in fault && fault.field === field),
    );
  const asOf = await day('asOf', {}, proposedAsOf(releases, newestSurveyIn(files)));
  const id =
    options.id ??
    (await sound(said.ask.id, proposedId(asOf, releases), (text) => releaseFaults({ id: text }, releases)));
  const closedOn = await day('closedOn', { asOf }, proposedDay('closedOn', asOf, releases));
  const publishedOn = await day('publishedOn', { asOf, closedOn }, proposedDay('publishedOn', asOf, releases));
  const note = options.note ?? (await answer(said.ask.question(said.ask.note, null)));
  return { id, asOf, closedOn, publishedOn, note: note === '' ? null : note };
}

type Refusal = Exclude<ReleasePlan, { readonly outcome: 'ready' }>;

/** Says why a release is refused. */
function printRefusal(plan: Refusal, folder: string): void {
  switch (plan.outcome) {
    case 'misdated':
      console.error([said.misdated, ...plan.faults.map(faultSaid)].join('\n'));
      return;
    case 'faulty': {
      const { file, columns } = LEDGERS.corrections;
      const open: readonly (string | undefined)[] = [columns.reason.name, columns.kind.name];
      const hasDrafts = plan.problems.some((p) => p.code === 'E-EMPTY' && p.file === file && open.includes(p.column));
      printProblems(plan, said.faulty, { folder });
      if (hasDrafts) console.error(said.unfilledDrafts);
      return;
    }
    case 'unexplained': {
      const ids = plan.drafts.map(({ id }) => id);
      console.error(said.drafted(ids.length, ids[0] ?? '', ids.at(-1) ?? ''));
    }
  }
}

/** What a plan would change; on standard error where standard output is for programs. */
function printPreview(plan: ReleasePlan, isJson: boolean): void {
  if (!('preview' in plan)) return;
  const lines = [
    said.problems(countBySeverity(plan.problems).warning),
    ...previewLines(plan.preview, plan.dataset),
    '',
  ].join('\n');
  if (isJson) console.error(lines);
  else console.log(lines);
}

/** How it went, as programs read it; keys that do not apply are left out. */
function printJson(outcome: string, release: Release, plan: ReleasePlan, written: readonly string[]): void {
  const result = {
    outcome,
    release,
    written,
    ...('faults' in plan ? { faults: plan.faults.map((fault) => ({ ...fault, message: faultSaid(fault) })) } : {}),
    ...('problems' in plan ? { problems: problemsSaid(plan.problems) } : {}),
    ...('preview' in plan ? { preview: plan.preview } : {}),
    ...('drafts' in plan ? { drafts: plan.drafts } : {}),
  };
  console.log(JSON.stringify(snakeCase(result), null, 2));
}

/** Publishes, or says why not; `ask` is null where nothing is to be asked. */
async function release(options: Options, ask: Ask | null): Promise<void> {
  const { data: dir, json } = options;
  const files = await openDataFolder(dir);
  const row = ask === null ? givenRelease(options) : await askedRelease(options, files, ask);
  const plan = await planRelease(files, row);
  if (!json || ask !== null) printPreview(plan, json);

  let outcome: ReleasePlan['outcome'] | 'cancelled' | 'released' = plan.outcome;
  if (plan.outcome === 'ready') {
    const isConfirmed = ask === null || said.ask.yes.includes((await ask(said.ask.confirm)) ?? '');
    outcome = isConfirmed ? 'released' : 'cancelled';
  }
  const written = 'files' in plan && outcome !== 'cancelled' ? plan.files : new Map<string, Uint8Array>();
  if (written.size > 0) await writeLedgers(dir, files, written, said.folder);
  const paths = [...written.keys()];

  if (outcome !== 'released') process.exitCode = 1;
  if (json) printJson(outcome, row, plan, paths);
  else if (plan.outcome !== 'ready') printRefusal(plan, dir);
  else if (outcome === 'cancelled') console.error(said.ask.cancelled);
  else console.log([said.released(row.id), ...paths.map((path) => `  ${path}`), said.nextStep(dir)].join('\n'));
}

await runCommand(async () => {
  const options = readOptions();
  if (options.help) console.log(said.releaseUsage);
  else if (options.yes) await release(options, null);
  else await asking((ask) => release(options, ask));
});
