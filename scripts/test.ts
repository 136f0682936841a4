/**
 * `npm test`: builds the site, then runs every test on the sources and on the built site. Arguments go to vitest, which
 * then runs once; without any, three runs go on beside each other, since journeys through the pages wait for the browser as
 * long as they compute.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closing, TALLY_FILE, type Tally } from '../tests/closing-line.ts';
import { isShippedCity } from '../tests/shipped-city.ts';
import { settingsFromEnvironment } from './settings.ts';
import { buildSite } from './site/build.ts';
import { runCommand, words } from './terminal/terminal.ts';

/** The projects of vitest.config.ts, by the run that they belong to. */
const RUNS = [['journeys'], ['site'], ['unit', 'browser']] as const;

/** Where the shell says nothing of characters, programs that the tests drive would not find files of Chinese names. */
const locale = /utf-?8/i.test(process.env['LC_ALL'] ?? process.env['LC_CTYPE'] ?? process.env['LANG'] ?? '')
  ? {}
  : { LC_ALL: 'C.UTF-8' };

/** Runs vitest. Gives its exit code; a run that was killed has failed. */
function vitest(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn('vitest', ['run', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...locale, ...environment },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Runs every project and closes with one line over all of them. */
async function everything(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'));
  const codes = await Promise.all(
    RUNS.map((projects, i) =>
      vitest(
        projects.flatMap((project) => ['--project', project]),
        { [TALLY_FILE]: join(folder, String(i)) },
      ),
    ),
  );
  const tallies = RUNS.map((projects, i): Tally => {
    const file = join(folder, String(i));
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Tally;
    // A run that was killed has counted nothing.
    return { passed: 0, failures: [`FAILED ${projects.join(', ')}: no end of the run, exit code ${String(codes[i])}`] };
  });
  const passed = tallies.reduce((total, tally) => total + tally.passed, 0);
  process.stdout.write(closing({ passed, failures: tallies.flatMap((tally) => tally.failures) }));
  return Math.max(...codes);
}

await runCommand(async () => {
  await buildSite(settingsFromEnvironment());
  if (!isShippedCity()) console.log(words.commands.otherCity);
  const args = process.argv.slice(2);
  process.exitCode = args.length === 0 ? await everything() : await vitest(args);
});
