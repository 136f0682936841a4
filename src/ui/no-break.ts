/**
 * Lines that do not part what belongs together: a number and its unit, a code, a short clause of a heading, its last two
 * characters.
 * Written into the finished page as an element that CSS keeps on one line, so that neither what a reader copies nor what a
 * program reads (titles, attributes, files) has characters that cannot be seen. Words that a script writes have none. Its name is
 * short (no break): it stands two hundred times in a compound's page.
 */
import type { Messages } from '../words/words.ts';

/**
 * A piece of a page: an element whose text is no running text (the names of the cells of a picture are never seen), a comment or a
 * tag, or a text.
 */
const PIECE =
  /<(script|style|title|svg|option|textarea|cell-names)\b[^]*?(?:<\/\1>|$)|<!--[^]*?(?:-->|$)|<[^<'">]*(?:(?:"[^"]*"|'[^']*')[^<'">]*)*>|[^<]+/g;
/** Blocks that end with more than one character in their last line. */
const HEAD = /^<(?:h[1-4][ >]|p class="lead")/;
const HEAD_END = /^<\/(?:h[1-4]|p)>/;
/** The last character of a text with the one before it and the punctuation behind it. */
const ENDING = /\S(?:[^\p{P}\s\w]|(?<=\W)\w)\p{P}*\s*$/u;
/** A heading whose text no script writes again. */
const HEADING = /^<h[1-4](?: (?:id|class)="[^"]*")*>/;
/** A number that has its cell to itself stays whole anyway. */
const NUMBER_CELL = '<td class="n">';

type Range = readonly [from: number, to: number];

/** The same ranges, in order and apart from each other. */
function apart(ranges: readonly Range[]): readonly Range[] {
  const done: Range[] = [];
  for (const [from, to] of ranges) {
    const last = done.at(-1);
    if (last !== undefined && from < last[1]) done[done.length - 1] = [last[0], Math.max(last[1], to)];
    else done.push([from, to]);
  }
  return done;
}

function joined(text: string, wholes: readonly Range[], isEnding: boolean): string {
  const ending = isEnding ? ENDING.exec(text) : null;
  if (wholes.length === 0 && ending === null) return text;
  const last: Range[] = ending === null ? [] : [[ending.index, text.trimEnd().length]];
  let html = '';
  let done = 0;
  for (const [from, to] of apart([...wholes, ...last].toSorted(([a], [b]) => a - b))) {
    html += `${text.slice(done, from)}<n-b>${text.slice(from, to)}</n-b>`;
    done = to;
  }
  return html + text.slice(done);
}

/** Texts that are no heading's, as they are written into pages: most stand in many pages of a site. */
const written = new WeakMap<Messages['lines'], Map<string, string>>();
/** More are not kept: a large city has more texts than the time of looking at them again is worth in memory. */
const REMEMBERED = 20_000;

/** A text whose last characters may part from it. */
function running(text: string, lines: Messages['lines']): string {
  const known = written.get(lines) ?? new Map<string, string>();
  written.set(lines, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const html = joined(text, lines.wholes(text), false);
  // What is cut out of a page keeps the whole page in memory; what is parsed is a text of its own.
  if (known.size < REMEMBERED) known.set(...(JSON.parse(JSON.stringify([text, html])) as [string, string]));
  return html;
}

/** The text of a heading, each short clause in an element that goes to the next line as one. */
function inClauses(text: string, { wholes, clauses }: Messages['lines']): string {
  let html = '';
  let done = 0;
  const plain = (to: number): string => {
    const part = text.slice(done, to);
    done = to;
    return joined(part, wholes(part), to === text.length);
  };
  for (const [from, to] of clauses(text)) html += `${plain(from)}<a-clause>${plain(to)}</a-clause>`;
  return html + plain(text.length);
}

/** The page with what must stay on one line in elements of its own. */
export function withWholeLines(html: string, lines: Messages['lines']): string {
  const pieces = html.match(PIECE) ?? [];
  const endings = new Set<number>();
  let isFooter = false;
  let isHead = false;
  let last = -1;
  for (const [i, piece] of pieces.entries()) {
    if (!piece.startsWith('<')) {
      if (piece.trim() !== '') last = i;
    } else if (HEAD.test(piece) || (isFooter && /^<p[ >]/.test(piece))) {
      isHead = true;
      last = -1;
    } else if (HEAD_END.test(piece)) {
      if (isHead) endings.add(last);
      isHead = false;
    } else if (piece.startsWith('<footer')) isFooter = true;
    else if (piece === '</footer>') isFooter = false;
  }
  return pieces
    .map((piece, i) => {
      if (piece.startsWith('<') || pieces[i - 1] === NUMBER_CELL) return piece;
      const isHeading = HEADING.test(pieces[i - 1] ?? '') && HEAD_END.test(pieces[i + 1] ?? '');
      if (isHeading) return inClauses(piece, lines);
      return endings.has(i) ? joined(piece, lines.wholes(piece), true) : running(piece, lines);
    })
    .join('');
}
