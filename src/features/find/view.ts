/** Everything behind the find page: the index of all compounds, its files, and the lists that need no script. */
import { silentSubdistricts } from '../../domain/quality/reporting.ts';
import type { Compound } from '../../domain/rows.ts';
import { indexFile, type FindEntry, type IndexFile } from '../../search/index-file.ts';
import { shardsOf, type Shard } from '../../search/shards.ts';
import type { FindViewProps } from './FindView.astro';
import { readingsOf } from './pinyin.ts';
import type { Edition } from '../../site/edition.ts';

interface PlacedEntry extends FindEntry {
  readonly districtId: string;
}

/** Service and works of a compound in a few words. */
function stateWords({ site, words }: Edition, compound: Compound, silent: boolean): string {
  const state = site.stateOf(compound.id);
  if (compound.removedOn !== null && compound.removedOn <= site.publication.asOf)
    return words.find.state.removedOn(compound.removedOn);
  if (!state.inScope) return words.find.state.notYet;
  const { accepted, needed } = state;
  const service = state.covered
    ? words.find.state.served
    : silent
      ? words.find.state.unknown
      : words.find.state.unserved;
  const works =
    needed === 0
      ? words.find.state.exempt
      : state.renovated === true
        ? words.find.state.renovated(needed)
        : words.find.state.accepted(accepted, needed);
  return `${service}；${works}`;
}

function entriesOf(edition: Edition): PlacedEntry[] {
  const { site } = edition;
  const silent = new Set(silentSubdistricts(site.dataset).map((subdistrict) => subdistrict.id));
  return site.dataset.compounds.map((compound) => {
    const subdistrict = site.subdistrict(site.grid(compound.gridId).subdistrictId);
    const { id, name, formerNames, address, removedOn } = compound;
    return {
      id,
      name,
      formerNames,
      address,
      subdistrict: subdistrict.name,
      districtId: subdistrict.districtId,
      state: stateWords(edition, compound, silent.has(subdistrict.id)),
      removed: removedOn !== null && removedOn <= site.publication.asOf,
    };
  });
}

const shardName = ({ key }: Shard<PlacedEntry>): string => (key === null ? 'compounds' : `compounds-${key}`);

/** The index files by their names without ending: one, or in a large city one a district. */
export function findIndex(edition: Edition): { name: string; file: IndexFile }[] {
  const { site, words } = edition;
  const entries = entriesOf(edition);
  const readings = readingsOf(entries.flatMap((entry) => [entry.name, ...entry.formerNames, entry.address]));
  const { asOf, demonstration } = site.dataset.programme;
  const mark = demonstration ? words.site.demonstration : null;
  return shardsOf(entries, (entry) => entry.districtId).map((shard) => ({
    name: shardName(shard),
    file: indexFile(shard.entries, readings, asOf, mark),
  }));
}

/** Real things to type: a name, the initials of one, a former name. */
function examplesOf(entries: readonly PlacedEntry[]): string[] {
  const road = entries.find((entry) => /路\d+号/.test(entry.name));
  const former = entries.find((entry) => entry.formerNames.length > 0 && entry !== road);
  const readings = readingsOf(road === undefined ? [] : [road.name]);
  const stem = /^.*?路\d+/.exec(road?.name ?? '')?.[0] ?? '';
  const initials = Array.from(stem, (char) => readings.get(char)?.[0]?.charAt(0) ?? char).join('');
  return [stem, initials, former?.formerNames[0] ?? ''].filter((example) => example !== '');
}

export function findView(edition: Edition): FindViewProps {
  const { site, words, links } = edition;
  const { dataset } = site;
  const entries = entriesOf(edition);
  const removed = entries.filter((entry) => entry.removed).length;
  return {
    title: words.find.title,
    lead: words.find.lead(entries.length, removed),
    examples: words.find.examples(examplesOf(entries)),
    shards: shardsOf(entries, (entry) => entry.districtId).map((shard) => ({
      url: links.file(`/find/${shardName(shard)}.json`),
      name: shard.key === null ? null : site.district(shard.key).name,
    })),
    hotline: dataset.programme.site.hotline,
    asOf: site.publication.asOf,
    districts: dataset.districts.map((district) => ({
      name: district.name,
      href: links.unit({ level: 'district', id: district.id }),
      subdistricts: site.subdistrictsIn(district.id).map((subdistrict) => ({
        name: subdistrict.name,
        href: links.unit({ level: 'subdistrict', id: subdistrict.id }),
        compounds: site.gridsIn(subdistrict.id).reduce((sum, grid) => sum + site.compoundsIn(grid.id).length, 0),
      })),
    })),
  };
}
