/** The history as published tables: every version of the ledgers' rows, and the figures of each release. */
import type { Dataset } from '../domain/model.ts';
import type { Programme } from '../domain/programme.ts';
import { levelsOf } from '../domain/units/levels.ts';
import { isLedgerKept, type History } from '../history/history.ts';
import { BULLETINS, FIGURES, RANKINGS, TARGETS, sortRows, versionsFile } from '../history/tables.ts';
import { orderOf, KEPT_LEDGERS, ledgerOf, sortVersions, type KeptLedgerId } from '../history/versions.ts';
import { canonicalRow, columnsOf, type Sheet } from '../ledgers/schemas/ledger.ts';
import type { ColumnWords, TableWords } from '../words/table-words.ts';
import type { Messages } from '../words/words.ts';
import { ledgerSchema, publishedType } from './ledger-tables.ts';
import { codesFrom, tableName, textRows, withCodes, type Field, type PublishedTable } from './published-table.ts';

/** What a language says of the history's tables. */
type HistoryTexts = Pick<Messages, 'historyTables' | 'tables' | 'columns' | 'files'>;

function field(
  name: string,
  type: Field['type'],
  isRequired: boolean,
  { title, description = title, codes = {} }: ColumnWords,
  among?: readonly string[],
): Field {
  const own: Field = { name, title, description, type, ...(isRequired ? { constraints: { required: true } } : {}) };
  return withCodes(own, codesFrom(codes, among));
}

/** The versions of a ledger, by its key and the release from which on they hold. */
function versionsTable(
  id: KeptLedgerId,
  history: History,
  order: ReadonlyMap<string, number>,
  texts: HistoryTexts,
  programme: Programme,
): PublishedTable {
  const { demonstration } = programme;
  const file = versionsFile(id);
  const ledger = ledgerSchema(ledgerOf(id, levelsOf(programme)), texts);
  const words = texts.historyTables;
  return {
    name: tableName(file),
    path: file,
    kind: 'history',
    ...words.versions(texts.tables[id]),
    demonstration,
    schema: {
      // A unit that is gone may have had a parent that is gone too, and an id stands here more than once.
      fields: [
        ...ledger.fields.map(({ constraints: { unique: _, ...constraints } = {}, ...own }) => ({
          ...own,
          constraints,
        })),
        field('first_release', 'string', true, words.first_release),
        field('last_release', 'string', false, words.last_release),
      ],
      primaryKey: [...ledger.primaryKey, 'first_release'],
      missingValues: [''],
    },
    fractions: [],
    rows: textRows(sortVersions(id, history.versions[id], order), ({ cells, first, last }) => [
      ...cells,
      first,
      last ?? '',
    ]),
  };
}

/** The figures that the releases published, in the order of publication. */
function keptTable<Row extends { readonly release: string }>(
  sheet: Sheet<Row>,
  rows: readonly Row[],
  order: ReadonlyMap<string, number>,
  words: TableWords & { readonly columns: Readonly<Record<string, ColumnWords>> },
  demonstration: boolean,
): PublishedTable {
  const columns = columnsOf(sheet).map(({ column }) => column);
  return {
    name: tableName(sheet.file),
    path: sheet.file,
    kind: 'history',
    title: words.title,
    description: words.description,
    demonstration,
    schema: {
      fields: columns.map((column) => {
        const said = words.columns[column.name];
        if (said === undefined) throw new Error(`no words for ${sheet.file} ${column.name}`);
        const among = column.field.constraints?.['enum'];
        return field(
          column.name,
          publishedType(column),
          column.required,
          said,
          Array.isArray(among) ? among : undefined,
        );
      }),
      primaryKey: sheet.key.map((own) => sheet.columns[own].name),
      missingValues: [''],
    },
    fractions: [],
    rows: textRows(sortRows(sheet, rows, order), (row) => canonicalRow(sheet, row)),
  };
}

/** The tables below `data/history/`, the ledgers' first. */
export function historyTables(history: History, dataset: Dataset, texts: HistoryTexts): readonly PublishedTable[] {
  const order = orderOf(dataset.releases);
  const { demonstration, observedOn } = dataset.programme;
  const words = texts.historyTables;
  return [
    ...KEPT_LEDGERS.filter((id) => isLedgerKept(history, id)).map((id) =>
      versionsTable(id, history, order, texts, dataset.programme),
    ),
    keptTable(FIGURES, history.figures, order, words.figures, demonstration),
    keptTable(TARGETS, history.targets, order, words.targets, demonstration),
    ...(observedOn === null || history.bulletins.length > 0
      ? [keptTable(BULLETINS, history.bulletins, order, words.bulletins, demonstration)]
      : []),
    ...(observedOn === null || history.rankings.length > 0
      ? [keptTable(RANKINGS, history.rankings, order, words.rankings, demonstration)]
      : []),
  ];
}
