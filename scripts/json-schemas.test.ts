import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { plainTexts } from '../src/ledgers/json/json-texts.ts';
import { readJson, readKeys, type JsonDocument, type JsonKeys } from '../src/ledgers/json/json.ts';
import type { Problem } from '../src/ledgers/problems/problem.ts';
import { PROGRAMME_KEYS } from '../src/ledgers/schemas/programme.ts';
import { CLAIM_KEYS, PROPOSAL_KEYS } from '../src/ledgers/schemas/proposal.ts';
import { SCHEME_KEYS } from '../src/ledgers/schemas/schemes.ts';
import { isShippedCity } from '../tests/shipped-city.ts';
import { jsonSchemas, SCHEMAS } from './json-schemas.ts';
import { words } from './terminal/terminal.ts';

const ajv = addFormats(new Ajv({ allowUnionTypes: true }));
ajv.addKeyword('enumDescriptions');
const schemas = jsonSchemas(words);
const validators: Readonly<Record<string, ValidateFunction>> = Object.fromEntries(
  [...schemas].map(([name, text]) => [name.split('.')[0], ajv.compile(JSON.parse(text) as object)]),
);

test.each([...schemas])(
  'schemas/%s is what reads the file, and its words (npm run describe writes it)',
  (name, text) => {
    expect(readFileSync(join(SCHEMAS, name), 'utf8')).toBe(text);
  },
);

const valueOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The JSON files of a ledger folder, each with the schema that describes it. */
function filesOf(folder: string): readonly (readonly [schema: string, file: string])[] {
  const proposals = join(folder, 'proposals');
  return [
    ['programme', join(folder, 'programme.json')],
    ...(existsSync(proposals)
      ? readdirSync(proposals).map((name) => ['proposal', join(proposals, name)] as const)
      : []),
    ...(existsSync(join(folder, 'schemes.json')) ? [['schemes', join(folder, 'schemes.json')] as const] : []),
  ];
}

const folders = ['tests/fixtures/second-city', 'tests/fixtures/broken/base', ...(isShippedCity() ? ['data'] : [])];
test.each(folders.flatMap(filesOf))('the schema of %s lets %s pass', (schema, file) => {
  validators[schema]?.(valueOf(file));
  expect(validators[schema]?.errors ?? []).toEqual([]);
});

test('every key has a title and a description in Chinese, every choice its meaning', () => {
  const lacking: string[] = [];
  const look = (part: unknown, path: string, isKey: boolean): void => {
    if (typeof part !== 'object' || part === null) return;
    const { title, description, properties, enum: values, enumDescriptions } = part as Record<string, unknown>;
    if (isKey && ![title, description].every((text) => typeof text === 'string' && text !== '')) lacking.push(path);
    if (Array.isArray(values)) {
      const meanings: readonly unknown[] = Array.isArray(enumDescriptions) ? enumDescriptions : [];
      if (meanings.length !== values.length || meanings.includes('')) lacking.push(`${path}: choices`);
    }
    for (const [name, inner] of Object.entries(properties ?? {})) look(inner, `${path}.${name}`, true);
    for (const [name, inner] of Object.entries(part)) if (name !== 'properties') look(inner, path, false);
  };
  for (const [name, text] of schemas) look(JSON.parse(text), name, true);
  expect(lacking).toEqual([]);
});

type Path = readonly (string | number)[];

/** The places of a JSON value, itself first. */
function* placesIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value))
    yield* placesIn(part, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** A value in which the part at a path is another, or is taken out. */
function changed(value: unknown, path: Path, put: unknown): unknown {
  const [step, ...further] = path;
  if (step === undefined) return put;
  const parts = Object.entries(value as object).flatMap(([key, part]): [string, unknown][] => {
    if (key !== String(step)) return [[key, part]];
    const now = changed(part, further, put);
    return now === undefined ? [] : [[key, now]];
  });
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

const SPOILT: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  0.5,
  1e9,
  true,
  '',
  ' ',
  'x',
  'X y',
  '=1',
  '2018-02-30',
  [],
  {},
  ['x'],
  { x: 1 },
];

function keysRead<T>(document: JsonDocument, base: Path, of: Parameters<typeof readKeys>[2], keys: JsonKeys<T>) {
  return readKeys(document, base, of, keys).problems;
}

const READERS: Readonly<Record<string, (document: JsonDocument) => readonly Problem[]>> = {
  programme: (document) => keysRead(document, [], 'programme', PROGRAMME_KEYS),
  proposal: (document) => {
    const { claims } = document.value as { readonly claims?: unknown };
    const listed = Array.isArray(claims) ? claims : [];
    return [
      ...keysRead(document, [], 'proposal', PROPOSAL_KEYS),
      ...listed.flatMap((_, i) => keysRead(document, ['claims', i], 'claim', CLAIM_KEYS)),
    ];
  },
  schemes: (document) =>
    (document.value as readonly unknown[]).flatMap((_, i) => keysRead(document, [i], 'scheme', SCHEME_KEYS)),
};

/** Whether the check refuses a value, by its reader alone: not held against the ledgers. */
function isRefused(schema: string, value: unknown): boolean {
  const { document } = readJson('x.json', JSON.stringify(value));
  if (document === null) return true;
  const plain = plainTexts(document);
  const problems = [...plain.problems, ...(READERS[schema]?.(plain.document) ?? [])];
  return problems.some(({ severity }) => severity === 'error');
}

describe('the schema refuses what the check refuses, and nothing else', () => {
  it.each(filesOf('tests/fixtures/second-city'))('%s: %s with each part spoilt in each way', (schema, file) => {
    const whole = valueOf(file);
    const tried = [...placesIn(whole)]
      .filter((path) => path.length > 0)
      // A third of the ways for each place: what stands in a list meets all of them.
      .flatMap((path, place) => SPOILT.filter((_, way) => (way + place) % 3 === 0).map((put) => [path, put] as const));
    expect(tried.length).toBeGreaterThan(50);
    const differing = tried.flatMap(([path, put]) => {
      const value = changed(whole, path, put);
      const byCheck = isRefused(schema, value);
      const bySchema = validators[schema]?.(value) === false;
      return byCheck === bySchema ? [] : [`${path.join('.')} ${JSON.stringify(put)}: ${byCheck ? 'check' : 'schema'}`];
    });
    expect(differing).toEqual([]);
  });
});
