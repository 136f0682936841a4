/**
 * Builds the whole site: checks and computes the data, renders the pages next to the last good build, checks the
 * rendered site, and only then puts it in the last build's place.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as renderSite } from 'astro';
import type { Dataset } from '../src/domain/model.ts';
import type { Publication } from '../src/domain/publication.ts';
import { countBySeverity } from '../src/ledgers/problem.ts';
import { formatProblem } from '../src/words/problems.ts';
import { buildData } from './build-data.ts';
import type { DataBuild } from './build-data.ts';
import { checkSite } from './check-site.ts';
import { ROOT, generatedDir, settingsFromEnvironment } from './settings.ts';
import type { BuildSettings } from './settings.ts';
import { CommandError, runCommand, step, words } from './terminal.ts';

function reportProblems({ reading }: DataBuild): void {
  for (const problem of reading.problems) console.log(formatProblem(problem, words.problems));
}

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

async function countPages(dir: string): Promise<number> {
  const files = await readdir(dir, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}

/** Builds the site or throws a CommandError; the folder `outDir` changes only when everything has succeeded. */
export async function buildSite({ dataDir, outDir }: BuildSettings): Promise<void> {
  const out = resolve(outDir);
  const staging = `${out}.new`;
  const generated = generatedDir();

  const data = await step(words.commands.steps.data, () => buildData(dataDir, generated));
  reportProblems(data);
  reportLedgers(data);
  if (data.built === null) throw new CommandError(words.commands.notPublished);
  reportHeadline(data.built.dataset, data.built.publication);

  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['GENERATED_DIR'] = generated;
  await rm(staging, { recursive: true, force: true });
  await step(words.commands.steps.pages, () => renderSite({ root: ROOT, outDir: staging, logLevel: 'warn' }));
  const faults = await step(words.commands.steps.check, () => checkSite(staging));
  if (faults.length > 0) throw new CommandError([words.commands.faulty, ...faults].join('\n'));

  const previous = `${out}.old`;
  await mkdir(out, { recursive: true });
  await rm(previous, { recursive: true, force: true });
  await rename(out, previous);
  await rename(staging, out);
  await rm(previous, { recursive: true, force: true });
  console.log(words.commands.built(await countPages(out), data.built.files.length, outDir));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(() => buildSite(settingsFromEnvironment()));
}
