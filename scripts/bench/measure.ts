/** What a command costs: time of the processors and of the clock, and memory, of it and of every process that it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Cost {
  readonly exitCode: number | null;
  /** Seconds of processor time, user and system together. */
  readonly cpu: number;
  /** Seconds by the clock. */
  readonly wall: number;
  /** The most memory that the processes held at one moment, MiB, looked at ten times a second; null where there is no /proc. */
  readonly peakMiB: number | null;
  /** The end of what it said. */
  readonly said: string;
}

const MIB = 1024 * 1024;
const PAGE = 4096;
/** Milliseconds between two looks at the memory. */
const LOOK = 100;

/** The processes below one, itself among them; null where the system does not tell. */
function processesBelow(root: number): readonly number[] | null {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The name of the program stands in brackets and may hold anything.
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        parents.set(Number(name), parent);
      } catch {
        // It has ended since.
      }
    }
  } catch {
    return null;
  }
  const isBelow = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

function residentBytes(id: number): number {
  try {
    return Number(readFileSync(`/proc/${String(id)}/statm`, 'utf8').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}

/** Seconds in what the shell's `times` says of ended children, such as `1m2.5s 0m0.25s`. */
function childSeconds(times: string): number {
  const line = times.trim().split('\n').at(-1) ?? '';
  return [...line.matchAll(/(\d{1,9})m([\d.]{1,20})s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/**
 * Runs a command to its end. A shell around it adds up the processor time of everything that was started below it and
 * has ended by then.
 */
export async function costOf(
  command: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env?: Readonly<Record<string, string | undefined>> },
): Promise<Cost> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-cost-'));
  const report = join(scratch, 'times');
  const program = 'report=$1; shift; "$@"; code=$?; times > "$report"; exit $code';
  const start = performance.now();
  const child = spawn('sh', ['-c', program, 'sh', report, ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  let peak: number | null = null;
  const look = setInterval(() => {
    const ids = child.pid === undefined ? null : processesBelow(child.pid);
    if (ids !== null)
      peak = Math.max(
        ...(peak === null ? [] : [peak]),
        ids.reduce((sum, id) => sum + residentBytes(id), 0),
      );
  }, LOOK);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    const wall = (performance.now() - start) / 1000;
    const cpu = childSeconds(await readFile(report, 'utf8'));
    return { exitCode, cpu, wall, peakMiB: peak === null ? null : peak / MIB, said };
  } finally {
    clearInterval(look);
    await rm(scratch, { recursive: true, force: true });
  }
}
