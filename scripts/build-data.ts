/** data/ → checked dataset → publication → files: everything the pages and the downloads are made from. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chronicleOf, type Chronicle } from '../src/history/chronicle.ts';
import { firstPublished, keptReleases } from '../src/history/history.ts';
import { readCity, type CityReading } from '../src/history/read.ts';
import { publish } from '../src/domain/publish.ts';
import type { Dataset } from '../src/domain/model.ts';
import type { Publication } from '../src/domain/publication.ts';
import { downloads, type PublishedFile } from '../src/publication/downloads.ts';
import { releaseZip } from '../src/publication/release-zip.ts';
import { openDataFolder } from './data-folder.ts';
import { fileStore } from './file-store.ts';
import { problemLines, writeLines } from './problem-report.ts';
import { generatedDir, settingsFromEnvironment } from './settings.ts';
import { CommandError, runCommand, words } from './terminal.ts';

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

/** Writes what the pages are made from as JSON, for a process that did not compute it. */
async function writeJson(dir: string, { reading, built }: { reading: CityReading; built: BuiltData }): Promise<void> {
  const json = { ...built, problems: reading.problems, rowCounts: reading.rowCounts };
  for (const [name, value] of Object.entries(json)) await writeFile(join(dir, `${name}.json`), JSON.stringify(value));
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

  const staging = `${generatedDir}.new`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(join(staging, 'releases'), { recursive: true });
  const files = await downloads(dataset, publication, chronicle, words, fileStore(join(staging, 'data')));
  const storeRelease = fileStore(join(staging, 'releases'));
  if (history !== null)
    for (const release of keptReleases(history, releases))
      await storeRelease(`${release.id}.zip`, await releaseZip(history, releases, release, words));
  const built: BuiltData = { dataset, publication, chronicle, files };
  if (json) await writeJson(staging, { reading, built });
  const archive = folder.get(dataset.programme.map.basemap?.file ?? '');
  if (archive !== undefined) await writeFile(join(staging, 'basemap.pmtiles'), archive);
  await rm(generatedDir, { recursive: true, force: true });
  await rename(staging, generatedDir);
  return { reading, built };
}

/** `npm run data`: the computed files alone, without pages. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { reading, built } = await buildData(settingsFromEnvironment().dataDir, generatedDir());
    await writeLines(problemLines(reading));
    if (built === null) throw new CommandError(words.commands.notMade);
    console.log(words.commands.madeData(built.files.length, join(generatedDir(), 'data')));
  });
}
