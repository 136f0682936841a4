/** Every file under data/: its bytes, and what the downloads page says of it. */
import { inWordsOf } from '../words/city-words.ts';
import { extentOf } from '../domain/units/extent.ts';
import { levelsOf } from '../domain/units/levels.ts';
import type { Dataset } from '../domain/model.ts';
import type { Publication } from '../domain/publication.ts';
import { SUMS_FILE } from '../history/archive.ts';
import type { Chronicle } from '../history/chronicle.ts';
import { sumsText } from '../history/record.ts';
import { bytesOf, type Bytes } from '../ledgers/text/text-bytes.ts';
import type { Messages } from '../words/words.ts';
import { CATALOGUE_FILES, catalogueOf } from './catalogue.ts';
import { coreMetadata } from './core-metadata.ts';
import { dcat } from './dcat.ts';
import { dataPackage, GEOJSON, type WrittenFile } from './datapackage.ts';
import { outlineFiles } from './outline-files.ts';
import { periodOf, variablesOf, type PublishedFile } from './published-file.ts';
import { csvOf } from './published-table.ts';
import { pastTables, presentTables } from './present-tables.ts';
import { settingsTitle, type SettingsFile } from './settings-files.ts';
import { blankForm, formTexts, templateWorkbook } from './template.ts';
import { workbook } from './workbook.ts';
import { workbookTexts } from './workbook-texts.ts';

/** The media types of Excel's workbooks, and of JSON-LD. */
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_LD = 'application/ld+json';

/** What is not a table has neither numbers nor a period. */
const NO_TABLE = { rows: null, variables: [], period: null } as const;

/** What a language says of the downloads. */
type DownloadTexts = Pick<
  Messages,
  | 'tables'
  | 'columns'
  | 'computedTables'
  | 'programmeTables'
  | 'replyTables'
  | 'historyTables'
  | 'indicatorRules'
  | 'measure'
  | 'about'
  | 'files'
  | 'site'
  | 'locale'
  | 'template'
  | 'catalogue'
  | 'cityWords'
>;

/** Where files go: takes one by its path below data/, piece by piece, and tells its size and its SHA-256. */
export type Store = (path: string, pieces: Iterable<Bytes>) => Promise<WrittenFile>;

/**
 * Stores the downloads of a publication and describes them: tables first, in their order, then `settings`, then what wraps
 * them. The same input and words give the same bytes, on a server and in a browser.
 */
export async function downloads(
  dataset: Dataset,
  publication: Publication,
  { release, past }: Pick<Chronicle, 'release' | 'past'>,
  words: DownloadTexts,
  store: Store,
  settings: readonly SettingsFile[] = [],
): Promise<readonly PublishedFile[]> {
  const { programme } = dataset;
  const files: PublishedFile[] = [];
  const texts = inWordsOf(words, programme);
  const present = presentTables(dataset, publication, past, texts);
  const tables = [...present, ...pastTables(dataset, past, texts)];
  for (const table of tables) {
    const { title, description, kind, demonstration } = table;
    files.push({
      ...(await store(table.path, bytesOf(csvOf(table)))),
      title,
      description,
      kind,
      demonstration,
      rows: table.rows.length,
      mediaType: 'text/csv',
      variables: variablesOf(table),
      period: periodOf(table),
    });
  }

  const outlines = [];
  for (const { lines, ...outline } of outlineFiles(dataset, texts))
    outlines.push({ ...outline, ...(await store(outline.path, bytesOf(lines))) });
  for (const { title, description, demonstration, path, bytes, sha256 } of outlines)
    files.push({
      path,
      bytes,
      sha256,
      title,
      description,
      demonstration,
      kind: 'ledger',
      mediaType: GEOJSON,
      ...NO_TABLE,
    });

  const wrap = async (path: string, content: Iterable<Bytes>, title: string, mediaType: string) => {
    const demonstration = programme.demonstration && !path.endsWith('SHA256SUMS');
    const said = { title, description: title, kind: 'package', demonstration, mediaType, ...NO_TABLE } as const;
    return { ...(await store(path, content)), ...said };
  };
  const { packages } = texts.files;
  const descriptor = await wrap(
    'datapackage.json',
    bytesOf([
      `${JSON.stringify(await dataPackage(programme, release, tables, files, outlines, texts.files), null, 2)}\n`,
    ]),
    packages.descriptor,
    'application/json',
  );
  const book = await wrap(
    'workbook.xlsx',
    await workbook(present, workbookTexts(programme, release, release === null && dataset.releases.length > 0, texts)),
    packages.workbook,
    WORKBOOK,
  );
  // It has no rows, so none that are made up.
  const form: PublishedFile = {
    ...(await wrap(
      'template.xlsx',
      await templateWorkbook(programme.categories, formTexts(words, programme), blankForm(levelsOf(programme))),
      packages.template,
      WORKBOOK,
    )),
    demonstration: false,
  };
  const programmes: PublishedFile[] = [];
  for (const [release, text] of Object.entries(past?.history.programmes ?? {})) {
    const path = `history/programme/${release}.json`;
    programmes.push({
      ...(await wrap(path, bytesOf([text]), packages.programme(release), 'application/json')),
      kind: 'history',
    });
  }
  const chosen: PublishedFile[] = [];
  for (const { path, text } of settings) {
    const title = settingsTitle(path, texts.files) ?? path;
    const file = await wrap(path, bytesOf([text]), title, 'application/json');
    // What was promised and replied is no more made up than the public record.
    chosen.push({ ...file, kind: 'settings', demonstration: false });
  }
  const sumsKept =
    past === null ? [] : [await wrap(SUMS_FILE, bytesOf([sumsText(past.history)]), packages.releaseSums, 'text/plain')];
  const catalogue = await catalogueOf(
    { programme, extent: extentOf(dataset), release, releases: dataset.releases },
    [...files, ...chosen, ...programmes, book, descriptor],
    texts,
  );
  const told = texts.catalogue;
  const wrapJson = (path: string, content: object, title: string, mediaType: string) =>
    wrap(path, bytesOf([`${JSON.stringify(content, null, 2)}\n`]), title, mediaType);
  const catalogues = [
    await wrapJson(CATALOGUE_FILES.dcat, dcat(catalogue), told.files.dcat, JSON_LD),
    await wrapJson(CATALOGUE_FILES.core, coreMetadata(catalogue, told.core), told.files.core, 'application/json'),
  ];
  const sums = [...files, ...chosen, ...programmes, ...sumsKept, descriptor, ...catalogues, book, form]
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  const checksums = await wrap('SHA256SUMS', bytesOf(sums), packages.checksums, 'text/plain');
  return [...files, ...chosen, ...programmes, ...sumsKept, book, form, descriptor, ...catalogues, checksums];
}
