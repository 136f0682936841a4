/** Problems as they are told to whoever keeps the ledgers: by their causes, each under a line that says where and how many. */
import type { Reading } from '../ledgers/dataset.ts';
import { groupBy } from '../domain/lists.ts';
import { alike, causesOf, columnLetter, withoutPositions, type Cause } from '../ledgers/problems/causes.ts';
import type { Problem, Severity } from '../ledgers/problems/problem.ts';
import { columnsOf, type AnyLedger } from '../ledgers/schemas/ledger.ts';
import { LEDGER_LIST } from '../ledgers/schemas/ledgers.ts';
import { placeKey } from '../ledgers/sources/folder-reader.ts';
import { formatProblem, inLine, SOURCE_LENGTH, type NamedColumn, type Where } from './problems.ts';
import { columnWords } from './table-words.ts';
import type { Messages } from './words.ts';

/** What there is to say of a reading. The columns may be none where the headers of the ledgers are not at hand. */
export type Found = Pick<Reading, 'problems' | 'columns'>;

/** A cause in words, or several that are alike. */
export interface ToldCause {
  readonly severity: Severity;
  /** How many places it has, counted in cells where a problem tells of many. */
  readonly places: number;
  /** Whether each of its problems is listed in full. */
  readonly isWhole: boolean;
  /** What is the matter, where, and how often. */
  readonly heading: string;
  /** Its places, or the first of them, and how many more there are. */
  readonly lines: readonly string[];
}

/** A cause of no more places than this lists each of them in full. */
const LISTED = 5;
/** Of a cause of more, one is told in full and so many more by line and value. */
const SHORT = 4;
/** Of causes that are alike so many are named. */
const NAMED = 6;

/** The ledger of a file: that of its name, or the first that has every column that was read of it. */
function ledgerOf(file: string, read: ReadonlyMap<string, number> | undefined): AnyLedger | undefined {
  const named = LEDGER_LIST.find((one) => one.file === file);
  if (named !== undefined || read === undefined) return named;
  const hasAll = (ledger: AnyLedger): boolean => {
    const names = new Set(columnsOf(ledger).map(({ column }) => column.name));
    return [...read.keys()].every((name) => names.has(name));
  };
  return LEDGER_LIST.find(hasAll);
}

/** The columns that a problem names, each by letter, identifier and title. A key of several is written with `+` between them. */
export function columnsNamed(
  {
    file,
    sheet = null,
    column,
  }: Pick<Problem, 'file'> & {
    readonly sheet?: string | null | undefined;
    readonly column?: string | null | undefined;
  },
  columns: Found['columns'],
  words: Messages,
): readonly NamedColumn[] {
  if (column === null || column === undefined) return [];
  const read = columns[placeKey({ file, sheet })];
  const ledger = ledgerOf(file, read);
  if (ledger === undefined) return [{ name: column, letter: null, title: null }];
  return column.split('+').map((name) => {
    const position = read?.get(name);
    const field = columnsOf(ledger).find((own) => own.column.name === name)?.field;
    return {
      name,
      letter: position === undefined ? null : columnLetter(position),
      title: field === undefined ? null : columnWords(words.columns, ledger.id, field).title,
    };
  });
}

const whereOf = (cause: Cause, columns: Found['columns'], words: Messages): Where => ({
  file: inLine(cause.file, SOURCE_LENGTH),
  sheet: cause.sheet === null ? null : inLine(cause.sheet),
  columns: columnsNamed(cause, columns, words).map((column) => ({ ...column, name: inLine(column.name) })),
});

/** Problems in full, those that say the same of several lines in one: the lines of a list in JSON differ by their positions alone. */
function foldedLines(problems: readonly Problem[], words: Messages['problems']): readonly string[] {
  const alikes = groupBy(problems, (p) =>
    formatProblem({ ...p, ...(p.column === undefined ? {} : { column: withoutPositions(p.column) }) }, words, []),
  );
  return [...alikes.values()].flatMap((same) => {
    const [first] = same;
    const lines = [...new Set(same.flatMap(({ line }) => line ?? []))];
    if (first === undefined) return [];
    if (same.length === 1) return [formatProblem(first, words)];
    const column = first.column === undefined ? {} : { column: withoutPositions(first.column) };
    return [formatProblem({ ...first, ...column }, words, lines)];
  });
}

/** Problems in full where they are few; else the first in full and some more in short. */
function placeLines([first, ...others]: readonly Problem[], { problems: words }: Messages): readonly string[] {
  if (first === undefined) return [];
  if (others.length < LISTED) return foldedLines([first, ...others], words);
  return [formatProblem(first, words), words.further(others.slice(0, SHORT), others.length + 1)];
}

/** How many places some problems have: one that is told once of a column counts its cells. */
const placesOf = (problems: readonly Problem[]): number =>
  problems.reduce((sum, { parameters }) => sum + ('cells' in parameters ? parameters.cells : 1), 0);

function toldOne(cause: Cause, columns: Found['columns'], words: Messages): ToldCause {
  const places = placesOf(cause.problems);
  const title = words.problems.titles[cause.code];
  return {
    severity: cause.severity,
    places,
    isWhole: cause.problems.length <= LISTED,
    heading: words.problems.cause(title, whereOf(cause, columns, words), places),
    lines: placeLines(cause.problems, words),
  };
}

/** The causes of problems in words, those of errors first. */
export function toldCauses({ problems, columns }: Found, words: Messages): readonly ToldCause[] {
  return causesOf(problems).map((cause) => toldOne(cause, columns, words));
}

/** The same, causes that are alike told as one, however many columns and files they are in. */
export function toldAlike({ problems, columns }: Found, words: Messages): readonly ToldCause[] {
  return alike(causesOf(problems)).map((causes) => {
    const [first] = causes;
    if (causes.length === 1) return toldOne(first, columns, words);
    const places = placesOf(causes.flatMap((cause) => cause.problems));
    const largest = [...causes].sort((a, b) => placesOf(b.problems) - placesOf(a.problems));
    const wheres = largest.slice(0, NAMED).map((cause) => ({
      where: whereOf(cause, columns, words),
      places: placesOf(cause.problems),
    }));
    const files = new Set(causes.map(({ file, sheet }) => `${file}\n${sheet ?? ''}`)).size;
    return {
      severity: first.severity,
      places,
      isWhole: false,
      heading: words.problems.alike(words.problems.titles[first.code], { files, columns: causes.length, places }),
      lines: [
        words.problems.spread(wheres, causes.length),
        ...first.problems.slice(0, 1).map((p) => formatProblem(p, words.problems)),
      ],
    };
  });
}
