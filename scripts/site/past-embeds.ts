/**
 * The embeds of the figures as they stood at each kept release. What a release published never changes, so they are made once and
 * kept beside the templates by all that they are made from; a build that finds them there copies them.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../../src/domain/rows.ts';
import { publish } from '../../src/domain/publish.ts';
import { chronicleAt, datasetAt, isAsPublished } from '../../src/history/at-release.ts';
import { firstPublished, keptReleases, programmeTextAt, type History } from '../../src/history/history.ts';
import { openSite } from '../../src/open-site.ts';
import type { PageFile } from '../../src/page-files.ts';
import type { BuiltData } from '../build-data.ts';
import { writeSynced } from '../disk/durable.ts';
import type { Told } from '../terminal/terminal.ts';
import type { Renderer } from './render.ts';

/** A digest of all that the embeds of a release are made from beside the templates. */
function keyOf(
  history: History,
  { dataset }: BuiltData,
  release: Release,
  isNewest: boolean,
  figures: readonly string[],
) {
  const { site, map, recordAsOf } = dataset.programme;
  const sums = Object.entries(history.sums).filter(([path]) => path.startsWith(`${release.id}/`));
  const releases = dataset.releases.slice(0, dataset.releases.indexOf(release) + 1);
  const programme = programmeTextAt(history, dataset.releases, release.id);
  return createHash('sha256')
    .update(JSON.stringify([releases, sums, programme, site, map, recordAsOf, isNewest, figures]))
    .digest('hex');
}

/** Opens the site as it stood at a release. Gives whether the rules of now give the figures that it published. */
function openAt(history: History, { dataset }: BuiltData, release: Release): boolean {
  const then = datasetAt(history, dataset, release);
  const chronicle = chronicleAt(history, dataset, release, then);
  const publication = publish(then, firstPublished(chronicle.past?.history ?? null, then.releases));
  openSite({ dataset: then, publication, chronicle, problems: [], files: [] });
  return isAsPublished(history, then, release);
}

async function keptAt(file: string): Promise<readonly PageFile[] | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as readonly PageFile[]);
}

/** Writes the embeds of every kept release of the city whose pages the renderer has rendered; `folder` keeps them. */
export async function writePastEmbeds(built: BuiltData, renderer: Renderer, folder: string, told: Told): Promise<void> {
  const history = built.chronicle.past?.history ?? null;
  if (history === null) return;
  await mkdir(folder, { recursive: true });
  const releases = keptReleases(history, built.dataset.releases);
  for (const [i, release] of releases.entries()) {
    const isNewest = i === releases.length - 1;
    const file = join(folder, `${keyOf(history, built, release, isNewest, renderer.figures)}.json`);
    let files = await keptAt(file);
    if (files === null) {
      const isSame = openAt(history, built, release);
      files = await renderer.pastEmbeds({ release, isAsPublished: isSame }, isNewest);
      // In one rename: another build may be reading it.
      const own = `${file}.${String(process.pid)}`;
      await writeSynced(own, new TextEncoder().encode(JSON.stringify(files)));
      await rename(own, file);
    }
    for (const one of files) renderer.add(one);
    told(i + 1, releases.length);
  }
}
