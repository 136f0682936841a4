/** data/ → checked dataset → publication → files: everything the pages and the downloads are made from. */
import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readLedgers } from '../src/ledgers/dataset.ts';
import type { Reading } from '../src/ledgers/dataset.ts';
import { publish } from '../src/domain/publish.ts';
import type { Dataset } from '../src/domain/model.ts';
import type { Publication } from '../src/domain/publication.ts';
import { computedTables } from '../src/publication/computed-tables.ts';
import { dataPackage, publicationNotes, publicationTitle } from '../src/publication/datapackage.ts';
import type { WrittenFile } from '../src/publication/datapackage.ts';
import { ledgerTables } from '../src/publication/ledger-tables.ts';
import { toCsv, withDemonstrationMark } from '../src/publication/published-table.ts';
import { workbook } from '../src/publication/workbook.ts';
import { formatProblem } from '../src/words/problems.ts';
import { columns } from '../src/words/zh-CN/columns.ts';
import { files as fileWords } from '../src/words/zh-CN/files.ts';
import { problems } from '../src/words/zh-CN/problems.ts';
import { tables as tableWords } from '../src/words/zh-CN/tables.ts';
import { readDataDir } from './read-data-dir.ts';
import { generatedDir, settingsFromEnvironment } from './settings.ts';
import { CommandError, runCommand } from './terminal.ts';

/** One file of the downloads page. */
export interface PublishedFile extends WrittenFile {
  readonly title: string;
  readonly description: string;
  readonly demonstration: boolean;
  readonly rows: number | null;
  readonly mediaType: string;
}

export interface DataBuild {
  readonly reading: Reading;
  /** Null when the ledgers have errors; nothing has been written then. */
  readonly built: {
    readonly dataset: Dataset;
    readonly publication: Publication;
    readonly files: readonly PublishedFile[];
  } | null;
}

const encoder = new TextEncoder();

function describe(path: string, bytes: Uint8Array): WrittenFile {
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The bytes of every file under dist/data/, by name, and what the downloads page says of each. */
async function downloads(
  dataset: Dataset,
  publication: Publication,
): Promise<{ bytes: Map<string, Uint8Array>; files: PublishedFile[] }> {
  const bytes = new Map<string, Uint8Array>();
  const files: PublishedFile[] = [];
  const tables = [
    ...computedTables(publication, dataset.programme),
    ...ledgerTables(dataset, { tables: tableWords, columns }),
  ].map((table) => withDemonstrationMark(table, fileWords.demonstration));
  for (const table of tables) {
    const text = encoder.encode(toCsv(table));
    const path = `${table.name}.csv`;
    bytes.set(path, text);
    files.push({
      ...describe(path, text),
      title: table.title,
      description: table.description,
      demonstration: table.demonstration,
      rows: table.rows.length,
      mediaType: 'text/csv',
    });
  }
  const release = dataset.releases.findLast((row) => row.asOf <= publication.asOf) ?? null;
  const descriptor = encoder.encode(
    `${JSON.stringify(dataPackage(dataset.programme, release, tables, files), null, 2)}\n`,
  );
  bytes.set('datapackage.json', descriptor);
  const texts = { title: publicationTitle(dataset.programme), notes: publicationNotes(dataset.programme) };
  bytes.set('workbook.xlsx', await workbook(tables, texts));
  const sums = [...bytes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => `${describe(path, content).sha256}  ${path}\n`);
  bytes.set('SHA256SUMS', encoder.encode(sums.join('')));
  for (const [path, title, mediaType] of [
    [
      'workbook.xlsx',
      'Excel工作簿：全部数据表与各列说明',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['datapackage.json', '数据包说明（Data Package v2）', 'application/json'],
    ['SHA256SUMS', '校验和', 'text/plain'],
  ] as const) {
    const content = bytes.get(path);
    if (!content) continue;
    const demonstration = dataset.programme.demonstration && path !== 'SHA256SUMS';
    const shared = { title, description: title, demonstration, rows: null, mediaType };
    files.push({ ...describe(path, content), ...shared });
  }
  return { bytes, files };
}

/**
 * Reads and checks the ledgers in `dataDir` and, when they have no error, replaces `generatedDir` by the freshly
 * computed files in one rename. On errors `generatedDir` stays as it was.
 */
export async function buildData(dataDir: string, generatedDir: string): Promise<DataBuild> {
  const folder = await readDataDir(dataDir);
  const reading = readLedgers(folder);
  if (reading.dataset === null) return { reading, built: null };
  const dataset = reading.dataset;
  const publication = publish(dataset);
  const { bytes, files } = await downloads(dataset, publication);

  const staging = `${generatedDir}.new`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(join(staging, 'data'), { recursive: true });
  const json = { dataset, publication, files, problems: reading.problems, rowCounts: reading.rowCounts };
  for (const [name, value] of Object.entries(json))
    await writeFile(join(staging, `${name}.json`), JSON.stringify(value));
  for (const [path, content] of bytes) await writeFile(join(staging, 'data', path), content);
  const archive = folder.get(dataset.programme.map.basemap?.file ?? '');
  if (archive !== undefined) await writeFile(join(staging, 'basemap.pmtiles'), archive);
  await rm(generatedDir, { recursive: true, force: true });
  await rename(staging, generatedDir);
  return { reading, built: { dataset, publication, files } };
}

/** `npm run data`: the computed files alone, without pages. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { reading, built } = await buildData(settingsFromEnvironment().dataDir, generatedDir());
    for (const problem of reading.problems) console.log(formatProblem(problem, problems));
    if (built === null) throw new CommandError('台账有错误，没有生成数据。');
    console.log(`已生成 ${String(built.files.length)} 个数据文件，在 ${join(generatedDir(), 'data')}`);
  });
}
