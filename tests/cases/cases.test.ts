/** The cases of `ledgers/`: what the check says of folders that were spoiled as those of real offices are. */
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casesIn, filesOf, readCase } from './case.ts';
import { faultsOf } from './judge.ts';
import { outcomeOf } from './outcome.ts';

const FOLDER = join(import.meta.dirname, 'ledgers');
const ROOT = resolve(import.meta.dirname, '../..');

describe('a case', () => {
  it.for(casesIn(FOLDER))('%s', async (name) => {
    const one = readCase(FOLDER, name);
    const outcome = await outcomeOf(filesOf(join(ROOT, one.base)), one);
    expect(faultsOf(outcome, one), outcome.text).toEqual([]);
  });
});
