/**
 * Builds the whole site: checks and computes the data while the templates are compiled, renders the pages next to the last
 * good build, checks the rendered site, and only then puts it in the last build's place. Pages that the last build has
 * already are taken from it.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Dataset } from '../../src/domain/model.ts';
import type { Publication } from '../../src/domain/publication.ts';
import { countBySeverity } from '../../src/ledgers/problems/problem.ts';
import { closeSite, localsIn, openSite, sitemap } from '../../src/open-site.ts';
import { buildData } from '../build-data.ts';
import type { BuiltData, DataBuild } from '../build-data.ts';
import { checkSite } from '../check-site.ts';
import { move } from '../disk/move.ts';
import { realFolder, refuseUnreplaceable } from '../disk/own-folder.ts';
import { refuseProjectPath } from '../disk/project-path.ts';
import { putBack, replaceFolder } from '../disk/replace-folder.ts';
import { CACHE } from '../settings.ts';
import type { BuildSettings } from '../settings.ts';
import { problemLines, writeLines } from '../terminal/problem-report.ts';
import { remove, withScratch } from '../terminal/scratch.ts';
import { CommandError, step, words } from '../terminal/terminal.ts';
import { KeptPages } from './kept-pages.ts';
import { withLock } from './lock.ts';
import { writePastEmbeds } from './past-embeds.ts';
import { Renderer, type Rendered } from './render.ts';
import { keepTemplates, openTemplates } from './templates.ts';

function reportLedgers({ reading }: DataBuild): void {
  const files = Object.entries(reading.rowCounts).flatMap(([file, rows]) => (rows === null ? [] : [{ file, rows }]));
  console.log(words.commands.ledgers(files));
  console.log(words.commands.problems(countBySeverity(reading.problems)));
}

function reportHeadline(dataset: Dataset, publication: Publication): void {
  console.log(words.commands.asOf(publication.asOf, dataset.programme.demonstration));
  for (const target of dataset.programme.targets) {
    const row = publication.progress.findLast((progress) => progress.targetId === target.id);
    console.log(words.commands.target(target.name, row?.actual ?? null, row?.expected ?? null));
  }
}

/** From so many compounds on memory is dearer than time: an hourly build of a small city need not be held back. */
const LARGE = 5000;

/**
 * Lets the memory of a large city's build grow by its double at most between two collections: left to itself the engine holds
 * twice as much, most of it what nobody needs any more.
 */
function boundMemory({ compounds }: Dataset): void {
  if (compounds.length >= LARGE) setFlagsFromString('--heap-growing-percent=100');
}

/** How many of the pages over their weight are named. */
const SHOWN = 5;

/** The folder of what this output's builds keep for the next one. */
const scratchOf = (out: string): string => join(CACHE, createHash('sha256').update(out).digest('hex').slice(0, 16));

/** What is made of a finished site before it is put in its place, by its folder. */
export type Beside = (site: string) => void;

/** Builds the site or throws a CommandError; the folder `outDir` changes only when everything has succeeded. */
export async function buildSite({ dataDir, outDir }: BuildSettings, beside?: Beside): Promise<void> {
  refuseProjectPath();
  // Where a link leads to another folder, that one is replaced, and the link stays.
  const out = await realFolder(resolve(outDir));
  await mkdir(dirname(out), { recursive: true });
  await withLock(out, outDir, async () => {
    putBack(out);
    refuseUnreplaceable(out, outDir);
    await withScratch(`${out}.new`, () => buildInto(out, dataDir, outDir, beside));
  });
}

/** Reads, checks and computes the data, and opens the site to the pages. */
async function openData(dataDir: string, generated: string): Promise<BuiltData> {
  const data = await step(words.commands.steps.data, () => buildData(dataDir, generated, { json: false }));
  await writeLines(problemLines(data.reading, { folder: dataDir }));
  reportLedgers(data);
  if (data.built === null) throw new CommandError(words.commands.notPublished);
  reportHeadline(data.built.dataset, data.built.publication);
  boundMemory(data.built.dataset);
  openSite({ ...data.built, problems: data.reading.problems });
  return data.built;
}

interface RenderedSite {
  readonly rendered: Rendered;
  readonly kept: KeptPages;
}

/** Renders the open site into `staging`, and closes it: a large city's would be in the way of what comes after. */
async function renderInto(
  staging: string,
  generated: string,
  folder: string,
  last: { readonly record: string; readonly out: string },
  built: BuiltData,
): Promise<RenderedSite> {
  const templates = await openTemplates(folder);
  const kept = await KeptPages.read(last.record, templates.key, last.out);
  remove(staging);
  await cp(templates.client, staging, { recursive: true });
  await move(join(generated, 'data'), join(staging, 'data'));
  process.env['GENERATED_DIR'] = generated;
  const renderer = new Renderer(templates, staging, (lang) => localsIn(lang, templates.app.manifest.base), kept);
  const rendered = await step(words.commands.steps.pages, async (told) => {
    await renderer.files();
    return renderer.pages(told);
  });
  for (const { name, text } of sitemap(rendered.addresses)) await writeFile(join(staging, name), text);
  await step(words.commands.steps.past, (told) => writePastEmbeds(built, renderer, templates, told));
  closeSite();
  return { rendered, kept };
}

async function buildInto(out: string, dataDir: string, shown: string, beside?: Beside): Promise<void> {
  const [staging, scratch] = [`${out}.new`, scratchOf(out)];
  const [generated, record] = [join(scratch, 'generated'), join(scratch, 'pages.json')];
  await mkdir(scratch, { recursive: true });

  const stop = new AbortController();
  const compiling = keepTemplates(stop.signal);
  // Waited for below; a fault of the ledgers comes first.
  compiling.catch(() => undefined);
  const built = await openData(dataDir, generated).catch((error: unknown) => {
    stop.abort();
    throw error;
  });
  const templates = await step(words.commands.steps.templates, () => compiling);
  const { rendered, kept } = await renderInto(staging, generated, templates, { record, out }, built);
  const check = await step(words.commands.steps.check, (told) =>
    Promise.resolve(checkSite(staging, { known: (files) => kept.foundIn(files), told })),
  );
  const { faults, heavy } = check;
  if (faults.length > 0) throw new CommandError([words.commands.faulty, ...faults].join('\n'));
  if (heavy.length > 0) console.log(words.commands.heavy(heavy.slice(0, SHOWN), heavy.length));

  beside?.(staging);
  replaceFolder(staging, out);
  await kept.write(record, check);
  console.log(words.commands.built({ ...rendered, files: built.files.length }, shown));
}
