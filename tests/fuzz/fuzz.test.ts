import { expect, it } from 'vitest';
import { fuzzed, KINDS, type Finding } from './fuzz.ts';

/** What continuous integration reads; `npm run fuzz` goes on from there. */
const CASES = 2200;

it(`reads ${CASES} spoiled folders to the end, and none without a word that means something else`, async () => {
  const findings: Finding[] = [];
  for (let seed = 1; seed <= CASES; seed += 1) {
    const finding = await fuzzed(seed);
    if (finding !== null) findings.push(finding);
  }
  expect(CASES).toBeGreaterThan(KINDS.length * 15);
  expect(findings.map(({ seed, kind, outcome, file, what }) => `${seed} ${outcome} ${kind} ${file} ${what}`)).toEqual(
    [],
  );
});
