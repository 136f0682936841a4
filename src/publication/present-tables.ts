/** The tables that say how things stand and stood, as known now: all but those of the history. */
import type { Dataset } from '../domain/model.ts';
import type { Publication } from '../domain/publication.ts';
import type { Chronicle } from '../history/chronicle.ts';
import type { Messages } from '../words/words.ts';
import { computedTables } from './computed-tables.ts';
import { ledgerTables } from './ledger-tables.ts';
import { withDemonstrationMark, type PublishedTable } from './published-table.ts';

type TableTexts = Parameters<typeof computedTables>[3] & Parameters<typeof ledgerTables>[1] & Pick<Messages, 'files'>;

/** They carry their mark of what is made up. */
export function presentTables(
  dataset: Dataset,
  publication: Publication,
  past: Chronicle['past'],
  texts: TableTexts,
): readonly PublishedTable[] {
  return [...computedTables(publication, past?.vintages ?? null, dataset, texts), ...ledgerTables(dataset, texts)].map(
    (table) => withDemonstrationMark(table, texts.files.demonstration),
  );
}
