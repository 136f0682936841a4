/** The commands that write ledgers, as the crash tests run them: on a small city, with what breaks them off loaded before. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { temporaryFolder } from '../site/commands.ts';
import type { Act, Breaking } from './break-off.ts';

export interface Command {
  readonly name: string;
  readonly script: string;
  readonly args: (dir: string) => readonly string[];
  /** A file of which the new content differs from the old. */
  readonly writes: string;
  readonly isRelease: boolean;
  /** Files and folders that may lie elsewhere, with a link in their place. */
  readonly linked: readonly string[];
}

const RELEASE = ['--published-on', '2021-07-12', '--note', '月通报', '--yes'];
const MONTH = '2021-05';
/** Beside the ledgers, what a sub-district has sent. */
const sent = (dir: string): string => join(dirname(dir), MONTH);

export const COMMANDS: readonly Command[] = [
  {
    name: 'release',
    script: 'release.ts',
    args: () => ['--as-of', '2021-06-30', '--closed-on', '2021-07-08', ...RELEASE],
    writes: 'releases.csv',
    isRelease: true,
    linked: ['history', 'programme.json', 'releases.csv'],
  },
  {
    name: 'merge',
    script: 'merge.ts',
    args: (dir) => [sent(dir), '--reported-on', '2021-06-03', '--yes'],
    writes: 'reports.csv',
    isRelease: false,
    linked: ['services.csv', 'reports.csv'],
  },
  {
    name: 'tidy',
    script: 'tidy.ts',
    args: () => [],
    writes: 'services.csv',
    isRelease: false,
    linked: ['services.csv', 'compounds.csv'],
  },
];

const CACHE = temporaryFolder('crash-code');
const PRELOAD = resolve(import.meta.dirname, 'break-off.ts');

const program = ({ script, args }: Command, dir: string): readonly string[] => [
  '--import',
  PRELOAD,
  join('scripts', script),
  ...args(dir),
];

const environment = (dir: string, breaking: Omit<Breaking, 'below'>): NodeJS.ProcessEnv => ({
  ...process.env,
  VITEST: undefined,
  DATA_DIR: dir,
  NODE_COMPILE_CACHE: CACHE,
  BREAK_OFF: JSON.stringify({ below: [dirname(dir)], ...breaking } satisfies Breaking),
});

/** The second city with a history of one release, so that there is more than one file to lose. */
const CITY = temporaryFolder('crash-city');

function city(): string {
  const dir = join(CITY, 'data');
  if (existsSync(dir)) return dir;
  cpSync('tests/fixtures/second-city', dir, { recursive: true });
  writeFileSync(join(dir, 'reports.csv'), 'month,subdistrict_id,reported_on\n');
  const first = ['--as-of', '2021-05-31', '--closed-on', '2021-06-05', '--published-on', '2021-06-12', '--id', 'first'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [join('scripts', 'release.ts'), ...first, '--note', '月通报', '--yes'],
    { encoding: 'utf8', env: environment(dir, {}) },
  );
  if (status !== 0) throw new Error(stderr);
  return dir;
}

/** Puts the ledgers on which commands are to be run into `dir`, with what is sent beside it. */
export function freshFolder(dir: string): void {
  rmSync(dirname(dir), { recursive: true, force: true });
  cpSync(city(), dir, { recursive: true });
  mkdirSync(join(sent(dir), '北一'), { recursive: true });
  writeFileSync(
    join(sent(dir), '北一', 'services.csv'),
    'compound_id,firm_id,mode,entered_on\nc4,f1,professional,2021-05-01\n',
  );
}

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command that is broken off as told. */
export function broken(command: Command, dir: string, breaking: Omit<Breaking, 'below'>): Ended {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, program(command, dir), {
    encoding: 'utf8',
    env: environment(dir, breaking),
  });
  return { status, signal, stdout, stderr };
}

/** Everything that a command does to the disk, in order. */
export function actsOf(command: Command, dir: string): readonly Act[] {
  const log = join(CACHE, 'acts');
  rmSync(log, { force: true });
  const { status, stderr } = broken(command, dir, { log });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Act);
}

let started = 0;

/** Starts a program that waits before an act, and gives it back once it waits there. `env` is that of the program, by the file it waits for. */
export async function startWaiting(
  args: readonly string[],
  env: (until: string) => NodeJS.ProcessEnv,
): Promise<{ goOn(): Promise<Ended> }> {
  started += 1;
  const until = join(CACHE, `go-${String(started)}`);
  const child = spawn(process.execPath, args, { env: env(until) });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  const ended = new Promise<Pick<Ended, 'status' | 'signal'>>((answer, reject) => {
    child.on('error', reject).on('close', (status, signal) => {
      answer({ status, signal });
    });
  });
  while (!existsSync(`${until}.waiting`)) {
    if (child.exitCode !== null) throw new Error(`it did not wait: ${await stderr}`);
    await setTimeout(20);
  }
  return {
    goOn: async () => {
      writeFileSync(until, '');
      return { ...(await ended), stdout: await stdout, stderr: await stderr };
    },
  };
}

/** Starts a command that waits before an act. */
export function startBroken(command: Command, dir: string, waitAt: number): Promise<{ goOn(): Promise<Ended> }> {
  return startWaiting(program(command, dir), (until) => environment(dir, { waitAt, until }));
}
