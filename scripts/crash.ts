/**
 * `npm run crash [-- --builds 100 --seed 1]`: what the crash tests try in places, everywhere. Release, merge and tidy are killed at
 * each thing that they do to the disk, and run again; on a disk that is full from there on too. Then so many builds are killed after a
 * random time while a client fetches the site without rest. Takes a quarter of an hour. Exit codes: 0, 1 something was found,
 * 2 wrong options.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { TwoSites } from '../tests/crash/builds.ts';
import { readSite } from '../tests/crash/client.ts';
import { actsOf, broken, COMMANDS, freshFolder, type Command } from '../tests/crash/commands.ts';
import { drawsOf } from '../tests/fuzz/folder.ts';
import { filesIn, temporaryFolder } from '../tests/site/commands.ts';
import { recover } from './disk/journal.ts';
import { serve } from './serve-folder.ts';
import { optionsOf, wholeNumberOption } from './terminal/options.ts';
import { runCommand, words } from './terminal/terminal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What a folder holds, as one text. */
const contentOf = (dir: string): string =>
  JSON.stringify([...filesIn(dir)].map(([path, bytes]) => [path, bytes.toString('latin1')]));

/** Breaks a command off at each of its acts. Gives what was found. */
async function sweep(command: Command, root: string): Promise<readonly string[]> {
  const dir = join(root, command.name, 'data');
  freshFolder(dir);
  const before = contentOf(dir);
  const acts = actsOf(command, dir);
  const after = contentOf(dir);
  const found: string[] = [];
  const seen = { killed: 0, old: 0, new: 0, full: 0 };
  for (const [n, { act, path }] of acts.entries()) {
    const at = `${command.name}, act ${String(n)} (${act} ${path})`;
    freshFolder(dir);
    if (broken(command, dir, { killAt: n }).signal === 'SIGKILL') seen.killed += 1;
    else found.push(`${at}: was not killed`);
    await recover(dir);
    const wasNew = contentOf(dir) === after;
    seen[wasNew ? 'new' : 'old'] += 1;
    const again = broken(command, dir, {});
    if (again.status !== (wasNew && command.isRelease ? 1 : 0)) found.push(`${at}: then ${again.stderr}`);
    if (contentOf(dir) !== after) found.push(`${at}: the next run gives something else`);

    freshFolder(dir);
    const { status, stderr } = broken(command, dir, { fullFrom: n });
    if (status !== 0) seen.full += 1;
    if (status !== 0 && !/^\S.*（ENOSPC）。.*\n$/.test(stderr)) found.push(`${at}: on a full disk ${stderr}`);
    await recover(dir);
    if (![before, after].includes(contentOf(dir))) found.push(`${at}: on a full disk neither old nor new`);
  }
  say(
    `${command.name}: ${String(acts.length)} acts, killed at ${String(seen.killed)}: ${String(seen.old)} old, ${String(seen.new)} new; ` +
      `refused for a full disk: ${String(seen.full)}`,
  );
  return found;
}

/** What the client fetches of the site. */
const PATHS = ['/', '/coverage/', '/districts/north/', '/data/coverage.csv', '/data/SHA256SUMS', '/404.html'];

/** Kills builds after random times while a client reads. Gives what was found. */
async function killBuilds(root: string, builds: number, seed: number): Promise<readonly string[]> {
  if (builds === 0) return [];
  const sites = new TwoSites(root);
  const begun = performance.now();
  sites.build('a', {});
  /** How long a build may go on: as long as one takes, and some more; longer and longer while none comes to its end. */
  let most = (performance.now() - begun) * 1.2;
  const draws = drawsOf(seed);
  const found: string[] = [];
  const seen = { killed: 0, ended: 0, a: 0, b: 0 };
  const { origin, close } = await serve(sites.out);
  const client = readSite(origin, PATHS, (path, body) => sites.has(path, body));
  for (let n = 0; n < builds; n += 1) {
    const name = sites.found() === 'a' ? 'b' : 'a';
    const after = draws.below(Math.ceil(most));
    const start = performance.now();
    const { signal, status } = await sites.buildFor(name, after);
    seen[signal === null ? 'ended' : 'killed'] += 1;
    most = signal === null ? (performance.now() - start) * 1.2 : most * 1.05;
    if (signal === null && status !== 0) found.push(`build ${String(n)} of ${name} has failed`);
    const there = sites.found();
    if (there === null)
      found.push(`build ${String(n)} of ${name}, killed after ${String(after)} ms: neither site is there`);
    else seen[there] += 1;
    if ((n + 1) % 10 === 0) say(`${String(n + 1)} builds: ${JSON.stringify(seen)}`);
  }
  // Before the last build, for which this process, the server with it, waits.
  const { read, faults } = await client.end();
  await close();
  const last = sites.build('b', {});
  if (last.status !== 0 || sites.found() !== 'b')
    found.push(`the build after all gives something else: ${last.stderr}`);
  if (sites.beside().join() !== 'dist,dist-deploy') found.push(`beside the site lies ${sites.beside().join(', ')}`);
  say(`the client has fetched ${String(read)} files`);
  return [...found, ...faults];
}

await runCommand(async () => {
  const { builds, seed, help } = optionsOf(
    {
      builds: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
    words.usages.crash,
  );
  if (help) {
    say(words.usages.crash);
    return;
  }
  const root = temporaryFolder('crash-sweep');
  const found: string[] = [];
  for (const command of COMMANDS) found.push(...(await sweep(command, root)));
  found.push(
    ...(await killBuilds(root, wholeNumberOption('--builds', builds, 0), wholeNumberOption('--seed', seed, 0))),
  );
  rmSync(root, { recursive: true });
  for (const one of found) say(one);
  say(words.commands.crashes(found.length));
  if (found.length > 0) process.exitCode = 1;
});
