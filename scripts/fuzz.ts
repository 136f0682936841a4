/**
 * `npm run fuzz [-- --cases 100000 --seed 1]`: spoils a small folder in every way that is known and reads it. What is read
 * without a word although it means something else, what throws, what does not come to an end or takes more memory than there
 * is, and what breaks a promise (tests/fuzz/promises.ts) is printed with its seed and the spoiled file. Exit codes: 0, 1
 * something was found, 2 wrong options.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fuzzed, type Finding } from '../tests/fuzz/fuzz.ts';
import { optionsOf, wholeNumberOption } from './terminal/options.ts';
import { runCommand, words } from './terminal/terminal.ts';

/** A case takes milliseconds. */
const PATIENCE = 60_000;
/** Megabytes that a case has at most. */
const MEMORY = 2000;
/** The numbers that seeds are. */
const MOST = 2 ** 31 - 1;
/** Cases between two signs of life. */
const SIGN = 50;
const SHOWN = 2000;

interface Work {
  readonly first: number;
  readonly cases: number;
}

type Sign = { readonly at: number } | { readonly finding: Finding } | { readonly done: true };

async function work({ first, cases }: Work): Promise<void> {
  for (let seed = first; seed < first + cases; seed += 1) {
    if ((seed - first) % SIGN === 0) parentPort?.postMessage({ at: seed } satisfies Sign);
    const finding = await fuzzed(seed);
    if (finding !== null) parentPort?.postMessage({ finding } satisfies Sign);
  }
  parentPort?.postMessage({ done: true } satisfies Sign);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function tell({ seed, kind, outcome, what, file, bytes }: Finding): void {
  say(`${outcome}: seed ${seed}, ${kind}, ${file}: ${what}`);
  if (outcome === 'crash' && bytes !== undefined) say(new TextDecoder().decode(bytes.slice(0, SHOWN)));
}

function watch({ first, cases }: Work): void {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { first, cases } satisfies Work,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const findings: Finding[] = [];
  let at = first;
  const giveUp = (): void => {
    say(`hang: one of the seeds ${at} to ${at + SIGN - 1}`);
    process.exit(1);
  };
  let timer = setTimeout(giveUp, PATIENCE);
  worker.on('error', (error) => {
    say(`crash: one of the seeds ${at} to ${at + SIGN - 1}: ${error.message}`);
    process.exit(1);
  });
  worker.on('message', (sign: Sign) => {
    clearTimeout(timer);
    if ('done' in sign) {
      say(`${cases} cases, ${findings.length} findings`);
      process.exitCode = findings.length === 0 ? 0 : 1;
      return;
    }
    timer = setTimeout(giveUp, PATIENCE);
    if ('at' in sign) at = sign.at;
    else {
      findings.push(sign.finding);
      tell(sign.finding);
    }
  });
}

const OPTIONS = {
  cases: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const;

if (isMainThread)
  await runCommand(async () => {
    const { cases, seed, help } = optionsOf(OPTIONS, words.usages.fuzz);
    if (help) say(words.usages.fuzz);
    else
      watch({ first: wholeNumberOption('--seed', seed, 0, MOST), cases: wholeNumberOption('--cases', cases, 1, MOST) });
  });
else await work(workerData as Work);
