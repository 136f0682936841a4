/**
 * The embeds of the figures as they stood at each kept release. What a release published never changes, so they are made once and
 * kept beside the templates by all that they are made from; a build that finds them there copies them. Where there are many to make
 * and there is room, a second thread makes some of them: each release is by itself, so that the files are the same either way.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Dataset } from '../../src/domain/model.ts';
import type { Release } from '../../src/domain/rows.ts';
import { keptReleases, programmeTextAt, type History } from '../../src/history/history.ts';
import type { PageFile } from '../../src/page-files.ts';
import type { BuiltData } from '../build-data.ts';
import type { Told } from '../terminal/terminal.ts';
import { makePast, type PastWork } from './make-past.ts';
import type { Figured } from './past-pages.ts';
import type { Renderer } from './render.ts';
import type { Templates } from './templates.ts';

/** A digest of all that the embeds of a release are made from beside the templates. */
function keyOf(history: History, { programme, releases }: Dataset, release: Release, isNewest: boolean, now: Figured) {
  const { site, map, recordAsOf } = programme;
  const sums = Object.entries(history.sums).filter(([path]) => path.startsWith(`${release.id}/`));
  const before = releases.slice(0, releases.indexOf(release) + 1);
  const text = programmeTextAt(history, releases, release.id);
  const figures = [...now.paths, '', ...now.keys];
  return createHash('sha256')
    .update(JSON.stringify([before, sums, text, site, map, recordAsOf, isNewest, figures]))
    .digest('hex');
}

/** From so many releases on a second thread is worth what it costs: templates and ledgers of its own. */
const MANY = 4;
/** Up to so many compounds both threads together hold no more than 1.5 GiB. */
const MOST_COMPOUNDS = 1500;
/** The memory that must be free for it, bytes. */
const ROOM = 2 ** 31;

/** A second thread on the same work, where that helps. */
function helperOf(work: PastWork, templates: string): Worker | null {
  const helps =
    work.makings.length >= MANY &&
    availableParallelism() > 1 &&
    work.dataset.compounds.length <= MOST_COMPOUNDS &&
    process.availableMemory() > ROOM;
  return helps ? new Worker(join(import.meta.dirname, 'past-worker.ts'), { workerData: { templates, work } }) : null;
}

/** Makes what has not been made yet. */
async function makeMissing(work: PastWork, templates: Templates, told: Told): Promise<void> {
  const helper = helperOf(work, templates.folder);
  // Rejects with what went wrong in it.
  const ended = helper === null ? null : once(helper, 'exit');
  // Waited for below; a fault of this thread comes first.
  ended?.catch(() => undefined);
  try {
    await makePast(work, templates, told);
    await ended;
  } finally {
    await helper?.terminate();
  }
}

/** Writes the embeds of every kept release of the city whose pages the renderer has rendered. */
export async function writePastEmbeds(
  { dataset, chronicle: { past } }: BuiltData,
  renderer: Renderer,
  templates: Templates,
  told: Told,
): Promise<void> {
  if (past === null) return;
  const { history } = past;
  await mkdir(templates.past, { recursive: true });
  const { figured } = renderer;
  const releases = keptReleases(history, dataset.releases);
  const all = releases.map((release, i) => {
    const isNewest = i === releases.length - 1;
    return {
      release,
      isNewest,
      file: join(templates.past, `${keyOf(history, dataset, release, isNewest, figured)}.json`),
    };
  });
  // The newest have the most pages: what is left for the end is small.
  const makings = all.filter(({ file }) => !existsSync(file)).reverse();
  await makeMissing(
    { dataset, history, figured, makings, counts: new Int32Array(new SharedArrayBuffer(8)) },
    templates,
    told,
  );
  for (const { file } of all)
    for (const one of JSON.parse(await readFile(file, 'utf8')) as readonly PageFile[]) renderer.add(one);
}
