/** Tries every regular expression of the sources with long texts, in a thread of its own that can be ended while one does not end. */
import { parentPort } from 'node:worker_threads';
import { attacksOn } from './attacks.ts';
import { foundExpressions } from './found.ts';

/** What the thread says: which expression is tried, which of them took more than in proportion, and what it has seen. */
export type Said =
  | { readonly trying: string }
  | { readonly fault: string }
  | { readonly unheard: readonly string[]; readonly found: number; readonly texts: number };

const say = (said: Said): void => parentPort?.postMessage(said);

const LONG = 100_000;
/** What is in proportion takes four times as long for four times the text, what is quadratic sixteen times. */
const SHORT = LONG / 4;
const MOST = 8;
/** Microseconds below which nothing is compared: they are the machine's own. */
const FLOOR = 100_000;

/** The processor time of this thread that an expression takes for a text, as it is used: all places of a global one, else the first. */
function cost(expression: RegExp, text: string): number {
  const { user, system } = process.threadCpuUsage();
  expression.lastIndex = 0;
  if (expression.global) text.replaceAll(expression, '');
  else expression.exec(text);
  const after = process.threadCpuUsage();
  return after.user + after.system - user - system;
}

const { found, unheard } = await foundExpressions();
let texts = 0;
for (const { place, expression } of found) {
  say({ trying: `${place} ${String(expression)}` });
  for (const textOf of attacksOn(expression)) {
    texts += 1;
    // What grows without bound shows itself early, before it takes years.
    for (const length of [24, 1000]) cost(expression, textOf(length));
    const short = cost(expression, textOf(SHORT));
    const long = cost(expression, textOf(LONG));
    if (long < FLOOR || long < MOST * short) continue;
    say({
      fault: `${place} ${String(expression)} of ${JSON.stringify(textOf(8)).slice(0, 80)}: ${short} µs, then ${long}`,
    });
    break;
  }
}
say({ unheard, found: found.length, texts });
