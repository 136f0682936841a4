/** Holds what a site says of its static API against its files: that each address is there as described, and nothing else is. */
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Description {
  readonly servers: readonly { readonly url: string }[];
  readonly components: object;
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly parameters?: readonly {
            readonly name: string;
            readonly schema: { readonly enum?: readonly string[] };
          }[];
          readonly responses: {
            readonly 200: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
          };
        };
      }
    >
  >;
}

interface Index {
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly addresses: readonly { readonly path: string }[];
}

/** What a program may take for a part of the API: the files of places, targets, periods, figures, tables, feeds, and the indexes. */
const IS_API =
  /(?:^|\/)data\.(?:json|csv)$|^grids\/[^/]+\/compounds\.csv$|(?:^|\/)figures\/[^/]+\.(?:json|csv)$|^(?:api|openapi|figures)\.json$|^data\/[^/]+\.csv$|^data\/datapackage\.json$|^(?:feeds|releases|proposals)\/.*\.xml$/;

/** Every fault, as a sentence; `files` are those of a site in one language. */
export async function apiFaults(files: ReadonlyMap<string, Buffer>): Promise<readonly string[]> {
  const json = (name: string): unknown => JSON.parse(files.get(name)?.toString('utf8') ?? 'null');
  const document = json('openapi.json') as Description;
  const { valid, errors } = await new Validator().validate(document as unknown as Record<string, unknown>);
  const faults: string[] = valid ? [] : [`openapi.json is not valid: ${JSON.stringify(errors)}`];

  const { ids, addresses } = json('api.json') as Index;
  if (JSON.stringify(addresses.map(({ path }) => path)) !== JSON.stringify(Object.keys(document.paths)))
    faults.push('api.json and openapi.json have other addresses');
  const { figures } = json('figures.json') as {
    readonly figures: readonly Readonly<Record<'json' | 'csv' | 'metadata', string>>[];
  };
  const ofFigures = figures.flatMap((figure) => [figure.json, figure.csv, figure.metadata]);

  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: false }));
  const described = new Set<string>();
  for (const [template, { get }] of Object.entries(document.paths)) {
    const parameters = get.parameters ?? [];
    const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
    let own: readonly string[] = [template];
    if (parameters.some(({ name }) => name === 'figure')) {
      // A figure's metadata have an address of their own.
      const isMetadata = template.endsWith('.metadata.json');
      own = ofFigures.filter((path) => pattern.test(path) && path.endsWith('.metadata.json') === isMetadata);
    } else
      for (const { name, schema } of parameters) {
        const all = ids[name] ?? [];
        if (schema.enum !== undefined && JSON.stringify(schema.enum) !== JSON.stringify(all))
          faults.push(`${template}: other ids of ${name} than in the index`);
        own = own.flatMap((path) => all.map((id) => path.replace(`{${name}}`, id)));
      }
    if (own.length === 0) faults.push(`${template}: no address`);
    const [type = '', { schema } = { schema: {} }] = Object.entries(get.responses[200].content)[0] ?? [];
    const validate = ajv.compile({ ...schema, components: document.components });
    for (const path of own) {
      const name = path.slice(1);
      described.add(name);
      const bytes = files.get(name);
      if (bytes === undefined) faults.push(`${path} is not there`);
      else if (type === 'application/json' && !validate(JSON.parse(bytes.toString('utf8'))))
        faults.push(`${path}: ${ajv.errorsText(validate.errors)}`);
    }
  }
  for (const name of files.keys())
    if (IS_API.test(name) && !described.has(name)) faults.push(`/${name} is not described`);
  return faults;
}
