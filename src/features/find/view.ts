/** Everything behind the find page: the index of all compounds, its files, and the lists that need no script. */
import type { Compound } from '../../domain/rows.ts';
import { indexFile, type FindEntry, type IndexFile } from '../../search/index-file.ts';
import { roadNumber } from '../../search/road-number.ts';
import { shardsOf, type Shard } from '../../search/shards.ts';
import type { FindViewProps } from './FindPage.astro';
import { readingsOf } from './pinyin.ts';
import type { Edition } from '../../site/edition.ts';

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

/** The index files by their names without ending: one, or in a large city one or more a district. */
export function findIndex(edition: Edition): { name: string; file: IndexFile }[] {
  const { site, words } = edition;
  const entries = entriesOf(edition);
  const readings = readingsOf(entries.flatMap((entry) => [entry.name, ...entry.formerNames, entry.address]));
  const { asOf, demonstration } = site.programme;
  const mark = demonstration ? words.site.demonstration : null;
  return shardsOf(entries, (entry) => entry.districtId).map((shard) => ({
    name: shardName(shard),
    file: indexFile(shard.entries, readings, asOf, mark),
  }));
}

/** The files of each district, in one. */
function groupsOf(shards: readonly Shard<PlacedEntry>[]): { key: string | null; names: string[] }[] {
  const groups: { key: string | null; names: string[] }[] = [];
  for (const shard of shards) {
    const last = groups.at(-1);
    if (last !== undefined && last.key === shard.key) last.names.push(shardName(shard));
    else groups.push({ key: shard.key, names: [shardName(shard)] });
  }
  return groups;
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

export function findView(edition: Edition): FindViewProps {
  const { site, words, links } = edition;
  const { tree } = site;
  const entries = entriesOf(edition);
  const removed = entries.filter((entry) => entry.removed).length;
  return {
    title: words.find.title(site.kept.works),
    description: words.find.description(entries.length, site.kept.works),
    lead: words.find.lead(entries.length, removed),
    examples: words.find.examples(examplesOf(entries)),
    shards: groupsOf(shardsOf(entries, (entry) => entry.districtId)).map(({ key, names }) => ({
      urls: names.map((name) => links.file(`/find/${name}.json`)),
      name: key === null ? null : tree.unit('district', key).name,
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
