/**
 * `npm run new-city`: the folder of a city that begins: programme.json from the answers, and the ledgers that must exist, empty
 * or made of survey sheets. In a folder that it has made it takes another survey in. Exit codes: 0 written, 1 nothing was
 * written, 2 wrong options.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { readCity } from '../src/history/read.ts';
import { withJsonValue } from '../src/ledgers/json/json-edit.ts';
import {
  answerAt,
  missingAnswers,
  NOTHING_KNOWN,
  questionsOf,
  readAnswers,
  valueOf,
  withAnswer,
  type Answers,
  type AnswersFile,
  type Known,
} from '../src/ledgers/setup/asked.ts';
import {
  csvFiles,
  emptyLedgers,
  levelsAnswered,
  programmeFile,
  type FilledLedger,
} from '../src/ledgers/setup/city-files.ts';
import { knownNamesFile, readKnownNames } from '../src/ledgers/setup/known-names.ts';
import type { SurveyFile } from '../src/ledgers/setup/survey-sheet.ts';
import { WORKS_CATEGORY } from '../src/ledgers/setup/survey-ledgers.ts';
import type { ReadingAnswers } from '../src/ledgers/setup/survey-reading.ts';
import type { SurveyPlan } from '../src/ledgers/setup/survey.ts';
import type { Problem } from '../src/ledgers/problems/problem.ts';
import { settingsIn } from '../src/ledgers/settings-in.ts';
import { PROGRAMME_FILE } from '../src/ledgers/schemas/programme.ts';
import type { DataFiles } from '../src/ledgers/sources/folder-reader.ts';
import { IDS_FILE, originalsOf } from '../src/ledgers/sources/originals.ts';
import { decodeText } from '../src/ledgers/text/decode.ts';
import { joined } from '../src/ledgers/text/text-bytes.ts';
import { formTexts, templateWorkbook } from '../src/publication/template.ts';
import { openDataFolder } from './disk/data-folder.ts';
import { writeLedgers } from './disk/write-ledgers.ts';
import { SCHEMAS } from './json-schemas.ts';
import { ROOT } from './settings.ts';
import { allSurveys, editedFiles, recordFiles, recordIn } from './setup/record.ts';
import { pairsOf, readSurveys, surveysOf, tellSurvey } from './setup/surveys.ts';
import { askedAnswers, wordsFor } from './terminal/answering.ts';
import { asking, type Ask } from './terminal/ask.ts';
import { argumentsOf } from './terminal/options.ts';
import { printProblems } from './terminal/problem-report.ts';
import { CommandError, runCommand, words, WrongOptions } from './terminal/terminal.ts';

const said = words.newCity;
const usage = words.usages.newCity;

/** Every key that may be asked for, as an option of its own name. */
const KEYS = [
  ...new Map(
    [
      ...questionsOf({}, { works: true, coordinates: true, renovatedWhen: null }),
      ...questionsOf({ observed_on: [] }),
    ].map((asked) => [asked.path, asked]),
  ).values(),
];

const OPTIONS = {
  answers: { type: 'string' },
  from: { type: 'string', multiple: true },
  on: { type: 'string', multiple: true },
  map: { type: 'string', multiple: true },
  value: { type: 'string', multiple: true },
  same: { type: 'string', multiple: true },
  xlsx: { type: 'boolean', default: false },
  over: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  ...Object.fromEntries(KEYS.map(({ path }) => [path, { type: 'string' } as const])),
} as const;

/** Where programme.json finds its description: by the way from the folder to that of the commands. */
function schemaPath(folder: string): string {
  const schema = join(ROOT, SCHEMAS, 'programme.schema.json');
  return relative(resolve(folder), schema).split(sep).join('/');
}

function refuse(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  printProblems({ problems: errors, columns: {} }, () => said.faulty);
  throw new CommandError('');
}

async function answersIn(file: string | undefined): Promise<AnswersFile> {
  if (file === undefined) return readAnswers('', '{}');
  if (!existsSync(file)) throw new CommandError(said.noFile(file));
  const { text } = decodeText(file, await readFile(file));
  if (text === null) throw new CommandError(said.noText(file));
  const read = readAnswers(file, text);
  refuse(read.problems);
  return read;
}

/** The answers with those that are given as options. */
function withOptions(answers: Answers, values: Readonly<Record<string, unknown>>): Answers {
  return KEYS.reduce((known, asked) => {
    const text = values[asked.path];
    if (typeof text !== 'string') return known;
    const value = valueOf(asked, text);
    const { kind } = asked;
    if (value === undefined)
      throw new WrongOptions(
        `--${asked.path}：${said.notUnderstood[kind === 'yes-no' || kind === 'levels' ? kind : 'other']}`,
      );
    return withAnswer(known, asked.path, value);
  }, answers);
}

/** The answers, those that are missing asked for. Rejects with a CommandError where nobody is there to answer. */
async function completed(known: Known, given: Answers, ask: Ask | null): Promise<Answers> {
  const answers = ask === null ? given : await askedAnswers(known, given, ask);
  const missing = missingAnswers(answers, known);
  if (missing.length > 0)
    throw new CommandError(said.missing(missing.map(({ path }) => ({ path, title: wordsFor(path)?.title ?? null }))));
  return answers;
}

/** What the surveys say of the settings. */
function settledBy({ observedOn, works }: SurveyPlan, answers: Answers): Answers {
  return {
    ...answers,
    observed_on: observedOn,
    as_of: observedOn.at(-1),
    ...(works && answerAt(answers, 'categories') === undefined
      ? { categories: [{ id: WORKS_CATEGORY, name: words.survey.category }] }
      : {}),
  };
}

