/** data/ → checked dataset → publication → files: everything the pages and the downloads are made from. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chronicleOf } from '../src/history/chronicle.ts';
import { firstPublished, keptReleases } from '../src/history/history.ts';
import { readCity, type CityReading } from '../src/history/read.ts';
import { publish } from '../src/domain/publish.ts';
import type { Dataset } from '../src/domain/model.ts';
import type { Publication } from '../src/domain/publication.ts';
import { downloads, type PublishedFile } from '../src/publication/downloads.ts';
import { releaseZip } from '../src/publication/release-zip.ts';
import { formatProblem } from '../src/words/problems.ts';
import { openDataFolder } from './data-folder.ts';
import { generatedDir, settingsFromEnvironment } from './settings.ts';
import { CommandError, runCommand, words } from './terminal.ts';

export interface DataBuild {
  readonly reading: CityReading;
  /** Null when the ledgers have errors; nothing has been written then. */
  readonly built: {
    readonly dataset: Dataset;
    readonly publication: Publication;
    readonly files: readonly PublishedFile[];
  } | null;
}

/**
 * Reads and checks the ledgers in `dataDir` and, when they have no error, replaces `generatedDir` by the freshly
 * computed files in one rename. On errors `generatedDir` stays as it was.
 */
export async function buildData(dataDir: string, generatedDir: string): Promise<DataBuild> {
  const folder = await openDataFolder(dataDir);
  const reading = await readCity(folder);
  if (reading.dataset === null) return { reading, built: null };
  const { dataset, history } = reading;
  const { releases } = dataset;
  const publication = publish(dataset, firstPublished(history, releases));
  const chronicle = chronicleOf(dataset, history);
  const { bytes, files } = await downloads(dataset, publication, chronicle, words);
  const zips = new Map<string, Uint8Array>();
  if (history !== null) {
    for (const release of keptReleases(history, releases))
      zips.set(release.id, await releaseZip(history, releases, release, words));
  }

  const staging = `${generatedDir}.new`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(join(staging, 'releases'), { recursive: true });
  const json = { dataset, publication, chronicle, files, problems: reading.problems, rowCounts: reading.rowCounts };
  for (const [name, value] of Object.entries(json))
    await writeFile(join(staging, `${name}.json`), JSON.stringify(value));
  for (const [path, content] of bytes) {
    await mkdir(dirname(join(staging, 'data', path)), { recursive: true });
    await writeFile(join(staging, 'data', path), content);
  }
  for (const [id, content] of zips) await writeFile(join(staging, 'releases', `${id}.zip`), content);
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
    for (const problem of reading.problems) console.log(formatProblem(problem, words.problems));
    if (built === null) throw new CommandError(words.commands.notMade);
    console.log(words.commands.madeData(built.files.length, join(generatedDir(), 'data')));
  });
}
