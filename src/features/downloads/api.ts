/** The static API of a city: its addresses by what they are about, and the ids that they take. */
import { INDICATOR_IDS } from '../../domain/indicators/registry.ts';
import {
  closed,
  listOf,
  rowSchema,
  type ApiFacts,
  type Endpoint,
  type Parameter,
  type Schema,
} from '../../publication/api.ts';
import type { PublishedTable } from '../../publication/published-table.ts';
import type { Edition } from '../../site/edition.ts';
import { idColumn, LEDGER_OF_LEVEL, levelOfLedger } from '../../domain/units/levels.ts';
import type { Levels } from '../../domain/units/levels.ts';
import type { ListedLevel } from '../../site/tree.ts';
import { withoutEnd } from '../../ledgers/text/without-end.ts';

/** A figure of a main page, as the registry of figures names it. */
export interface FigurePlace {
  readonly key: string;
  readonly id: string;
  /** The path of its page, and of its files without their endings, below the site's root. */
  readonly page: string;
  readonly files: string;
  readonly title: string;
}

/** The ids that addresses take, by the names of their parameters. */
export type ApiIds = Readonly<Record<Exclude<ParameterName, ListedLevel>, readonly string[]>> &
  Readonly<Partial<Record<ListedLevel, readonly string[]>>>;

type ParameterName = ListedLevel | 'compound' | 'target' | 'month' | 'period' | 'year' | 'proposal' | 'table';

export interface ApiGroup {
  readonly id: 'places' | 'targets' | 'periods' | 'figures' | 'tables' | 'feeds' | 'about';
  readonly endpoints: readonly Endpoint[];
}

const JSON_TYPE = 'application/json';
const CSV = 'text/csv';
const ATOM = 'application/atom+xml';

/** The ids of everything that has an address. */
export function apiIds({ site }: Edition): ApiIds {
  const { tree, rankings, bulletins, replies } = site;
  const idsOf = (level: ListedLevel) => [level, tree.units(level).map(({ id }) => id)] as const;
  return {
    ...(Object.fromEntries(tree.levels.listed.map(idsOf)) as Partial<Record<ListedLevel, readonly string[]>>),
    compound: tree.compounds.map(({ id }) => id),
    target: site.targets.all.map(({ id }) => id),
    month: bulletins.months,
    period: rankings.quarters,
    year: rankings.years,
    proposal: replies.proposals.map(({ id }) => id),
    table: site.files.flatMap(({ path }) => /^([^/]+)\.csv$/.exec(path)?.[1] ?? []),
  };
}

/** Which of the pages that have figures are one of many, and what tells them apart. */
const MANY: Readonly<Record<string, ParameterName>> = {
  rankings: 'period',
  proposals: 'proposal',
  bulletins: 'month',
  assessments: 'year',
};

/** The address of a page with the part that tells it from its like as a parameter. */
function pageTemplate(page: string): { readonly path: string; readonly parameter: ParameterName | null } {
  const [, folder = '', own] = /^\/([^/]+)\/([^/]+)\/$/.exec(page) ?? [];
  const parameter = own === undefined ? undefined : (MANY[folder] ?? levelOfLedger(folder) ?? undefined);
  return parameter === undefined ? { path: page, parameter: null } : { path: `/${folder}/{${parameter}}/`, parameter };
}

/** What describes the answers of a city: its tables' rows, and what is told once over them. */
class Schemas {
  readonly #tables: ReadonlyMap<string, PublishedTable>;
  readonly #components = new Map<string, Schema>();
  readonly #mark: string | null;
  readonly #text: Edition['words']['api'];

  constructor({ site, words }: Edition) {
    this.#tables = new Map(site.tables(words).map((table) => [table.name, table]));
    this.#mark = site.programme.demonstration ? words.site.demonstration : null;
    this.#text = words.api;
  }

