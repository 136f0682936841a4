/** Everything behind the find page: the index of all compounds, its files, and the lists that need no script. */
import { groupBy } from '../../domain/lists.ts';
import type { Compound } from '../../domain/rows.ts';
import { markedFile, type MarkedFile } from '../../publication/content-name.ts';
import { indexFile, type FindEntry } from '../../search/index-file.ts';
import { roadNumber } from '../../search/road-number.ts';
import { shardsOf, type Shard } from '../../search/shards.ts';
import type { FindViewProps } from './FindPage.astro';
import { readingsOf } from './pinyin.ts';
import type { Edition } from '../../site/edition.ts';
import type { Site } from '../../site/site.ts';

interface PlacedEntry extends FindEntry {
  readonly districtId: string;
}

/** Service and works of a compound in a few words. */
function stateWords({ site, words }: Edition, { id, removedOn }: Compound): string {
  if (removedOn !== null) return words.find.state.removedOn(removedOn);
  const { scope, covered, silent, renovated, accepted, needed } = site.compounds.state(id);
  if (scope !== 'in') return words.find.state.notYet;
  return words.find.state.inScope({
    service: covered ? 'served' : silent ? 'unknown' : 'unserved',
    works: site.kept.works ? { renovated: renovated === true, accepted, needed } : null,
  });
}

function entriesOf(edition: Edition): PlacedEntry[] {
  const { tree } = edition.site;
  return tree.compounds.map((compound) => {
    const { id, name, formerNames, address, removedOn } = compound;
    const place = { level: 'compound', id } as const;
    return {
      id,
      name,
      formerNames,
      address,
      subdistrict: tree.within(place, 'subdistrict').name,
      districtId: tree.within(place, 'district').id,
      state: stateWords(edition, compound),
      removed: removedOn !== null,
    };
  });
}

/** A district's second shard and those after it are numbered, behind a mark that no id has. */
const shardName = ({ key, part }: Shard<PlacedEntry>): string =>
  `compounds${key === null ? '' : `-${key}`}${part === 0 ? '' : `.${String(part + 1)}`}`;

/** One file of the index, and the district whose compounds it holds; null for the one that holds all. */
export type IndexShard = MarkedFile & Pick<Shard<PlacedEntry>, 'key'>;

const indices = new WeakMap<Site, readonly IndexShard[]>();

/**
 * The index files: one, or in a large city one or more a district. Made once, and of the site alone: its pages in every
 * language load the same ones.
 */
export function findIndex(edition: Edition): readonly IndexShard[] {
  const { site, words } = edition;
  const known = indices.get(site);
  if (known !== undefined) return known;
  const entries = entriesOf(edition);
  const readings = readingsOf(entries.flatMap((entry) => [entry.name, ...entry.formerNames, entry.address]));
  const { asOf, demonstration } = site.programme;
  const mark = demonstration ? words.site.demonstration : null;
  const index = shardsOf(entries, (entry) => entry.districtId).map((shard) => ({
    key: shard.key,
    ...markedFile(shardName(shard), indexFile(shard.entries, readings, asOf, mark)),
  }));
  indices.set(site, index);
  return index;
}

/** The addresses of some files of the index. */
export function indexUrls({ links }: Pick<Edition, 'links'>, index: readonly MarkedFile[]): string[] {
  return index.map(({ name }) => links.file(`/find/${name}.json`));
}

/** Real things to type: a name, the initials of one, a former name. */
function examplesOf(entries: readonly PlacedEntry[]): string[] {
  const road = entries.find(({ name }) => roadNumber(name) !== null);
  const former = entries.find((entry) => entry.formerNames.length > 0 && entry !== road);
  return [...(road === undefined ? [] : roadExamples(road.name)), ...(former?.formerNames.slice(0, 1) ?? [])];
}

/** A road with its number, and the initials of the two. */
function roadExamples(name: string): string[] {
  const road = roadNumber(name);
  if (road === null) return [];
  const readings = readingsOf([name]);
  return [road, Array.from(road, (char) => readings.get(char)?.[0]?.charAt(0) ?? char).join('')];
}

/** `index`: the files of `findIndex`. */
export function findView(edition: Edition, index: readonly IndexShard[]): FindViewProps {
  const { site, words, links } = edition;
  const { tree } = site;
  const entries = entriesOf(edition);
  const removed = entries.filter((entry) => entry.removed).length;
  return {
    title: words.find.title(site.kept.works),
    description: words.find.description(entries.length, site.kept.works),
    lead: words.find.lead(entries.length, removed),
    examples: words.find.examples(examplesOf(entries)),
    shards: [...groupBy(index, ({ key }) => key ?? '')].map(([key, files]) => ({
      urls: indexUrls(edition, files),
      name: key === '' ? null : tree.unit('district', key).name,
    })),
    hotline: words.site.hotline(site.programme),
    asOf: words.find.asOf(site.asOf, site.kept.works),
    districts: tree.units('district').map((district) => ({
      name: district.name,
      href: links.unit(district),
      subdistricts: tree.below(district, 'subdistrict').map((subdistrict) => ({
        name: subdistrict.name,
        href: links.unit(subdistrict),
        compounds: tree.compoundsIn(subdistrict).length,
      })),
    })),
  };
}
