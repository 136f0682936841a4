/**
 * The rules of the Data Package v2 profile (datapackage.org, with Data Resource and Table Schema) that concern a
 * package of CSV files, as a JSON Schema of our own.
 */
const text = { type: 'string' };
const name = { type: 'string', pattern: '^[-a-z0-9._/]+$' };
/** Relative POSIX paths only: no absolute path, no parent folder. */
const path = { type: 'string', pattern: '^(?!/)(?!.*\\.\\.(/|$))(?!.*\\\\).+$' };

const licences = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    anyOf: [{ required: ['name'] }, { required: ['path'] }],
    properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: text, title: text },
  },
};

const sources = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    anyOf: [{ required: ['title'] }, { required: ['path'] }],
    properties: { title: text, path: text },
  },
};

const constraints = {
  type: 'object',
  properties: {
    required: { type: 'boolean' },
    unique: { type: 'boolean' },
    pattern: { type: 'string', format: 'regex' },
    enum: { type: 'array', minItems: 1, uniqueItems: true },
    minimum: { type: ['number', 'string'] },
    maximum: { type: ['number', 'string'] },
    exclusiveMinimum: { type: ['number', 'string'] },
    exclusiveMaximum: { type: ['number', 'string'] },
    minLength: { type: 'integer', minimum: 0 },
    maxLength: { type: 'integer', minimum: 0 },
  },
};

const fieldTypes = [
  'any',
  'array',
  'boolean',
  'date',
  'datetime',
  'duration',
  'geojson',
  'geopoint',
  'integer',
  'list',
  'number',
  'object',
  'string',
  'time',
  'year',
  'yearmonth',
];

const names = { oneOf: [text, { type: 'array', minItems: 1, uniqueItems: true, items: text }] };

const schema = {
  type: 'object',
  required: ['fields'],
  properties: {
    $schema: { type: 'string', format: 'uri' },
    fields: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: text, type: { enum: fieldTypes }, title: text, description: text, constraints },
      },
    },
    missingValues: { type: 'array', items: text },
    primaryKey: names,
    foreignKeys: {
      type: 'array',
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: names,
          reference: { type: 'object', required: ['fields'], properties: { resource: text, fields: names } },
        },
      },
    },
  },
};

const resource = {
  type: 'object',
  required: ['name', 'path'],
  not: { required: ['data'] },
  properties: {
    name,
    path,
    type: { const: 'table' },
    title: text,
    description: text,
    format: text,
    mediatype: { type: 'string', pattern: '^.+/.+$' },
    encoding: text,
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$' },
    licenses: licences,
    sources,
    dialect: { type: 'object', properties: { delimiter: text, lineTerminator: text, header: { type: 'boolean' } } },
    schema,
  },
};

export const DATA_PACKAGE_RULES = {
  type: 'object',
  required: ['resources'],
  properties: {
    $schema: { type: 'string', format: 'uri' },
    name,
    title: text,
    description: text,
    version: text,
    created: { type: 'string', format: 'date-time' },
    licenses: licences,
    sources,
    resources: { type: 'array', minItems: 1, items: resource },
  },
};