  /** The rows that answers are made of, by the names under which they are told once. */
  get components(): Readonly<Record<string, Schema>> {
    return Object.fromEntries(this.#components);
  }

  /** Whether the city has a table. */
  has(name: string): boolean {
    return this.#tables.has(name);
  }

  /** A row of a table, with what an answer adds to it; of a table that the city does not have nothing is said. */
  row(name: string, more: Readonly<Record<string, Schema>> = {}): Schema {
    const table = this.#tables.get(name);
    if (table === undefined) return { type: 'object' };
    if (!this.#components.has(name)) this.#components.set(name, rowSchema(table, more));
    return { $ref: `#/components/schemas/${name}` };
  }

  /** An answer: what is made up says so by its first key. */
  answer(properties: Readonly<Record<string, Schema>>): Schema {
    return closed({
      ...(this.#mark === null ? {} : { demonstration: { const: this.#mark, title: this.#text.fields.demonstration } }),
      ...properties,
    });
  }

  /** The rates of a place on the as-of date, one list an indicator. */
  rates(): Readonly<Record<string, Schema>> {
    return Object.fromEntries(INDICATOR_IDS.map((id) => [id, listOf(this.row(id))]));
  }
}

const text: Schema = { type: 'string' };
const day: Schema = { type: 'string', format: 'date' };
const orNull = (schema: { readonly type: string }): Schema => ({ ...schema, type: [schema.type, 'null'] });
const truth: Schema = { type: ['boolean', 'null'] };

function placeSchema(schemas: Schemas, level: ListedLevel, { smallest }: Levels): Schema {
  return schemas.answer({
    as_of: day,
    level: { const: level },
    unit: schemas.row(LEDGER_OF_LEVEL[level]),
    ...schemas.rates(),
    ...(schemas.has('subsidies')
      ? {
          payments: listOf(
            closed({
              paid_on: day,
              ...(level === smallest ? {} : { [idColumn(smallest)]: text }),
              firm: orNull({ type: 'string' }),
              amount_cny: { type: 'number' },
            }),
          ),
        }
      : {}),
    compounds: listOf(
      closed({ id: text, name: text, [idColumn(smallest)]: text, in_scope: truth, covered: truth, renovated: truth }),
    ),
  });
}

function compoundSchema(schemas: Schemas): Schema {
  return schemas.answer({
    as_of: day,
    compound: schemas.row('compounds', { former_names: listOf(text) }),
    state: closed({
      in_scope: truth,
      covered: truth,
      renovated: truth,
      works: listOf(closed({ category: text, state: text })),
    }),
    services: listOf(schemas.row('services', { firm: orNull({ type: 'string' }) })),
    works: listOf(schemas.row('works')),
    pairings: listOf(schemas.row('pairings')),
  });
}

const figureSchema: Schema = {
  type: 'object',
  properties: { key: text, title: text, rows: listOf({ type: 'object' }) },
  required: ['key', 'title', 'rows'],
};

const metadataSchema: Schema = {
  type: 'object',
  properties: {
    key: text,
    id: text,
    page: text,
    title: text,
    subtitle: text,
    city: text,
    source: text,
    definition: text,
    address: text,
    embed: { type: ['string', 'null'] },
    frozen: { type: ['string', 'null'] },
    unit: text,
    as_of: { type: ['string', 'null'], format: 'date' },
    files: { type: 'object', properties: { csv: text, json: text }, required: ['csv', 'json'] },
    sql: { type: ['string', 'null'] },
    columns: listOf({ type: 'object', required: ['name', 'title', 'description', 'unit', 'type'] }),
    citation: { type: 'object', required: ['text', 'bibtex', 'csl'] },
  },
  required: ['key', 'id', 'page', 'title', 'subtitle', 'as_of', 'files', 'columns', 'citation'],
};

export interface Api {
  readonly groups: readonly ApiGroup[];
  /** The schemas that answers refer to, by name. */
  readonly components: Readonly<Record<string, Schema>>;
}

/** Every address of the API, by what it is about; those that the city has nothing for are left out. */
export function apiOf(edition: Edition, figures: readonly FigurePlace[]): Api {
  const { site, words } = edition;
  const { api } = words;
  const ids = apiIds(edition);
  const schemas = new Schemas(edition);
  const parameter = (name: ParameterName): Parameter => ({
    name,
    description: api.parameters[name],
    ids: ids[name] ?? [],
  });
  const endpoint = (
    path: string,
    summary: string,
    parameters: readonly Parameter[],
    [mediaType, schema]: readonly [string, Schema | null],
  ): Endpoint => ({ path, summary, mediaType, parameters, schema });
  const csv = [CSV, null] as const;
  const atom = [ATOM, null] as const;
  const { summaries } = api;

  const { levels } = site.tree;
  const places = levels.listed.flatMap((level) => {
    const folder = LEDGER_OF_LEVEL[level];
    const own = [parameter(level)];
    const name = words.level[level];
    return [
      endpoint(`/${folder}/{${level}}/data.json`, summaries.place(name), own, [
        JSON_TYPE,
        placeSchema(schemas, level, levels),
      ]),
      endpoint(`/${folder}/{${level}}/data.csv`, summaries.placeSeries(name), own, csv),
    ];
  });
  const periods = (path: string, name: ParameterName, table: string, key: string): Endpoint =>
    endpoint(
      path,
      summaries[name === 'month' ? 'bulletin' : name === 'period' ? 'ranking' : 'assessment'],
      [parameter(name)],
      [JSON_TYPE, schemas.answer({ [key]: text, rows: listOf(schemas.row(table)) })],
    );
  const templates = new Map(
    figures.map(({ page }) => {
      const template = pageTemplate(page);
      return [template.path, template] as const;
    }),
  );
  const figure: Parameter = { name: 'figure', description: api.parameters.figure, ids: null };
  const ofFigures = [...templates.values()].flatMap(({ path, parameter: name }) => {
    const own = [...(name === null ? [] : [{ ...parameter(name), ids: null }]), figure];
    return [
      endpoint(`${path}figures/{figure}.json`, summaries.figure, own, [JSON_TYPE, figureSchema]),
      endpoint(`${path}figures/{figure}.csv`, summaries.figureRows, own, csv),
      endpoint(`${path}figures/{figure}.metadata.json`, summaries.figureMetadata, own, [JSON_TYPE, metadataSchema]),
    ];
  });
  const feeds = [
    ...(site.pages['/releases/'] ? [endpoint('/releases/feed.xml', summaries.publications, [], atom)] : []),
    ...(site.pages['/proposals/'] ? [endpoint('/proposals/changes.xml', summaries.standings, [], atom)] : []),
    ...(site.past.hasChanges
      ? site.tree.levels.listed.map((level) =>
          endpoint(
            `/feeds/${LEDGER_OF_LEVEL[level]}/{${level}}.xml`,
            summaries.placeFeed(words.level[level]),
            [parameter(level)],
            atom,
          ),
        )
      : []),
  ];
  const indexSchema = schemas.answer({
    as_of: day,
    release: orNull({ type: 'string' }),
    ids: { type: 'object', additionalProperties: listOf(text) },
    addresses: listOf(closed({ path: text, summary: text, media_type: text })),
  });
  const figuresSchema = schemas.answer({
    figures: listOf(closed({ key: text, id: text, page: text, title: text, json: text, csv: text, metadata: text })),
  });
  const groups: readonly ApiGroup[] = [
    {
      id: 'places',
      endpoints: [
        endpoint(
          '/compounds/{compound}/data.json',
          summaries.compound,
          [parameter('compound')],
          [JSON_TYPE, compoundSchema(schemas)],
        ),
        ...places,
        endpoint(
          `/${LEDGER_OF_LEVEL[levels.smallest]}/{${levels.smallest}}/compounds.csv`,
          summaries.gridCompounds,
          [parameter(levels.smallest)],
          csv,
        ),
      ],
    },
    {
      id: 'targets',
      endpoints: [
        endpoint(
          '/targets/{target}/data.json',
          summaries.target,
          [parameter('target')],
          [
            JSON_TYPE,
            schemas.answer({
              target: schemas.row('targets'),
              milestones: listOf(schemas.row('milestones')),
              progress: listOf(schemas.row('progress')),
            }),
          ],
        ),
      ],
    },
    {
      id: 'periods',
      endpoints: [
        periods('/bulletins/{month}/data.json', 'month', 'bulletins', 'month'),
        periods('/rankings/{period}/data.json', 'period', 'rankings', 'period'),
        periods('/assessments/{year}/data.json', 'year', 'rankings', 'period'),
      ],
    },
    {
      id: 'figures',
      endpoints: [endpoint('/figures.json', summaries.figures, [], [JSON_TYPE, figuresSchema]), ...ofFigures],
    },
    {
      id: 'tables',
      endpoints: [
        endpoint('/data/{table}.csv', summaries.table, [parameter('table')], csv),
        endpoint('/data/datapackage.json', summaries.descriptor, [], [JSON_TYPE, { type: 'object' }]),
      ],
    },
    { id: 'feeds', endpoints: feeds },
    {
      id: 'about',
      endpoints: [
        endpoint('/api.json', summaries.index, [], [JSON_TYPE, indexSchema]),
        endpoint('/openapi.json', summaries.openapi, [], [JSON_TYPE, { type: 'object' }]),
      ],
    },
  ];
  const isHad = ({ parameters }: Endpoint): boolean =>
    parameters.every((own) => own.ids === null || own.ids.length > 0);
  const had = groups.map(({ id, endpoints }) => ({ id, endpoints: endpoints.filter(isHad) }));
  return { groups: had.filter(({ endpoints }) => endpoints.length > 0), components: schemas.components };
}

/** What the description says of the whole. */
export function apiFacts({ site, words }: Edition): ApiFacts {
  const { programme, release, asOf } = site;
  const { licence, url } = programme.site;
  const { api } = words;
  return {
    title: words.files.title(programme),
    description: `${programme.demonstration ? words.files.demonstrationNote : ''}${api.promise(site.pages['/map/'])}`,
    version: release?.id ?? asOf,
    licence: {
      title: licence.title,
      url: licence.path !== null && /^https?:/.test(licence.path) ? licence.path : null,
    },
    home: url === null ? null : withoutEnd(url, '/'),
    answers: { found: api.found, notFound: api.notFound },
  };
}

export interface ApiProps {
  readonly trail: readonly { readonly name: string; readonly href: string }[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly addresses: readonly { readonly path: string; readonly summary: string; readonly kind: string }[];
  }[];
  /** An address that is there, as it is typed. */
  readonly example: { readonly path: string; readonly href: string } | null;
  readonly openapi: string;
  readonly index: string;
  readonly figures: string;
  readonly caching: string;
  readonly title: string;
  readonly promise: string;
}

/** What an address gives, as people call it. */
const KINDS: Readonly<Record<string, string>> = { [JSON_TYPE]: 'JSON', [CSV]: 'CSV', [ATOM]: 'Atom' };

/** The page of the API. */
export function apiView(edition: Edition, figures: readonly FigurePlace[]): ApiProps {
  const { words, links } = edition;
  const { levels } = edition.site.tree;
  const { target: targets, [levels.largest]: units = [] } = apiIds(edition);
  const [[target], [unit]] = [targets, units];
  const path =
    target === undefined
      ? unit === undefined
        ? null
        : `/${LEDGER_OF_LEVEL[levels.largest]}/${unit}/data.json`
      : `/targets/${target}/data.json`;
  return {
    trail: [{ name: words.site.data, href: links.page('/data/') }],
    groups: apiOf(edition, figures).groups.map(({ id, endpoints }) => ({
      id,
      name: words.api.groups[id],
      // A figure's three files have one address but for their endings, which a row says once.
      addresses: endpoints
        .filter(({ path: own }) => !/\{figure\}\.(?:csv|metadata\.json)$/.test(own))
        .map((own) =>
          own.path.endsWith('{figure}.json')
            ? { path: own.path.replace(/\.json$/, ''), summary: words.api.summaries.figureFiles, kind: '' }
            : { path: own.path, summary: own.summary, kind: KINDS[own.mediaType] ?? '' },
        ),
    })),
    example: path === null ? null : { path, href: links.file(path) },
    openapi: links.file('/openapi.json'),
    index: links.file('/api.json'),
    figures: links.file('/figures.json'),
    title: words.api.title(edition.site.targets.all.length > 0),
    promise: words.api.promise(edition.site.pages['/map/']),
    caching: words.api.caching(edition.site.pages['/releases/']),
  };
}
