/** The published tables, with their marks of what is made up. */
import type { Dataset } from '../domain/model.ts';
import { levelsOf } from '../domain/units/levels.ts';
import type { Publication } from '../domain/publication.ts';
import type { Chronicle } from '../history/chronicle.ts';
import type { Messages } from '../words/words.ts';
import { computedTables } from './computed-tables.ts';
import { historyTables } from './history-tables.ts';
import { ledgerTables } from './ledger-tables.ts';
import { withDemonstrationMark, withListedCodes, type PublishedTable } from './published-table.ts';

type TableTexts = Parameters<typeof computedTables>[3] & Parameters<typeof ledgerTables>[1] & Pick<Messages, 'files'>;

/** The tables that say how things stand and stood, as known now: all but those of the history. */
export function presentTables(
  dataset: Dataset,
  publication: Publication,
  past: Chronicle['past'],
  texts: TableTexts,
): readonly PublishedTable[] {
  return [...computedTables(publication, past?.vintages ?? null, dataset, texts), ...ledgerTables(dataset, texts)].map(
    (table) => withDemonstrationMark(withListedCodes(table, levelsOf(dataset.programme)), texts.files.demonstration),
  );
}

/** The tables of the history; none where none is kept. */
export function pastTables(
  dataset: Dataset,
  past: Chronicle['past'],
  texts: Parameters<typeof historyTables>[2],
): readonly PublishedTable[] {
  const tables = past === null ? [] : historyTables(past.history, dataset, texts);
  const levels = levelsOf(dataset.programme);
  return tables.map((table) => withDemonstrationMark(withListedCodes(table, levels), texts.files.demonstration));
}
