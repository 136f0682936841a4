/**
 * `npm run preview`: what a publication of the ledgers as they are would change against the newest one. In the terminal, as
 * JSON, or as a site that is not published. Exit codes: 0, 1 the ledgers have errors, 2 wrong options.
 */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { previewOf } from '../src/history/preview.ts';
import { readCity } from '../src/history/read.ts';
import { withAsOf } from '../src/history/release.ts';
import type { DataFiles } from '../src/ledgers/sources/folder-reader.ts';
import { openDataFolder } from './disk/data-folder.ts';
import { dayOption, optionsOf, siteSettings, SITE_OPTIONS } from './terminal/options.ts';
import { isSame, previewLines, snakeCase } from './terminal/preview-report.ts';
import { printProblems, problemsSaid } from './terminal/problem-report.ts';
import { withScratch } from './terminal/scratch.ts';
import { runCommand, words, WrongOptions } from './terminal/terminal.ts';

const said = words.releaseCommand;

/** Where the previewed site goes: never where the published one is. */
const SITE_FOLDER = 'dist-preview';

function readOptions() {
  const values = optionsOf(
    {
      ...SITE_OPTIONS,
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
      site: { type: 'boolean', default: false },
    },
    said.previewUsage,
  );
  if (values.json && values.site) throw new WrongOptions(said.notTogether('--json', '--site'));
  const { data, out = SITE_FOLDER, base } = values;
  return { ...values, ...siteSettings({ data, out, base }), asOf: dayOption('--as-of', values['as-of']) };
}

/** Builds the site of the folder as it is previewed, from a copy of it: of what links lead to, since the copy is written to. */
async function buildPreviewSite(outDir: string, files: DataFiles): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), 'preview-'));
  await withScratch(copy, async () => {
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), bytes);
    }
    // The renderer is loaded only where a site is asked for.
    const { buildSite } = await import('./site/build.ts');
    await buildSite({ dataDir: copy, outDir });
  });
}

await runCommand(async () => {
  const { dataDir, outDir, asOf, json, site, help } = readOptions();
  if (help) return console.log(said.previewUsage);
  const folder = await openDataFolder(dataDir);
  const files = asOf === undefined ? folder : withAsOf(folder, asOf);
  const { dataset, history, problems, columns } = await readCity(files);
  if (dataset === null) {
    if (json) console.log(JSON.stringify({ valid: false, problems: problemsSaid(problems) }, null, 2));
    else printProblems({ problems, columns }, said.preview.faulty, { folder: dataDir });
    process.exitCode = 1;
    return;
  }
  const preview = history === null ? null : previewOf(history, dataset);
  if (json) {
    const first = { against: null, asOf: dataset.programme.asOf };
    console.log(JSON.stringify(snakeCase(preview ?? first), null, 2));
  } else for (const line of previewLines(preview, dataset)) console.log(line);
  if (!site) return;
  await buildPreviewSite(outDir, files);
  console.log(said.preview.site(outDir, preview !== null && !isSame(preview)));
});
