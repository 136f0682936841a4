/** The Data Package v2 descriptor of the published tables. */
import { PUBLIC_RECORD } from './ledger-tables.ts';
import type { Programme } from '../domain/programme.ts';
import type { Messages } from '../words/words.ts';
import { nameUuid } from './name-uuid.ts';
import type { OutlineFile } from './outline-files.ts';
import type { PublishedTable } from './published-table.ts';

/** What is known of a file once it is written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
}

/** What the package is called among the identifiers of its city. */
export const PACKAGE = 'data-package';
/** The media type of outlines (RFC 7946). */
export const GEOJSON = 'application/geo+json';
const PROFILE = 'https://datapackage.org/profiles/2.0';

function licenceDescriptor({ licence }: Programme['site']): object {
  return { name: licence.name, title: licence.title, ...(licence.path === null ? {} : { path: licence.path }) };
}

/** What a language says of the publication as a whole. */
type PackageTexts = Omit<Messages['files'], 'workbook' | 'packages'>;

/** What a reader must know before using a figure, in the order of importance. */
export function publicationNotes({ asOf, demonstration, site }: Programme, texts: PackageTexts): readonly string[] {
  return [...(demonstration ? [texts.demonstrationNote] : []), texts.asOf(asOf), texts.licence(site.licence.title)];
}

/** What a resource says of itself whatever it holds. */
function resource(
  { title, description, demonstration }: Pick<PublishedTable, 'title' | 'description' | 'demonstration'>,
  { path, bytes, sha256 }: WrittenFile,
  site: Programme['site'],
  texts: PackageTexts,
): object {
  return {
    ...(demonstration ? { demonstration: texts.demonstration.title } : {}),
    path,
    title: demonstration ? texts.demonstrationTitle(title) : title,
    description,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    licenses: [licenceDescriptor(site)],
  };
}

/** The tables whose rows others have published: the public record, and what replies say. */
const ON_RECORD: readonly string[] = [
  ...PUBLIC_RECORD,
  'proposals',
  'claims',
  'schemes',
  'suggestions',
  'statements',
  'followups',
];

/** Where the rows of a table come from. */
function sourceOf({ kind, name }: PublishedTable, own: string, texts: PackageTexts): string {
  if (kind === 'settings') return texts.settingsSource;
  return ON_RECORD.includes(name) ? texts.publicSource : own;
}

/**
 * The descriptor; `files[i]` belongs to `tables[i]`, and the outlines are told with their files. `version` and `created` come from the release and the as-of date,
 * never from the clock, so that the same input gives the same bytes.
 */
export async function dataPackage(
  programme: Programme,
  release: { readonly id: string; readonly publishedOn: string } | null,
  tables: readonly PublishedTable[],
  files: readonly WrittenFile[],
  outlines: readonly (Omit<OutlineFile, 'lines'> & WrittenFile)[],
  texts: PackageTexts,
): Promise<object> {
  const { city, demonstration, site } = programme;
  const notes = publicationNotes(programme, texts);
  const own = texts.ledgersSource(programme);
  const resources = tables.map((table, i) => {
    const file = files[i];
    if (!file) throw new Error(`no file for table ${table.name}`);
    return {
      name: table.name,
      type: 'table',
      ...resource(table, file, site, texts),
      format: 'csv',
      mediatype: 'text/csv',
      sources: [{ title: sourceOf(table, own, texts) }],
      dialect: {
        $schema: `${PROFILE}/tabledialect.json`,
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: { $schema: `${PROFILE}/tableschema.json`, ...table.schema },
    };
  });
  const drawn = outlines.map((outline) => ({
    name: `outlines-${outline.level}`,
    ...resource(outline, outline, site, texts),
    format: 'geojson',
    mediatype: GEOJSON,
    sources: [{ title: programme.map.source ?? own }],
  }));
  return {
    ...(demonstration ? { demonstration: texts.demonstrationNote } : {}),
    $schema: `${PROFILE}/datapackage.json`,
    id: `urn:uuid:${await nameUuid(city.id, PACKAGE)}`,
    name: `${city.id}-compound-progress`,
    title: texts.title(programme),
    description: notes.join(''),
    ...(site.url === null ? {} : { homepage: site.url }),
    keywords: texts.keywords(programme),
    ...(site.organiser === null ? {} : { contributors: [{ title: site.organiser, roles: ['publisher'] }] }),
    ...(release === null ? {} : { version: release.id, created: `${release.publishedOn}T00:00:00Z` }),
    licenses: [licenceDescriptor(site)],
    sources: [{ title: own }, { title: texts.publicSource }],
    resources: [...resources, ...drawn],
  };
}
