/** Makes the embeds of releases, one after the other, and keeps each release's in a file. */
import { rename } from 'node:fs/promises';
import { threadId } from 'node:worker_threads';
import type { Dataset } from '../../src/domain/model.ts';
import { publish } from '../../src/domain/publish.ts';
import type { Release } from '../../src/domain/rows.ts';
import { chronicleAt, datasetAt, isAsPublished } from '../../src/history/at-release.ts';
import { firstPublished, type History } from '../../src/history/history.ts';
import { openSite } from '../../src/open-site.ts';
import { writeSynced } from '../disk/durable.ts';
import type { Told } from '../terminal/terminal.ts';
import { PageSource } from './page-source.ts';
import { pastEmbeds, type Figured } from './past-pages.ts';
import type { Templates } from './templates.ts';

/** What is to be made, for one thread or several that take from it in turn. Plain data. */
export interface PastWork {
  readonly dataset: Dataset;
  readonly history: History;
  readonly figured: Figured;
  readonly makings: readonly { readonly release: Release; readonly isNewest: boolean; readonly file: string }[];
  /** How many have been taken, and how many are done; the threads share it. */
  readonly counts: Int32Array<SharedArrayBuffer>;
}

const [TAKEN, DONE] = [0, 1] as const;

/** Opens the site as it stood at a release. Gives whether the rules of now give the figures that it published. */
function openAt({ history, dataset }: PastWork, release: Release): boolean {
  const then = datasetAt(history, dataset, release);
  const chronicle = chronicleAt(history, dataset, release, then);
  const publication = publish(then, firstPublished(chronicle.past?.history ?? null, then.releases));
  openSite({ dataset: then, publication, chronicle, problems: [], files: [] });
  return isAsPublished(history, then, release);
}

/** Makes what no thread has taken yet, until nothing is left. */
export async function makePast(
  work: PastWork,
  { app, beside }: Pick<Templates, 'app' | 'beside'>,
  told?: Told,
): Promise<void> {
  const { counts, figured, makings } = work;
  const source = new PageSource(app);
  for (;;) {
    const making = makings[Atomics.add(counts, TAKEN, 1)];
    if (making === undefined) return;
    const { release, isNewest, file } = making;
    const isSame = openAt(work, release);
    const files = await pastEmbeds(source, beside, figured, { release, isAsPublished: isSame }, isNewest);
    // In one rename: another build may be reading it.
    const own = `${file}.${String(process.pid)}-${String(threadId)}`;
    await writeSynced(own, new TextEncoder().encode(JSON.stringify(files)));
    await rename(own, file);
    told?.(Atomics.add(counts, DONE, 1) + 1, makings.length);
  }
}
