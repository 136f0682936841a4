/** data/ → checked dataset → publication → files: everything the pages and the downloads are made from. */
import { createHash } from 'node:crypto';
import { constants, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { byCodePoint } from '../src/domain/lists.ts';
import type { Dataset } from '../src/domain/model.ts';
import type { Publication } from '../src/domain/publication.ts';
import { publish } from '../src/domain/publish.ts';
import { chronicleOf, type Chronicle } from '../src/history/chronicle.ts';
import { firstPublished, keptReleases } from '../src/history/history.ts';
import { readCity, type CityReading } from '../src/history/read.ts';
import { downloads } from '../src/publication/downloads.ts';
import type { PublishedFile } from '../src/publication/published-file.ts';
import { releaseZip } from '../src/publication/release-zip.ts';
import { settingsFiles } from '../src/publication/settings-files.ts';
import { DEFAULT_LOCALE, wordsOf } from '../src/words/words.ts';
import { openDataFolder } from './disk/data-folder.ts';
import { fileStore } from './disk/file-store.ts';
import { refuseUnreplaceable } from './disk/own-folder.ts';
import { putBack, replaceFolder } from './disk/replace-folder.ts';
import { generatedDir } from './settings.ts';
import { sourcesKey } from './site/sources.ts';
import { optionsOf, siteSettings } from './terminal/options.ts';
import { problemLines, writeLines } from './terminal/problem-report.ts';
import { remove, withScratch } from './terminal/scratch.ts';
import { CommandError, runCommand, words } from './terminal/terminal.ts';

/** Publications are written in the words of their city from those of all. */
const allCities = wordsOf(DEFAULT_LOCALE);

/** What the pages are made from. */
export interface BuiltData {
  readonly dataset: Dataset;
  readonly publication: Publication;
  readonly chronicle: Chronicle;
  readonly files: readonly PublishedFile[];
}

export interface DataBuild {
  readonly reading: CityReading;
  /** Null when the ledgers have errors; nothing has been written then. */
  readonly built: BuiltData | null;
}

/** Columns of numbers as lists, which JSON has. */
const asList = (_key: string, value: unknown): unknown => (value instanceof Float64Array ? [...value] : value);

/** Writes what the pages are made from as JSON, for a process that did not compute it. */
async function writeJson(dir: string, { reading, built }: { reading: CityReading; built: BuiltData }): Promise<void> {
  const json = { ...built, problems: reading.problems };
  for (const [name, value] of Object.entries(json))
    await writeFile(join(dir, `${name}.json`), JSON.stringify(value, asList));
}

/** The file that says what a folder of archives was made from. */
const MADE_FROM = 'MADE-FROM';

/** What may be written after `npm run data`. */
const DATA_OPTIONS = {
  data: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** A digest of all that the archives of the releases are made from: the history, the list of releases, and the sources. */
function archivesKey(folder: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256').update(sourcesKey({}));
  for (const [name, bytes] of [...folder].sort(([a], [b]) => byCodePoint(a, b)))
    if (/^history\/|^releases\.csv$/.test(name)) hash.update(`\0${name}\0${String(bytes.length)}\0`).update(bytes);
  return hash.digest('hex');
}

/** Writes the archive of every kept release into `target`, or takes them over from `last`, where the same were made. */
async function writeArchives(
  { history, dataset }: CityReading,
  key: string,
  last: string,
  target: string,
): Promise<void> {
  const made = await readFile(join(last, MADE_FROM), 'utf8').catch(() => null);
  // Copied: what is there stays whole until everything is new.
  if (made === key) return cp(last, target, { recursive: true, mode: constants.COPYFILE_FICLONE });
  await mkdir(target, { recursive: true });
  const store = fileStore(target);
  if (history !== null && dataset !== null)
    for (const release of keptReleases(history, dataset.releases))
      await store(`${release.id}.zip`, await releaseZip(history, dataset.releases, release, allCities));
  // Last, so that a folder that says it is whole is whole.
  await writeFile(join(target, MADE_FROM), key);
}

/**
 * Reads and checks the ledgers in `dataDir` and, when they have no error, replaces `generatedDir` by the freshly
 * computed files in one rename, with the JSON unless whoever asks makes the pages from what is returned. On errors
 * `generatedDir` stays as it was.
 */
export async function buildData(
  dataDir: string,
  generatedDir: string,
  { json = true }: { readonly json?: boolean } = {},
): Promise<DataBuild> {
  const folder = await openDataFolder(dataDir);
  const reading = await readCity(folder);
  if (reading.dataset === null) return { reading, built: null };
  const { dataset, history } = reading;
  const { releases } = dataset;
  const publication = publish(dataset, firstPublished(history, releases));
  const chronicle = chronicleOf(dataset, history);

  putBack(generatedDir);
  const staging = `${generatedDir}.new`;
  const built = await withScratch(staging, async () => {
    remove(staging);
    await mkdir(staging, { recursive: true });
    const settings = settingsFiles(folder, dataset.programme);
    const files = await downloads(
      dataset,
      publication,
      chronicle,
      allCities,
      fileStore(join(staging, 'data')),
      settings,
    );
    await writeArchives(reading, archivesKey(folder), join(generatedDir, 'releases'), join(staging, 'releases'));
    const made: BuiltData = { dataset, publication, chronicle, files };
    if (json) await writeJson(staging, { reading, built: made });
    const archive = folder.get(dataset.programme.map.basemap?.file ?? '');
    if (archive !== undefined) await writeFile(join(staging, 'basemap.pmtiles'), archive);
    replaceFolder(staging, generatedDir);
    return made;
  });
  return { reading, built };
}

/** `npm run data`: the computed files alone, without pages. */
if (import.meta.main) {
  await runCommand(async () => {
    const { help, data, out } = optionsOf(DATA_OPTIONS, words.usages.data);
    if (help) return console.log(words.usages.data);
    const target = out === undefined ? generatedDir() : resolve(out);
    const { dataDir } = siteSettings({ data, out: target });
    refuseUnreplaceable(target, target);
    const { reading, built } = await buildData(dataDir, target);
    await writeLines(problemLines(reading, { folder: dataDir }));
    if (built === null) throw new CommandError(words.commands.notMade);
    console.log(words.commands.madeData(built.files.length, join(target, 'data')));
  });
}
