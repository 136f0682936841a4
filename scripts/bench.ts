/**
 * `npm run bench`: what a build costs at several sizes of the city, beside the smallest Astro site with as many pages, clean
 * and after one changed row, in one run; and how find and map answer at the largest size. Ratios first. Not part of the
 * tests: it takes minutes, and wants the machine for itself.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePages, type BrowserRun } from './bench/browser.ts';
import { markerLines } from './bench/markers.ts';
import { ratiosOf, reportLines, type Measured } from './bench/report.ts';
import { runSize, SCRATCH, type SizeRun } from './bench/runs.ts';
import { settingsFromEnvironment } from './settings.ts';
import { runCommand, WrongOptions } from './terminal/terminal.ts';

const USAGE = `npm run bench -- [options]

Builds the city of DATA_DIR (or data/) once and ten times over, clean and after one more row, beside the smallest
Astro site with as many pages, and prints ratios first. Processor time is that of all processes of a build together;
memory is looked at ten times a second over all of them. Everything is made below node_modules/.cache/bench, and what
earlier builds have kept in node_modules/.cache/site is deleted before every clean build.

  --sizes 1,10       how many copies of the city, in this order
  --hundred          1, 10 and 100 copies; the past is left out at 100, since a release's figures are computed 24 times
  --without-history  leaves out the past at every size
  --no-browser       leaves out find and map at the largest size
  --markers          also the map with 100 times the points beside Leaflet's own markers
  --keep             leaves the cities and sites where they are
  --json             prints what was measured as JSON
  --help             this text`;

/** From so many copies on the past is left out. */
const WITHOUT_PAST = 100;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string', default: '1,10' },
        hundred: { type: 'boolean', default: false },
        'without-history': { type: 'boolean', default: false },
        'no-browser': { type: 'boolean', default: false },
        markers: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const sizes = (values.hundred ? '1,10,100' : values.sizes).split(',').map(Number);
    if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new TypeError(`--sizes ${values.sizes}`);
    return { ...values, sizes };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongOptions(`${error.message}\n\n${USAGE}`);
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return console.log(USAGE);
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
