/**
 * The JSON Schemas of the JSON files of a city, from what reads them and the words for their keys: editors complete and
 * explain by them, and refuse what the check refuses where a schema can say it.
 */
import { z } from 'zod';
import { SCHEMA_KEY, type JsonKeys } from '../src/ledgers/json/json.ts';
import { PROGRAMME_KEYS } from '../src/ledgers/schemas/programme.ts';
import { CLAIM_KEYS, PROPOSAL_KEYS } from '../src/ledgers/schemas/proposal.ts';
import { SCHEME_KEYS } from '../src/ledgers/schemas/schemes.ts';
import type { Messages } from '../src/words/words.ts';

type Texts = Pick<Messages, 'dataGuide'>;
type Described = keyof Texts['dataGuide']['keys'];

/** A part of a JSON Schema that says what a key holds. */
export interface Part {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Part[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly items?: Part | readonly Part[];
  readonly pattern?: string;
  readonly format?: string;
  readonly title?: string;
  readonly description?: string;
  readonly [keyword: string]: unknown;
}

/** No text begins as a formula does. */
const NO_FORMULA = String.raw`^(?!\s*[=＝])`;

/** What a key accepts is asked of its own schema. */
function partOf(schema: z.ZodType): Part {
  const part = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-07' });
  return Object.fromEntries(Object.entries(part).filter(([keyword]) => keyword !== '$schema'));
}

/** The object that keys are read from; whether a key may be absent is asked of its schema, too. */
export function objectOf<T>(keys: JsonKeys<T>): Part {
  const entries = Object.values<JsonKeys<T>[keyof T]>(keys);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(({ name, schema }) => [name, partOf(schema)])),
    required: entries.filter(({ schema }) => !schema.safeParse(undefined).success).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** A text of which nothing more is asked. */
const isFree = ({ type, enum: values, format, pattern }: Part): boolean =>
  [type ?? []].flat().includes('string') && [values, format, pattern].every((asked) => asked === undefined);

/** Whether all items of a list are one part, and not each its own. */
export const isOnePart = (items: Part | readonly Part[]): items is Part => !Array.isArray(items);

type KeyWords = Texts['dataGuide']['keys'][Described][string];

/** The words for what stands at a path; an item of a list has those of the list. */
const wordsAt = (object: Described, path: string, { dataGuide }: Texts): KeyWords | undefined =>
  dataGuide.keys[object][path.replace(/\[\]$/, '')];

/** The part with its words and those of its parts. Throws where a key has none. */
function described(part: Part, object: Described, path: string, texts: Texts): Part {
  const { anyOf, properties, items, ...rest } = part;
  const under = (inner: Part, at: string): Part => described(inner, object, at, texts);
  const meanings = wordsAt(object, path, texts)?.choices;
  const named = (name: string, inner: Part): Part => {
    const at = path === '' ? name : `${path}.${name}`;
    const words = wordsAt(object, at, texts);
    if (words === undefined) throw new Error(`${object}: no words for ${at}`);
    return { title: words.title, description: words.says, ...under(inner, at) };
  };
  return {
    ...rest,
    ...(isFree(part) ? { pattern: NO_FORMULA } : {}),
    // The meaning of each choice, where editors look for it.
    ...(part.enum === undefined || meanings === undefined
      ? {}
      : { enumDescriptions: part.enum.map((value) => meanings[String(value)] ?? '') }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((inner) => under(inner, path)) }),
    ...(items === undefined ? {} : { items: isOnePart(items) ? under(items, `${path}[]`) : items }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, named(name, inner)])),
        }),
  };
}

/** A whole file: what it is, and room for the key by which editors find this. */
function file(part: Part, { title, says }: { readonly title: string; readonly says: string }, texts: Texts): Part {
  const own = { title: texts.dataGuide.schemaKey.title, description: texts.dataGuide.schemaKey.says, type: 'string' };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    description: says,
    ...part,
    ...(part.properties === undefined ? {} : { properties: { [SCHEMA_KEY]: own, ...part.properties } }),
  };
}

/** Months or surveys: one of the two keys must stand. */
const ANY_CALENDAR: Part = {
  anyOf: [PROGRAMME_KEYS.seriesFrom, PROGRAMME_KEYS.observedOn].map(({ name }) => ({ required: [name] })),
};

/** Where they stand in the repository. */
export const SCHEMAS = 'schemas';

/** The schemas by the names of their files. */
export function jsonSchemas(texts: Texts): ReadonlyMap<string, string> {
  const { files } = texts.dataGuide;
  const claim = described(objectOf(CLAIM_KEYS), 'claim', '', texts);
  const proposal = described(objectOf(PROPOSAL_KEYS), 'proposal', '', texts);
  const scheme = described(objectOf(SCHEME_KEYS), 'scheme', '', texts);
  const withClaims = {
    ...proposal,
    properties: { ...proposal.properties, claims: { ...proposal.properties?.['claims'], items: claim } },
  };
  const whole = {
    programme: file(
      { ...described(objectOf(PROGRAMME_KEYS), 'programme', '', texts), ...ANY_CALENDAR },
      files.programme,
      texts,
    ),
    proposal: file(withClaims, files.proposal, texts),
    schemes: file({ type: 'array', items: scheme }, files.schemes, texts),
  };
  return new Map(
    Object.entries(whole).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}
