/** What a check has found, as the page's elements. */
import type { LiveWords } from '../../words/live.ts';
import { columnHead, made, madeTable, rowHead } from '../../ui/made-nodes.ts';
import type { CheckResult, ShownCause } from './messages.ts';

type Words = LiveWords<'check'>['check'];

function causeNode(cause: ShownCause, isOpen: boolean, words: Words): HTMLElement {
  const rows = cause.places.map(({ where, value, message, suggestion }) =>
    made(
      'tr',
      '',
      rowHead(where),
      made('td', 'written', value),
      made('td', '', message, made('span', 'remedy', suggestion)),
    ),
  );
  const heads = [words.where, words.value, words.what].map((text) => columnHead(text));
  const details = made(
    'details',
    'cause prints',
    made('summary', '', made('span', `severity on-${cause.severity}`, cause.severityName), cause.heading),
    madeTable('found-places', heads, rows),
  );
  if (cause.more > 0) details.appendChild(made('p', 'small', words.more(cause.more)));
  details.open = isOpen;
  return details;
}

function filesNode({ files }: CheckResult, words: Words): HTMLElement {
  const heads = [columnHead(words.file), columnHead(words.rows, 'n'), columnHead(words.found)];
  const rows = files.map(({ file, rows: count, errors, warnings, notices }) =>
    made(
      'tr',
      '',
      rowHead(file),
      made('td', 'n', words.rowsText(count)),
      made('td', '', words.fileResult({ error: errors, warning: warnings, notice: notices })),
    ),
  );
  return made('section', 'part', made('h2', '', words.files), madeTable('found-files', heads, rows));
}

/** The headline, what it means, what could not be checked, the causes, and what was read. */
export function resultNodes(result: CheckResult, words: Words): readonly HTMLElement[] {
  const { counts, causes, files, notGiven, beside } = result;
  const recognised = files.filter(({ rows }) => rows !== null).length;
  const headline = made('h2', 'check-headline', words.result(counts, recognised));
  headline.tabIndex = -1;
  const isWhole = notGiven.length === 0;
  const lines = [
    recognised === 0 ? words.noLedger : words.verdict(counts, isWhole),
    recognised === 0 ? '' : words.notGiven(notGiven),
    words.beside(beside),
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
