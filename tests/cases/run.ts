/**
 * Runs cases over the ledgers that they name: `node tests/cases/run.ts [FOLDER [NAME…]]`. What is not as a case says is
 * listed with the first lines of what was said; exit code 1 where anything is not.
 */
import { resolve } from 'node:path';
import { casesIn, filesOf, readCase } from './case.ts';
import { faultsOf } from './judge.ts';
import { outcomeOf } from './outcome.ts';

const SAID = 6;
const ROOT = resolve(import.meta.dirname, '../..');

const [folder = 'tests/cases/ledgers', ...names] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const cases = names.length > 0 ? names : casesIn(folder);
const bases = new Map<string, ReadonlyMap<string, Uint8Array>>();
let failed = 0;
for (const name of cases) {
  const one = readCase(folder, name);
  const base = bases.get(one.base) ?? filesOf(resolve(ROOT, one.base));
  bases.set(one.base, base);
  const outcome = await outcomeOf(base, one);
  const faults = faultsOf(outcome, one);
  say(`${faults.length === 0 ? 'as expected' : 'NOT'}  ${name}`);
  if (faults.length === 0) continue;
  failed += 1;
  for (const fault of faults) say(`    ${fault}`);
  for (const line of outcome.text.split('\n').slice(0, SAID)) say(`    > ${line}`);
}
say(`${cases.length - failed} of ${cases.length} cases are as expected`);
process.exitCode = failed === 0 ? 0 : 1;
