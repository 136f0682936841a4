/**
 * `npm run bench`: what a build costs at several sizes of the city, beside the smallest Astro site with as many pages, clean
 * and after one changed row, in one run; and how find and map answer at the largest size. Ratios first. Not part of the
 * tests: it takes minutes, and wants the machine for itself.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measurePages, type BrowserRun } from './bench/browser.ts';
import { markerLines } from './bench/markers.ts';
import { ratiosOf, reportLines, type Measured } from './bench/report.ts';
import { runSize, SCRATCH, type SizeRun } from './bench/runs.ts';
import { settingsFromEnvironment } from './settings.ts';
import { optionsOf, wholeNumberOption } from './terminal/options.ts';
import { runCommand, words } from './terminal/terminal.ts';

/** From so many copies on the past is left out. */
const WITHOUT_PAST = 100;

const OPTIONS = {
  sizes: { type: 'string', default: '1,10' },
  hundred: { type: 'boolean', default: false },
  'without-history': { type: 'boolean', default: false },
  'no-browser': { type: 'boolean', default: false },
  markers: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function readOptions() {
  const values = optionsOf(OPTIONS, words.usages.bench);
  const named = (values.hundred ? '1,10,100' : values.sizes).split(',');
  return { ...values, sizes: named.map((size) => wholeNumberOption('--sizes', size, 1, 1000)) };
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return console.log(words.usages.bench);
  // Progress goes beside the report, which may be JSON.
  const say = (line: string): void => console.error(line);
  const { dataDir } = settingsFromEnvironment();
  const sizes: SizeRun[] = [];
  for (const times of options.sizes) {
    const withHistory = !options['without-history'] && times < WITHOUT_PAST;
    sizes.push(await runSize({ from: dataDir, times, withHistory, say }));
  }
  let browser: BrowserRun | null = null;
  const largest = Math.max(...options.sizes);
  if (!options['no-browser']) {
    say(`x${String(largest)}: find and map in the browser`);
    browser = await measurePages(join(SCRATCH, `x${String(largest)}`, 'dist'));
  }
  if (!options.keep) await rm(SCRATCH, { recursive: true, force: true });
  const measured: Measured = { sizes, browser };
  if (options.json) return console.log(JSON.stringify({ ratios: ratiosOf(measured), ...measured }, null, 2));
  for (const line of reportLines(measured)) console.log(line);
  if (options.markers) for (const line of ['', ...(await markerLines(WITHOUT_PAST))]) console.log(line);
}

await runCommand(main);
