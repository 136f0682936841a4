/**
 * The report of a check as a workbook: its causes with their numbers, and every place as a row that can be sorted, filtered
 * and sent to whoever keeps the ledger. Made the same way in a command and in a browser.
 */
import { alike, causesOf } from '../ledgers/problems/causes.ts';
import type { Problem } from '../ledgers/problems/problem.ts';
import type { Bytes } from '../ledgers/text/text-bytes.ts';
import { problemSentence } from '../words/problems.ts';
import { columnsNamed, type Found } from '../words/told-causes.ts';
import type { Messages } from '../words/words.ts';
import { numberCell, packedSheet, spreadsheet, textCell, type Cell, type Sheet } from './spreadsheet.ts';
import { visible } from '../words/visible.ts';

/** The rows that Excel opens of a sheet. */
const MOST_ROWS = 1_048_576;
/** The widths of the columns, in characters. */
const PLACE_WIDTHS = [8, 14, 24, 14, 8, 6, 20, 20, 28, 50, 60];
const CAUSE_WIDTHS = [8, 14, 30, 10, 10, 60, 60];
/** The cell of a row that holds a number. */
const LINE_CELL = 4;
/** A cell may hold 32,767 characters; what an open quote has swallowed may be a whole ledger. */
const MOST_CHARACTERS = 1000;

const cut = (text: string): string =>
  visible(text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);

/**
 * A problem as a row of the report: severity, code, file, sheet, row, the letter, title and name of the column, the value as
 * written, what is wrong, what to do. What it has not is empty.
 */
function placeRow(problem: Problem, columns: Found['columns'], words: Messages): readonly string[] {
  const { message, suggestion = '' } = problemSentence(problem.parameters, words.problems.sentences);
  const named = columnsNamed(problem, columns, words);
  const list = (texts: readonly (string | null)[]): string => texts.filter((text) => text !== null).join('、');
  return [
    words.problems.severities[problem.severity],
    problem.code,
    cut(problem.file),
    cut(problem.sheet ?? ''),
    problem.line === undefined ? '' : String(problem.line),
    list(named.map(({ letter }) => letter)),
    list(named.map(({ title }) => title)),
    cut(problem.column ?? ''),
    cut(problem.value ?? ''),
    message,
    suggestion,
  ];
}

function* placeRows({ problems, columns }: Found, words: Messages): Generator<readonly Cell[]> {
  yield words.faultReport.placeHead.map((text) => textCell(text, 'heading'));
  for (const problem of problems.slice(0, MOST_ROWS - 1))
    yield placeRow(problem, columns, words).map((text, i) =>
      i === LINE_CELL ? numberCell(text, 'plain') : textCell(text),
    );
}

/** The causes, those that are alike as one row, with the first place as an example. */
function* causeRows({ problems }: Found, words: Messages): Generator<readonly Cell[]> {
  const said = words.faultReport;
  yield said.causeHead.map((text) => textCell(text, 'heading'));
  for (const causes of alike(causesOf(problems))) {
    const all = causes.flatMap((cause) => cause.problems);
    const [first] = all;
    if (first === undefined) continue;
    const { message, suggestion = '' } = problemSentence(first.parameters, words.problems.sentences);
    const files = new Set(all.map(({ file }) => file));
    yield [
      textCell(words.problems.severities[first.severity]),
      textCell(first.code),
      textCell(words.problems.titles[first.code]),
      numberCell(String(all.length), 'integer'),
      numberCell(String(files.size), 'integer'),
      textCell(said.example(words.problems.source(first.file, first.sheet ?? null), first, message), 'wrapped'),
      textCell(suggestion, 'wrapped'),
    ];
  }
  if (problems.length === 0) yield [textCell(said.none)];
  if (problems.length >= MOST_ROWS) yield [textCell(said.cut(MOST_ROWS - 1, problems.length))];
}

/** The report of a reading as the pieces of a workbook. */
export async function faultReport(found: Found, words: Messages): Promise<readonly Bytes[]> {
  const { causes, places } = words.faultReport.sheets;
  const sheet = (widths: readonly number[], rows: Sheet['rows']) =>
    packedSheet({ widths, frozenRows: 1, isFiltered: true, rows });
  return spreadsheet([
    { name: causes, sheet: await sheet(CAUSE_WIDTHS, causeRows(found, words)) },
    { name: places, sheet: await sheet(PLACE_WIDTHS, placeRows(found, words)) },
  ]);
}
