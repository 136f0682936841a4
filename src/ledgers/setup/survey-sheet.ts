/** A survey sheet: bytes → its rows, how its headings were read, what is kept of it as the city's own, and what was not understood. */
import { LISTED_LEVELS, type Levels } from '../../domain/units/levels.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { readTable } from '../table/table.ts';
import { decodeText } from '../text/decode.ts';
import type { Records } from '../text/records.ts';
import { textSource } from '../sources/text-source.ts';
import { readWorkbook } from '../workbook/workbook.ts';
import { surveyLedger, type SurveyField, type SurveyRow } from './survey-columns.ts';
import { findHeadings, OWN, withColumns, type HeadingAnswers, type ReadHeading } from './survey-heading.ts';

/** A file of a survey, and the day of the survey. */
export interface SurveyFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly on: string;
}

/** A compound as a survey tells of it. */
export interface SurveyedRow {
  readonly file: string;
  readonly line: number;
  readonly values: SurveyRow;
  /** What stands in the columns that are the city's own, by their headings. */
  readonly own: ReadonlyMap<string, string>;
}

/** A sheet as it was read. */
export interface SurveySheet {
  readonly file: string;
  readonly sheet: string | null;
  readonly on: string;
  readonly headings: readonly ReadHeading[];
  readonly fields: ReadonlySet<SurveyField>;
  readonly rows: readonly SurveyedRow[];
  /** Columns of units that are empty in a row and stand in the one above it, by line. */
  readonly filledDown: readonly number[];
  /** Rows without a name. */
  readonly nameless: readonly number[];
  readonly problems: readonly Problem[];
}

/** A file in which nothing is a survey sheet. */
export interface UnreadFile {
  readonly file: string;
  /** The first filled row, by which people see what was read. */
  readonly first: readonly string[];
  readonly problems: readonly Problem[];
}

/** Headings of columns that number the rows. */
const NUMBERING = /^(?:序号|序|编号|no\.?|#)?$/i;

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Faults for which a sheet cannot be taken over: what they hide would be missing, or be published. */
const GRAVE: ReadonlySet<string> = new Set([
  'E-LEAK',
  'E-FORMULA',
  'E-ENCODING',
  'E-CSV',
  'E-WORKBOOK',
  'E-CELLS',
  'E-COLUMN',
]);

/** Whether a fault keeps the sheets from being taken over; of the others a cell is empty, and that is said. */
export const isGrave = ({ severity, code }: Problem): boolean => severity === 'error' && GRAVE.has(code);

function recordsIn(
  file: string,
  bytes: Uint8Array,
  levels: Levels,
): { sheets: readonly Records[]; problems: readonly Problem[] } {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const reading = readWorkbook(file, bytes);
    return reading.ok
      ? { sheets: reading.sheets, problems: [] }
      : { sheets: [], problems: [problem('E-WORKBOOK', { file }, reading.parameters)] };
  }
  const { text, problems } = decodeText(file, bytes);
  if (text === null) return { sheets: [], problems };
  const source = textSource(surveyLedger(levels, file), file, text);
  return { sheets: source.records === null ? [] : [source.records], problems: [...problems, ...source.problems] };
}

/** What stands over all rows of a sheet, by what it is called: the name of the sheet, or of the file without one. */
export const WHOLE_SHEET = ['工作表', '文件名'] as const;

/** The unit that all rows of a sheet are of, where that is answered and no column says it. */
function wholeOf(
  file: string,
  sheet: string | null,
  headed: readonly SurveyField[],
  answers: HeadingAnswers,
): Partial<Record<string, string>> {
  const [name, text] = sheet === null ? [WHOLE_SHEET[1], file.replace(/\.[^.]*$/, '')] : [WHOLE_SHEET[0], sheet.trim()];
  const field = answers(name);
  return field === undefined || field === null || headed.includes(field) ? {} : { [field]: text };
}

/** The sheet's rows with the units of the row above where a merged cell has left them empty. */
function readRows(
  file: string,
  on: string,
  records: Records,
  levels: Levels,
  found: NonNullable<ReturnType<typeof findHeadings>>,
  answers: HeadingAnswers,
): SurveySheet {
  const ledger = surveyLedger(levels, file);
  const { table, problems } = readTable(ledger, withColumns(ledger, records, found));
  const { headings } = found;
  const headed = headings.flatMap(({ field }) => (field === null ? [] : [field]));
  const whole = wholeOf(file, records.sheet, headed, answers);
  const fields = new Set([...headed, ...(Object.keys(whole) as SurveyField[])]);
  const units = LISTED_LEVELS.filter((level) => fields.has(level));
  const own = headings.flatMap(({ text, field }, position) =>
    field !== null || NUMBERING.test(text) ? [] : [{ name: `${OWN}${text}`, position }],
  );
  const rows: SurveyedRow[] = [];
  const [filledDown, nameless]: [number[], number[]] = [[], []];
  let above: Partial<Record<string, string | null>> = {};
  for (const { line, values, cells } of table.rows) {
    const read = Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, value ?? whole[field] ?? null]),
    ) as unknown as SurveyRow;
    if (typeof (read.name as string | null) !== 'string') {
      nameless.push(line);
      continue;
    }
    // Units that stand in the row above hold on where nothing is written, but not below a larger unit that is another one.
    let isOther = false;
    const filled: Partial<Record<string, string | null>> = {};
    for (const level of units) {
      const own: string | null = read[level] ?? (isOther ? null : (above[level] ?? null));
      isOther ||= own !== (above[level] ?? null);
      filled[level] = own;
    }
    if (units.some((level) => read[level] === null && (filled[level] ?? null) !== null)) filledDown.push(line);
    above = filled;
    rows.push({
      file,
      line,
      values: { ...read, ...filled },
      own: new Map(
        own.flatMap(({ name, position }) =>
          isFilled(cells[position] ?? '') ? [[name, cells[position]?.trim() ?? '']] : [],
        ),
      ),
    });
  }
  // A row without a name is passed over, a title that is merged over the columns has a text in each, and any column may be empty.
  const isExpected = ({ severity, parameters: { reason } }: Problem): boolean =>
    severity === 'notice' || ['missing-column', 'empty', 'empty-below', 'data-above-header'].includes(reason);
  const kept = problems.filter((p) => !isExpected(p));
  return { file, sheet: records.sheet, on, headings, fields, rows, filledDown, nameless, problems: kept };
}

/** Reads a file of a survey: each of its sheets that has headings. */
export function readSurvey(
  { file, bytes, on }: SurveyFile,
  levels: Levels,
  answers: HeadingAnswers,
): { readonly sheets: readonly SurveySheet[]; readonly unread: UnreadFile | null } {
  const { sheets, problems } = recordsIn(file, bytes, levels);
  const read = sheets.flatMap((records): SurveySheet[] => {
    const found = findHeadings(surveyLedger(levels, file), records, answers);
    return found === null ? [] : [readRows(file, on, records, levels, found, answers)];
  });
  const [first, ...others] = read;
  if (first !== undefined)
    return { sheets: [{ ...first, problems: [...problems, ...first.problems] }, ...others], unread: null };
  const [records] = sheets;
  const at =
    records === undefined
      ? -1
      : Array.from({ length: records.length }, (_, i) => i).findIndex((i) => !records.isBlank(i));
  return { sheets: [], unread: { file, first: at < 0 ? [] : (records?.cells(at).filter(isFilled) ?? []), problems } };
}
