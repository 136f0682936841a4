/** Everything that the page of one published table shows: its columns, how programs read it, and its first rows. */
import type { Code, Field, PublishedTable } from '../../publication/published-table.ts';
import { READERS, readingOf } from '../../publication/table-types.ts';
import type { Edition } from '../../site/edition.ts';
import { wholeAddress } from '../../site/href.ts';

/** How many rows are shown, and among how many an example of a value is looked for. */
const PREVIEW = 10;
const SEARCHED = 2000;

const NUMBERS: readonly Field['type'][] = ['number', 'integer', 'year'];

export interface ColumnView {
  readonly name: string;
  readonly title: string;
  /** Empty where the title says it all. */
  readonly description: string;
  /** Type and unit. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly codes: readonly Code[];
  /** Null where every cell is empty. */
  readonly example: string | null;
}

export interface TableProps {
  readonly trail: readonly { readonly name: string; readonly href: string }[];
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly file: { readonly name: string; readonly href: string; readonly facts: string };
  /** What its rows are: of made-up ledgers, of real ones, of what others said, or of the programme's settings. */
  readonly nature: 'made_up' | 'ledgers' | 'record' | 'settings';
  readonly columns: readonly ColumnView[];
  readonly keys: readonly string[];
  /** Whether the statements name the site itself, and not a folder of downloads. */
  readonly isWhole: boolean;
  readonly readings: readonly { readonly name: string; readonly label: string; readonly code: string }[];
  readonly preview: {
    readonly caption: string;
    readonly heads: readonly { readonly name: string; readonly isNumber: boolean }[];
    readonly rows: readonly (readonly string[])[];
  };
}

function firstRows({ rows }: PublishedTable, most: number): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (const row of rows) {
    if (found.length === most) break;
    found.push(row);
  }
  return found;
}

function columnViews(
  { schema }: PublishedTable,
  rows: readonly (readonly string[])[],
  { words }: Edition,
): readonly ColumnView[] {
  return schema.fields.map(({ name, title, description, type, unit, constraints, categories = [] }, i) => ({
    name,
    title,
    description: description === title ? '' : description,
    type: words.tablePage.type(words.tablePage.types[type], unit ?? null),
    isRequired: constraints?.['required'] === true,
    // The mark of made-up rows means what its column does.
    codes: categories.filter(({ label }) => label !== description),
    example: rows.find((row) => row[i] !== '')?.[i] ?? null,
  }));
}

/** What identifies a row, and what other tables its columns name. */
function keysOf({ schema }: PublishedTable, tables: readonly PublishedTable[], { words }: Edition): readonly string[] {
  const text = words.tablePage;
  const title = (name: string): string => schema.fields.find((field) => field.name === name)?.title ?? name;
  const references = schema.foreignKeys ?? [];
  return [
    text.key(schema.primaryKey.map(title)),
    ...references.map(({ fields, reference }) =>
      text.reference(
        fields.map(title),
        tables.find(({ name }) => name === reference.resource)?.title ?? reference.resource,
      ),
    ),
  ];
}

function natureOf({ kind, demonstration }: PublishedTable, isDemonstration: boolean): TableProps['nature'] {
  if (kind === 'settings') return 'settings';
  if (demonstration) return 'made_up';
  return isDemonstration ? 'record' : 'ledgers';
}

/** The page of a published table. Throws for another. */
export function tableView(edition: Edition, name: string): TableProps {
  const { site, words, links } = edition;
  const text = words.tablePage;
  const tables = [...site.tables(words), ...site.historyTables(words)];
  const table = tables.find((own) => own.name === name);
  if (table === undefined) throw new Error(`no table ${name} is published`);
  const file = site.files.find(({ path }) => path === table.path);
  const href = links.file(`/data/${table.path}`);
  const whole = wholeAddress(site.programme.site.url, links, href);
  const { fields } = table.schema;
  const rows = firstRows(table, SEARCHED);
  const shown = rows.slice(0, PREVIEW);
  return {
    trail: [{ name: words.site.data, href: links.page('/data/') }],
    name,
    title: table.title,
    description: table.description,
    file: { name: table.path, href, facts: file === undefined ? '' : words.downloads.facts(file) },
    nature: natureOf(table, site.programme.demonstration),
    columns: columnViews(table, rows, edition),
    keys: keysOf(table, tables, edition),
    isWhole: whole !== null,
    readings: READERS.map((reader) => ({
      name: text.readers[reader],
      label: text.codeLabel(reader, table.title),
      code: readingOf(reader, { name, source: whole ?? `data/${table.path}`, fields }),
    })),
    preview: {
      caption: text.previewCaption(shown.length, table.rows.length),
      heads: fields.map((field) => ({ name: field.name, isNumber: NUMBERS.includes(field.type) })),
      rows: shown,
    },
  };
}
