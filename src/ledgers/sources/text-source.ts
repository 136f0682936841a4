/** A ledger's text → records: what programs put around the rows is taken off and said, and other separators are known. */
import { problem, type Problem } from '../problems/problem.ts';
import { SEPARATORS, type Separator } from '../problems/source-reasons.ts';
import type { Sheet } from '../schemas/ledger.ts';
import { findHeader, fitOf } from '../table/shape.ts';
import { readCsv, type CsvText } from '../text/csv.ts';
import { textKind } from '../text/file-kind.ts';
import { withoutEnd } from '../text/without-end.ts';

export interface TextSource {
  /** Null where the text is no table. */
  readonly records: CsvText | null;
  readonly problems: readonly Problem[];
}

/** The line by which Excel is told the separator, and which it does not show. */
const SEPARATOR_LINE = /^"?sep=(.)"?(\r\n|\r|\n|$)/i;
const RARE_LINE_ENDS = /[\u0085\u2028\u2029]/g;
const END_OF_FILE = '\u001A';

const isSeparator = (text: string): text is Separator => (SEPARATORS as readonly string[]).includes(text);

/** How many columns a header names when the text is parted in a way. */
function namedBy<Row>(sheet: Sheet<Row>, file: string, head: string, separator: Separator): number {
  const records = readCsv(file, head, separator);
  const header = findHeader(sheet, records);
  return header === null ? 0 : fitOf(sheet, header.cells).named;
}

/** Characters of a text in which its header is looked for. */
const HEAD = 20_000;

/** The separator of a text: the comma, unless only another one makes columns of its header. */
function separatorOf<Row>(sheet: Sheet<Row>, file: string, text: string): Separator {
  const [, stated = ''] = SEPARATOR_LINE.exec(text) ?? [];
  if (isSeparator(stated)) return stated;
  if (!/[;\t]/.test(text.slice(0, HEAD))) return ',';
  const head = text.slice(0, HEAD);
  if (namedBy(sheet, file, head, ',') > 1) return ',';
  return SEPARATORS.find((one) => one !== ',' && namedBy(sheet, file, head, one) > 1) ?? ',';
}

/** What other programs put their cells between: 'c-0001', “c-0001”, `c-0001`. */
const QUOTED = /^(?:'[^']*'|‘[^’]*’|“[^”]*”|`[^`]*`)$/;
/** Cells that are asked, and the share of them that is quoted where all are. */
const ASKED = 40;
const MOST_QUOTED = 0.8;

/** The marks that stand around nearly all cells below the header, where they are not those of CSV. */
function otherQuotes(head: string, separator: Separator): string | null {
  const cells = head
    .split(/\r\n|\r|\n/)
    .slice(1, 9)
    .flatMap((line) => line.split(separator))
    .filter((cell) => cell !== '')
    .slice(0, ASKED);
  const quoted = cells.filter((cell) => QUOTED.test(cell));
  const [first = ''] = quoted;
  return quoted.length < 4 || quoted.length < MOST_QUOTED * cells.length
    ? null
    : `${first.slice(0, 1)} ${first.slice(-1)}`;
}

/** The records of a ledger's text. */
export function textSource<Row>(sheet: Sheet<Row>, file: string, text: string): TextSource {
  const kind = textKind(text.slice(0, HEAD));
  if (kind === 'markup' || kind === 'json')
    return { records: null, problems: [problem('E-ENCODING', { file }, { reason: 'file-kind', kind, ledger: null })] };
  const problems: Problem[] = [];
  const ended = withoutEnd(text, '\r\n');
  const isEnded = ended.endsWith(END_OF_FILE);
  if (isEnded) problems.push(problem('N-ROWS', { file }, { reason: 'end-of-file-mark' }));
  const unended = isEnded ? withoutEnd(ended, END_OF_FILE) : text;
  // A text without any line end that is known has others, or all its rows would be one header.
  const whole = /[\r\n]/.test(unended) ? unended : unended.replaceAll(RARE_LINE_ENDS, '\n');
  const separator = separatorOf(sheet, file, whole);
  const sign = otherQuotes(whole.slice(0, HEAD), separator);
  if (sign !== null)
    return { records: null, problems: [problem('E-CSV', { file, line: 2 }, { reason: 'other-quotes', sign })] };
  if (separator !== ',') problems.push(problem('N-ROWS', { file }, { reason: 'other-separator', separator }));
  return { records: readCsv(file, whole, separator), problems };
}
