import { extentOf } from '../domain/units/extent.ts';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readPatched } from '../../tests/fixtures/broken/read.ts';
import { memoryStore } from '../../tests/memory-store.ts';
import { publish } from '../domain/publish.ts';
import { chronicleOf } from '../history/chronicle.ts';
import { wordsOf } from '../words/words.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import { CORE_ORDER } from './core-metadata.ts';
import { downloads } from './downloads.ts';
import { schemaOrg } from './schema-org.ts';

const words = wordsOf('zh-CN');
const HOME = 'https://example.cn/a';

interface Published {
  readonly catalogue: Catalogue;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  json(path: string): unknown;
}

/** The downloads of the base city with some of its settings changed. */
async function published(change: (programme: { site: object }) => object): Promise<Published> {
  const { dataset } = await readPatched({});
  if (dataset === null) throw new Error('the base city has an error');
  const city = { ...dataset, programme: { ...dataset.programme, ...change(dataset.programme) } };
  const { bytes, store } = memoryStore();
  const files = await downloads(city, publish(city), chronicleOf(city, null), words, store);
  const release = { id: '2018-12', publishedOn: '2019-01-15' };
  const releases = [{ publishedOn: '2018-12-12' }, release];
  return {
    catalogue: await catalogueOf(
      { programme: city.programme, extent: extentOf(city), release, releases },
      files,
      words,
    ),
    bytes,
    json: (path) => JSON.parse(new TextDecoder().decode(bytes.get(path))) as unknown,
  };
}

const madeUp = await published(() => ({}));
const real = await published(({ site }) => ({
  demonstration: false,
  site: { ...site, url: `${HOME}/`, organiser: '某市建设局', contact: '010-1' },
}));

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Every object in a value, the value itself first. */
const nodesIn = (value: unknown): readonly Node[] =>
  Array.isArray(value)
    ? value.flatMap(nodesIn)
    : isNode(value)
      ? [value, ...Object.values(value).flatMap(nodesIn)]
      : [];
const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.flatMap(nodesIn) : []);

/** The triples of JSON-LD whose context has prefixes alone, as a processor expands them; nodes without a name count up. */
function triples(document: Node): readonly string[] {
  const prefixes = document['@context'] as Readonly<Record<string, string>>;
  const whole = (name: string): string => {
    const [prefix = '', rest] = name.split(/:(.*)/s);
    const base = prefixes[prefix];
    return base === undefined || rest === undefined || rest.startsWith('//') ? name : `${base}${rest}`;
  };
  const lines: string[] = [];
  let unnamed = 0;
  const add = (node: Node): string => {
    if ('@value' in node) return `"${String(node['@value'])}"^^${whole(String(node['@type']))}`;
    const id = node['@id'];
    const subject = typeof id === 'string' ? whole(id) : `_:${String((unnamed += 1))}`;
    for (const [key, value] of Object.entries(node)) {
      if (key === '@context' || key === '@id') continue;
      for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
        const object = key === '@type' ? whole(String(item)) : isNode(item) ? add(item) : JSON.stringify(item);
        lines.push(`${subject} ${key === '@type' ? 'a' : whole(key)} ${object}`);
      }
    }
    return subject;
  };
  add(document);
  return lines;
}

const DCAT = 'http://www.w3.org/ns/dcat#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

it.each([
  ['made up', madeUp],
  ['real', real],
])(
  'every form tells the same of each file: title, size and hash (a city that is %s)',
  (_, { bytes, catalogue, json }) => {
    const dcat = json('catalog.jsonld') as Node;
    const descriptor = json('datapackage.json') as {
      resources: readonly { path: string; title: string; hash: string }[];
    };
    const core = json('core-metadata.json') as { records: readonly Record<string, unknown>[] };
    const paths = catalogue.datasets.flatMap(({ files }) => files.map(({ path }) => path));
    expect(new Set(paths).size).toBe(paths.length);
    const wraps = ['SHA256SUMS', 'catalog.jsonld', 'core-metadata.json', 'template.xlsx'];
    expect([...paths, ...wraps].toSorted()).toEqual([...bytes.keys()].toSorted());
    const datasets = listOf(dcat['dcat:dataset']).filter((node) => node['@type'] === 'dcat:Dataset');
    const inPage = listOf((schemaOrg(catalogue, (path) => path) as Node)['dataset']).filter(
      (node) => node['@type'] === 'Dataset',
    );
    for (const [i, { title, id, files }] of catalogue.datasets.entries()) {
      expect([datasets[i]?.['dct:title'], datasets[i]?.['dct:identifier']]).toEqual([title, id]);
      expect([inPage[i]?.['name'], inPage[i]?.['identifier']]).toEqual([title, id]);
      expect(core.records[i]?.['信息资源名称']).toBe(title);
      for (const file of files) {
        const content = bytes.get(file.path) ?? new Uint8Array();
        const sha256 = createHash('sha256').update(content).digest('hex');
        const told = nodesIn(datasets[i]).find((node) => JSON.stringify(node['dcat:downloadURL'])?.includes(file.path));
        expect(told?.['dcat:byteSize']).toMatchObject({ '@value': String(content.length) });
        expect(told?.['spdx:checksum']).toMatchObject({ 'spdx:checksumValue': { '@value': sha256 } });
        expect(listOf(inPage[i]?.['distribution'])).toContainEqual(
          expect.objectContaining({ contentUrl: file.path, contentSize: `${String(content.length)} B`, sha256 }),
        );
        const resource = descriptor.resources.find(({ path }) => path === file.path);
        if (resource !== undefined) expect([resource.title, resource.hash]).toEqual([title, `sha256:${sha256}`]);
      }
    }
  },
);

