/** What a verification has found, as the page's elements. */
import { columnHead, made, madeTable, rowHead } from '../../ui/made-nodes.ts';
import type { LiveWords } from '../../words/live.ts';
import type { ShownAccount, ShownFigure, ShownList, ShownTable, VerifyResult } from './messages.ts';

type Words = LiveWords<'verify'>['verify'];

const row = (...cells: readonly HTMLTableCellElement[]): HTMLTableRowElement => made('tr', '', ...cells);
/** A table that may be wider than a phone: what scrolls is a named region, which the keyboard reaches. */
function framed(label: string, table: HTMLTableElement): HTMLElement {
  const frame = made('section', 'verify-scroll', table);
  frame.tabIndex = 0;
  frame.setAttribute('aria-label', label);
  return frame;
}
const paragraphs = (...texts: readonly string[]): HTMLElement[] =>
  texts.filter((text) => text !== '').map((text) => made('p', '', text));

function faultsPart({ faults }: VerifyResult, words: Words): readonly HTMLElement[] {
  if (faults.length === 0) return [];
  const rows = faults.map(({ path, what }) => row(rowHead(path), made('td', '', what)));
  const heads = [columnHead(words.file), columnHead(words.fault)];
  return [made('h3', '', words.filesHeading), madeTable('verify-faults', heads, rows)];
}

function errorsPart({ errors, moreErrors }: VerifyResult, words: Words): readonly HTMLElement[] {
  if (errors.length === 0) return [];
  const list = made('ul', '', ...errors.map((error) => made('li', '', error)));
  return [made('h3', '', words.errorsHeading), list, ...paragraphs(moreErrors)];
}

function differencesPart({ title, differences, more }: ShownTable, words: Words): readonly HTMLElement[] {
  if (differences.length === 0) return [];
  const heads = [words.where, words.row, words.column, words.published, words.computed].map((text) => columnHead(text));
  const rows = differences.map(({ where, row: key, column, published, computed }) =>
    row(
      rowHead(where),
      made('td', 'key', key),
      made('td', '', column),
      made('td', 'cell', published),
      made('td', 'cell', computed),
    ),
  );
  return [
    made('h3', '', words.differencesOf(title)),
    framed(words.differencesOf(title), madeTable('verify-differences', heads, rows)),
    ...paragraphs(more),
  ];
}

function tablesPart({ tables }: VerifyResult, words: Words): readonly HTMLElement[] {
  if (tables.length === 0) return [];
  const rows = tables.map(({ title, path, rows: count, result, differences }) =>
    row(
      rowHead(title),
      made('td', '', path),
      made('td', 'n', words.plain(count)),
      made('td', differences.length === 0 ? '' : 'differs', result),
    ),
  );
  const heads = [columnHead(words.table), columnHead(words.file), columnHead(words.rows, 'n'), columnHead(words.agree)];
  return [
    ...tables.reduce<HTMLElement[]>((all, table) => all.concat(differencesPart(table, words)), []),
    made('h3', '', words.tablesHeading),
    framed(words.tablesHeading, madeTable('verify-tables', heads, rows)),
  ];
}

function figurePart({ title, text, heads, rows, more }: ShownFigure, words: Words): HTMLElement {
  const list = rows.map(({ cells, result }) =>
    row(made('td', result === words.isEqual ? '' : 'differs', result), ...cells.map((cell) => made('td', '', cell))),
  );
  return made(
    'section',
    'part verify-figure',
    ...(title === '' ? [] : [made('h2', '', title)]),
    ...paragraphs(text),
    ...(rows.length === 0
      ? []
      : [
          framed(
            title,
            madeTable(
              'verify-rows',
              [words.result, ...heads].map((head) => columnHead(head)),
              list,
            ),
          ),
        ]),
    ...paragraphs(more),
  );
}

/** The verdict, what it means, what does not agree, every table, and the figure that the reader came from. */
export function resultNodes(result: VerifyResult, words: Words): readonly HTMLElement[] {
  const verdict = made('h2', 'verify-verdict', result.verdict);
  verdict.tabIndex = -1;
  return [
    verdict,
    ...paragraphs(result.meaning),
    ...faultsPart(result, words),
    ...errorsPart(result, words),
    ...tablesPart(result, words),
    ...(result.figure === null ? [] : [figurePart(result.figure, words)]),
  ];
}

function listNode({ summary, items, more }: ShownList): HTMLElement {
  const list = made('ul', '', ...items.map((item) => made('li', '', item)));
  return made('details', 'prints', made('summary', '', summary), list, ...paragraphs(more));
}

/** One figure's way, step by step; the lists of compounds are folded. */
export function accountNodes({ title, steps }: ShownAccount): readonly HTMLElement[] {
  const items = steps.map(({ heading, text, lists }) =>
    made('li', '', made('h4', '', heading), ...paragraphs(text), ...lists.map(listNode)),
  );
  return [made('h3', '', title), made('ol', 'verify-way', ...items)];
}
