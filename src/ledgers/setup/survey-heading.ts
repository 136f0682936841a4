/** The headings of a survey sheet: where they stand, and which column each is taken for. */
import { nearest } from '../cells/nearest.ts';
import { columnsOf, type Column, type Ledger } from '../schemas/ledger.ts';
import { headerKey, headerReader, resembledColumn } from '../table/header-text.ts';
import type { Records } from '../text/records.ts';
import type { SurveyField, SurveyRow } from './survey-columns.ts';

/** What a heading is taken for. */
export interface ReadHeading {
  readonly text: string;
  /** Null of one that is kept as the city's own. */
  readonly field: SurveyField | null;
  /** The unit that stands with it, as it is written. */
  readonly unit: string | null;
  /** The columns that it might be, where that is not certain: the first is the likeliest. */
  readonly doubtful: readonly SurveyField[];
}

/** What headings are by the answers: a column, or null of one that is the city's own; undefined where nothing is answered. */
export type HeadingAnswers = (text: string) => SurveyField | null | undefined;

/** Rows among which headings are looked for. */
const HEAD_ROWS = 40;
/** Columns that make a row of headings of a row. */
const FEWEST = 2;

interface FoundHeadings {
  readonly at: number;
  /** The first record below them. */
  readonly next: number;
  readonly headings: readonly ReadHeading[];
}

type Reader = (text: string) => ReadHeading;

/** A reader of headings, by the answers first. */
function headingReader(ledger: Ledger<SurveyRow>, answers: HeadingAnswers): Reader {
  const columns = columnsOf(ledger).map(({ field, column }) => ({ field, column }));
  const namesOf = ({ name, header, aliases }: Column<unknown>): readonly string[] => [name, header, ...aliases];
  const read = headerReader(columns.map((each) => ({ ...each, names: namesOf(each.column) })));
  const names = columns.flatMap(({ column }) => namesOf(column));
  return (text) => {
    const answered = answers(text);
    if (answered !== undefined) return { text, field: answered, unit: read(text)?.unit ?? null, doubtful: [] };
    const found = read(text);
    if (found !== undefined && found.exponent !== null)
      return { text, field: found.field, unit: found.exponent === 0 ? null : found.unit, doubtful: [] };
    const near = nearest(text, names);
    const meant = found ?? (near === undefined ? undefined : read(near)) ?? resembledColumn(text, columns, near);
    return { text, field: null, unit: null, doubtful: meant === null ? [] : [meant.field] };
  };
}

/** A heading without the breaks that fit it into a narrow column. */
const inOneLine = (cell: string): string =>
  cell
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('');

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** What two rows of headings say together, the lower one where it says something; both where only both are a heading. */
function together(upper: readonly string[], lower: readonly string[], read: Reader): readonly string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const [above, below] = [upper[i]?.trim() ?? '', lower[i]?.trim() ?? ''];
    // A text that is merged over several columns stands in the first of them where a file has no merged cells.
    group = above === '' ? group : above;
    if (below === '' || below === above) return above;
    const both = `${group}${below}`;
    return read(below).field === null && read(both).field !== null ? both : below;
  });
}

/** How many columns headings name, each once. */
const namedIn = (cells: readonly string[], read: Reader): number =>
  new Set(cells.filter(isFilled).map((cell) => read(cell).field)).size -
  (cells.filter(isFilled).some((cell) => read(cell).field === null) ? 1 : 0);

/** Headings of columns that stand there already are the city's own: of two columns of one name the first is meant. */
function withoutRepeated(headings: readonly ReadHeading[]): readonly ReadHeading[] {
  const taken = new Set<SurveyField>();
  return headings.map((heading) => {
    const { field } = heading;
    if (field === null)
      return { ...heading, doubtful: heading.doubtful.filter((own) => !headings.some((other) => other.field === own)) };
    if (taken.has(field)) return { ...heading, field: null, doubtful: [] };
    taken.add(field);
    return heading;
  });
}

/** Where the headings of a sheet stand; null where no row names two columns or more. */
export function findHeadings(
  ledger: Ledger<SurveyRow>,
  records: Records,
  answers: HeadingAnswers,
): FoundHeadings | null {
  const read = headingReader(ledger, answers);
  let best: {
    readonly at: number;
    readonly next: number;
    readonly cells: readonly string[];
    readonly named: number;
  } | null = null;
  for (let i = 0, seen = 0; i < records.length && seen < HEAD_ROWS; i += 1) {
    if (records.isBlank(i)) continue;
    seen += 1;
    const cells = records.cells(i).map(inOneLine);
    const below = i + 1 < records.length ? records.cells(i + 1).map(inOneLine) : [];
    // What belongs to a row of headings is a heading, and no row of data has one.
    const isPair = namedIn(below, read) > 0 && namedIn(cells, read) > 0;
    const forms = [
      { at: i, next: i + 1, cells },
      ...(isPair ? [{ at: i, next: i + 2, cells: together(cells, below, read) }] : []),
    ];
    for (const form of forms) {
      const named = namedIn(form.cells, read);
      if (named >= FEWEST && named > (best?.named ?? 0)) best = { ...form, named };
    }
    if (best !== null && i > best.next) break;
  }
  if (best === null) return null;
  return { at: best.at, next: best.next, headings: withoutRepeated(best.cells.map(read)) };
}

/** What the names of the city's own columns begin with. */
export const OWN = 'x_';

/** The records with the column of each heading in its place, so that they are read as a ledger of these columns. */
export function withColumns(
  ledger: Ledger<SurveyRow>,
  records: Records,
  { at, next, headings }: FoundHeadings,
): Records {
  const header = headings.map(({ text, field, unit }, i) => {
    if (field === null) return `${OWN}${text === '' ? String(i + 1) : text}`;
    const { name } = ledger.columns[field];
    return unit === null ? name : `${name}（${unit}）`;
  });
  const skipped = next - at - 1;
  const place = (index: number): number => (index > at ? index + skipped : index);
  return {
    sheet: records.sheet,
    complete: records.complete,
    problems: records.problems,
    ...(records.merges === undefined ? {} : { merges: records.merges }),
    ...(records.struck === undefined ? {} : { struck: records.struck }),
    length: records.length - skipped,
    line: (index) => records.line(place(index)),
    cells: (index) => (index === at ? header : records.cells(place(index))),
    isBlank: (index) => index !== at && records.isBlank(place(index)),
  };
}

/** A heading as it is compared. */
export const headingKey = headerKey;