it('expands to the triples of DCAT', () => {
  const lines = triples(real.json('catalog.jsonld') as Node);
  const own = `${HOME}/data/catalog.jsonld#coverage`;
  const file = lines.find((line) => line.endsWith(`${DCAT}downloadURL ${HOME}/data/coverage.csv`))?.split(' ')[0] ?? '';
  const size = String(real.bytes.get('coverage.csv')?.length);
  expect(lines).toEqual(
    expect.arrayContaining([
      `${HOME}/data/ a ${DCAT}Catalog`,
      `${HOME}/data/ ${DCAT}dataset ${own}`,
      `${own} a ${DCAT}Dataset`,
      `${own} http://purl.org/dc/terms/title "${words.indicatorRules.coverage.table.title}"`,
      `${own} ${DCAT}distribution ${file}`,
      `${file} a ${DCAT}Distribution`,
      `${file} ${DCAT}mediaType https://www.iana.org/assignments/media-types/text/csv`,
      `${file} ${DCAT}byteSize "${size}"^^${XSD}nonNegativeInteger`,
    ]),
  );
  const period =
    lines.find((line) => line.startsWith(`${own} http://purl.org/dc/terms/temporal `))?.split(' ')[2] ?? '';
  expect(lines).toContain(`${period} ${DCAT}endDate "${real.catalogue.datasets[0]?.period?.to ?? ''}"^^${XSD}date`);
  expect(lines).toContain(`${own} http://www.w3.org/ns/prov#wasDerivedFrom ${HOME}/data/catalog.jsonld#compounds`);
});

it('names nothing and says no address of its own where the site has none', () => {
  const dcat = { ...(madeUp.json('catalog.jsonld') as Node), '@context': null };
  const page = schemaOrg(madeUp.catalogue, (path) => `/data/${path}`);
  expect(nodesIn(page).filter((node) => '@id' in node)).toEqual([]);
  expect(nodesIn(dcat).filter((node) => '@id' in node && '@type' in node)).toEqual([]);
  const addresses = nodesIn(dcat).flatMap((node) => Object.values(node['dcat:downloadURL'] ?? {}));
  expect(addresses).toContain('coverage.csv');
  expect(addresses.filter((address) => String(address).includes(':'))).toEqual([]);
  expect(JSON.stringify(page)).not.toContain('publisher');
});

it('says of made-up datasets that they are, and of no other', () => {
  const marked = (node: Node): boolean => node['creativeWorkStatus'] === '演示数据';
  const page = schemaOrg(madeUp.catalogue, (path) => path) as Node;
  const datasets = listOf(page['dataset']).filter((node) => node['@type'] === 'Dataset');
  const of = (title: string): boolean[] => datasets.filter((node) => node['name'] === title).map(marked);
  expect(of(`${words.indicatorRules.coverage.table.title}（演示数据）`)).toEqual([true]);
  expect(of(words.tables.published.title)).toEqual([false]);
  expect(JSON.stringify(real.json('catalog.jsonld'))).not.toContain('演示');
  expect(JSON.stringify(madeUp.json('catalog.jsonld'))).toContain('演示');
});

it('dates the publication by its releases, and its tables by the days in their keys', () => {
  const page = schemaOrg(real.catalogue, (path) => path) as Node;
  expect(page).toMatchObject({
    datePublished: '2018-12-12',
    dateModified: '2019-01-15',
    license: expect.any(String) as string,
  });
  const coverage = real.catalogue.datasets.find(({ name }) => name === 'coverage');
  const dates = new TextDecoder()
    .decode(real.bytes.get('coverage.csv'))
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[0] ?? '')
    .sort();
  expect(coverage?.period).toEqual({ from: dates[0], to: dates.at(-1) });
  expect(coverage?.variables.map(({ name }) => name)).toEqual(['numerator', 'denominator', 'rate', 'rate_upper']);
  expect(real.catalogue.datasets.find(({ name }) => name === 'firms')?.period).toBeNull();
});

it('gives the twelve core elements, and leaves empty what nobody has said', () => {
  const first = ({ json }: Published): Node => (json('core-metadata.json') as { records: Node[] }).records[0] ?? {};
  expect(Object.keys(first(real))).toHaveLength(12);
  expect(CORE_ORDER).toHaveLength(12);
  expect(first(real)['信息资源提供方']).toBe('某市建设局（010-1）');
  expect(first(madeUp)['信息资源提供方']).toBeNull();
  expect(String(first(real)['信息资源标识符'])).toMatch(/^urn:uuid:/);
});
