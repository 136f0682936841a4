import { expect, it } from 'vitest';
import { tooDeepAt } from './json-depth.ts';
import { readJson } from './json.ts';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

it('tooDeepAt counts parts within parts, and no brackets of texts', () => {
  expect(tooDeepAt(nested(100))).toBeNull();
  expect(tooDeepAt(nested(101))).toBe(100);
  expect(tooDeepAt(nested(1).repeat(500))).toBeNull();
  expect(tooDeepAt(JSON.stringify(`"${'['.repeat(500)}`))).toBeNull();
});

it.for([nested(5000), '{"a":'.repeat(200_000)])('readJson refuses what is nested without end', (text) => {
  const { document, problems } = readJson('programme.json', `\n${text}`);
  expect(document).toBeNull();
  expect(problems).toMatchObject([{ code: 'E-JSON', line: 2, parameters: { reason: 'json-syntax', slip: 'TooDeep' } }]);
});
