/**
 * The static API: addresses of files as data. From one list come the description in OpenAPI, the index of ids and the page
 * that documents them. What of a table an address gives is described by the fields of the table.
 */
import type { Field, PublishedTable } from './published-table.ts';
import { DEMONSTRATION_COLUMN } from '../ledgers/schemas/ledger.ts';
import { typedCell } from './figure-files.ts';

/** A JSON Schema, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

/** A part of an address that stands for an id. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  /** The ids that have an address; null where they depend on the rest of it. */
  readonly ids: readonly string[] | null;
}

export interface Endpoint {
  /** Below the site's root, each parameter in braces: `/districts/{district}/data.json`. */
  readonly path: string;
  readonly summary: string;
  readonly mediaType: string;
  readonly parameters: readonly Parameter[];
  /** Of JSON what it holds; null of other files. */
  readonly schema: Schema | null;
}

/** More ids than this are found in the index instead of the description. */
const MOST_IDS = 100;

const TYPES: Readonly<
  Record<Field['type'], { readonly type: string; readonly format?: string; readonly pattern?: string }>
> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  yearmonth: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
  year: { type: 'integer' },
};

/** What a cell may be: null where the column may be empty. */
function fieldSchema({ name, title, description, type, unit, constraints = {} }: Field): Schema {
  const isNull = constraints['required'] !== true;
  const { type: own, ...more } = TYPES[type];
  const codes = constraints['enum'] as readonly string[] | undefined;
  return {
    title,
    ...(description === title ? {} : { description }),
    type: isNull ? [own, 'null'] : own,
    ...more,
    ...(codes === undefined ? {} : { enum: isNull ? [...codes, null] : codes }),
    ...(unit === undefined || name === DEMONSTRATION_COLUMN ? {} : { 'x-unit': unit }),
  };
}

/** An object whose keys are all given, and that has no others. */
export const closed = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

export const listOf = (items: Schema): Schema => ({ type: 'array', items });

/** A row of a table as an object; the mark of what is made up stands over the rows and not in each. */
export function rowSchema(
  { schema }: Pick<PublishedTable, 'schema'>,
  more: Readonly<Record<string, Schema>> = {},
): Schema {
  const fields = schema.fields.filter(({ name }) => name !== DEMONSTRATION_COLUMN);
  return closed({ ...Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])), ...more });
}

/** The rows of a table that have a value in a column, typed, without the mark that stands over them. */
export function rowsWith({ schema, rows }: PublishedTable, column: string): ReadonlyMap<string, readonly object[]> {
  const at = schema.fields.findIndex(({ name }) => name === column);
  const byValue = new Map<string, object[]>();
  for (const row of rows) {
    const value = row[at] ?? '';
    const typed = Object.fromEntries(
      schema.fields.flatMap((field, i) =>
        field.name === DEMONSTRATION_COLUMN ? [] : [[field.name, typedCell(row[i] ?? '', field)]],
      ),
    );
    const own = byValue.get(value);
    if (own === undefined) byValue.set(value, [typed]);
    else own.push(typed);
  }
  return byValue;
}

/** What the whole API says of itself. */
export interface ApiFacts {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly licence: { readonly title: string; readonly url: string | null };
  /** Where the site is published, without a slash at its end; null while it has no address. */
  readonly home: string | null;
  readonly answers: { readonly found: string; readonly notFound: string };
}

const nameOf = (path: string): string =>
  path
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map((part, i) => (i === 0 ? part : part.slice(0, 1).toUpperCase() + part.slice(1)))
    .join('');

function operation({ path, summary, mediaType, parameters, schema }: Endpoint, { answers }: ApiFacts): object {
  return {
    get: {
      operationId: nameOf(path),
      summary,
      ...(parameters.length === 0
        ? {}
        : {
            parameters: parameters.map(({ name, description, ids }) => ({
              name,
              in: 'path',
              required: true,
              description,
              schema: { type: 'string', ...(ids === null || ids.length > MOST_IDS ? {} : { enum: ids }) },
            })),
          }),
      responses: {
        200: { description: answers.found, content: { [mediaType]: { schema: schema ?? { type: 'string' } } } },
        404: { description: answers.notFound },
      },
    },
  };
}

/** The description in OpenAPI 3.1. Addresses are relative to its own file while the site has none. */
export function openApi(
  facts: ApiFacts,
  endpoints: readonly Endpoint[],
  components: Readonly<Record<string, Schema>>,
): object {
  const { title, description, version, licence, home } = facts;
  return {
    openapi: '3.1.0',
    info: {
      title,
      description,
      version,
      license: { name: licence.title, ...(licence.url === null ? {} : { url: licence.url }) },
    },
    servers: [{ url: home ?? '.' }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, operation(endpoint, facts)])),
    components: { schemas: components },
  };
}