/** The ledgers in one of the two forms; the workbook says what the settings call things. */
async function ledgerFiles(
  ledgers: readonly FilledLedger[],
  isWorkbook: boolean,
  settings: Uint8Array,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!isWorkbook) return csvFiles(ledgers);
  const { categories = [], levels, renovatedWhen } = settingsIn(settings);
  const own = {
    ...(levels === undefined ? {} : { levels }),
    ...(renovatedWhen === undefined ? {} : { renovatedWhen }),
  };
  return new Map([[said.workbook, joined(await templateWorkbook(categories, formTexts(words, own), ledgers))]]);
}

/** programme.json: of a folder that has one only what the surveys say is changed, and the rest stays as people wrote it. */
function settingsFile(folder: string, files: DataFiles, answers: Answers, before: Answers | null): Uint8Array {
  const own = files.get(PROGRAMME_FILE);
  if (own === undefined || before === null) return programmeFile(answers, schemaPath(folder))[1];
  const changed = Object.entries(answers).filter(
    ([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value),
  );
  const text = changed.reduce(
    (all, [key, value]) => withJsonValue(all, key, value),
    decodeText(PROGRAMME_FILE, own).text ?? '{}',
  );
  return new TextEncoder().encode(text);
}

interface Task {
  readonly folder: string;
  readonly files: DataFiles;
  readonly added: readonly SurveyFile[];
  readonly given: Answers;
  readonly reading: ReadingAnswers;
  readonly isWorkbook: boolean;
  readonly isOver: boolean;
}

/** What is asked before the sheets can be read. */
const LEVELS_ONLY: ReadonlySet<string> = new Set(['levels']);

async function setUp(
  { folder, files, added, given, reading, isWorkbook, isOver }: Task,
  ask: Ask | null,
): Promise<void> {
  const record = recordIn(files);
  const surveys = allSurveys(files, record, added);
  const ids = files.get(IDS_FILE);
  let answers: Answers = given;
  let plan: SurveyPlan | null = null;
  let understood = reading;
  if (surveys.length > 0) {
    if (ask !== null) answers = await askedAnswers(NOTHING_KNOWN, answers, ask, LEVELS_ONLY);
    const read = await readSurveys(
      surveys,
      levelsAnswered(answers),
      reading,
      ids === undefined ? [] : readKnownNames(ids),
      ask,
    );
    plan = read.plan;
    understood = read.answers;
    tellSurvey(plan);
    answers = settledBy(plan, answers);
  }
  const known: Known =
    plan === null
      ? NOTHING_KNOWN
      : { works: plan.works, coordinates: plan.coordinates, renovatedWhen: plan.accepted ? null : 'completed' };
  answers = await completed(known, answers, ask);

  const settings = settingsFile(folder, files, answers, record?.answers ?? null);
  const ledgers = await ledgerFiles(plan?.ledgers ?? emptyLedgers(levelsAnswered(answers)), isWorkbook, settings);
  const edited = record === null ? [] : editedFiles(files, record, ledgers.keys());
  if (edited.length > 0 && !isOver) throw new CommandError(words.survey.edited(edited));
  const aside = originalsOf(files, edited);
  const made = new Map([
    [PROGRAMME_FILE, settings],
    ...ledgers,
    ...(plan === null ? [] : [[IDS_FILE, knownNamesFile(plan.names)] as const]),
  ]);
  const written = new Map([
    ...[...aside].map(([file, to]) => [to, files.get(file) ?? new Uint8Array()] as const),
    ...made,
    ...(plan === null ? [] : recordFiles({ answers, reading: understood }, surveys, ledgers)),
  ]);
  refuse((await readCity(new Map([...files, ...written]))).problems);
  await mkdir(folder, { recursive: true });
  await writeLedgers(folder, files, written, words.releaseCommand.folder);
  if (edited.length > 0) console.log(words.survey.movedAside([...aside.values()]));
  console.log(said.written(folder, [...made.keys()]));
  console.log(said.next(folder, plan === null));
}

await runCommand(async () => {
  const { values, positionals } = argumentsOf(OPTIONS, usage, 1);
  if (values.help) return console.log(usage);
  const [folder] = positionals;
  if (folder === undefined || folder === '') throw new WrongOptions(said.needsFolder);
  const isEmpty = !existsSync(folder) || (await readdir(folder)).length === 0;
  const files = isEmpty ? new Map<string, Uint8Array>() : await openDataFolder(folder);
  const record = recordIn(files);
  if (!isEmpty && record === null) throw new CommandError(said.taken(folder));

  const { answers, reading } = await answersIn(values.answers);
  const task: Task = {
    folder,
    files,
    added: await surveysOf(values.from ?? [], values.on ?? []),
    given: withOptions({ ...record?.answers, ...answers }, values),
    reading: {
      headings: { ...record?.reading.headings, ...reading.headings, ...pairsOf('map', values.map ?? []) },
      values: { ...record?.reading.values, ...reading.values, ...pairsOf('value', values.value ?? []) },
      same: { ...record?.reading.same, ...reading.same, ...pairsOf('same', values.same ?? []) },
    },
    isWorkbook: values.xlsx,
    isOver: values.over,
  };
  if (!process.stdin.isTTY) return setUp(task, null);
  console.error(said.begin(folder));
  await asking((ask) => setUp(task, ask));
});
