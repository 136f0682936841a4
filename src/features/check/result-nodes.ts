/** What a check has found, as the page's elements. */
import type { LiveWords } from '../../words/live.ts';
import type { CheckResult, ShownCause } from './messages.ts';

type Words = LiveWords<'check'>['check'];

/** An element with a class, and texts or elements in it. */
function made<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

function headCell(text: string, className = ''): HTMLTableCellElement {
  const cell = made('th', className, text);
  cell.scope = 'col';
  return cell;
}

function rowHead(text: string): HTMLTableCellElement {
  const cell = made('th', '', text);
  cell.scope = 'row';
  return cell;
}

function causeNode(cause: ShownCause, isOpen: boolean, words: Words): HTMLElement {
  const head = made('tr', '');
  for (const text of [words.where, words.value, words.what]) head.appendChild(headCell(text));
  const body = made('tbody', '');
  for (const { where, value, message, suggestion } of cause.places) {
    const row = made('tr', '', rowHead(where));
    row.append(made('td', 'written', value), made('td', '', message, made('span', 'remedy', suggestion)));
    body.appendChild(row);
  }
  const details = made(
    'details',
    'cause prints',
    made('summary', '', made('span', `severity on-${cause.severity}`, cause.severityName), cause.heading),
    made('table', 'found-places', made('thead', '', head), body),
  );
  if (cause.more > 0) details.appendChild(made('p', 'small', words.more(cause.more)));
  details.open = isOpen;
  return details;
}

function filesNode({ files }: CheckResult, words: Words): HTMLElement {
  const head = made('tr', '', headCell(words.file), headCell(words.rows, 'n'));
  head.append(headCell(words.found));
  const body = made('tbody', '');
  for (const { file, rows, errors, warnings, notices } of files) {
    body.append(
      made(
        'tr',
        '',
        rowHead(file),
        made('td', 'n', words.rowsText(rows)),
        made('td', '', words.fileResult({ error: errors, warning: warnings, notice: notices })),
      ),
    );
  }
  return made(
    'section',
    'part',
    made('h2', '', words.files),
    made('table', 'found-files', made('thead', '', head), body),
  );
}

/** The headline, what it means, what could not be checked, the causes, and what was read. */
export function resultNodes(result: CheckResult, words: Words): readonly HTMLElement[] {
  const { counts, causes, files, notGiven, beside, isHistoryLeft } = result;
  const recognised = files.filter(({ rows }) => rows !== null).length;
  const headline = made('h2', 'check-headline', words.result(counts, recognised));
  headline.tabIndex = -1;
  const isWhole = notGiven.length === 0;
  const lines = [
    recognised === 0 ? words.noLedger : words.verdict(counts, isWhole),
    recognised === 0 ? '' : words.notGiven(notGiven),
    words.beside(beside),
    isHistoryLeft ? words.historyLeft : '',
  ].filter((line) => line !== '');
  const save = made('button', 'save', words.save);
  save.type = 'button';
  return [
    headline,
    ...lines.map((line) => made('p', '', line)),
    made('p', 'no-print', save),
    // The first is what to begin with; of one cause there is nothing to choose.
    ...causes.map((cause, i) => causeNode(cause, i === 0, words)),
    ...(files.length === 0 ? [] : [filesNode(result, words)]),
  ];
}
