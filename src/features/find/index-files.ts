/** The search index of a city: its compounds, places and firms, and the files that carry them. */
import { toldDate } from '../../domain/time/known-in-part.ts';
import { unitKey } from '../../domain/units/hierarchy.ts';
import type { Levels } from '../../domain/units/levels.ts';
import type { Compound, ListedLevel } from '../../domain/rows.ts';
import { markedFile, type MarkedFile } from '../../publication/content-name.ts';
import { partFile, type FindEntry, type IndexFile, type PartFile, type WrittenPlace } from '../../search/index-file.ts';
import { SHARD_LIMIT, shardsOf, type Shard } from '../../search/shards.ts';
import type { Edition } from '../../site/edition.ts';
import type { Tree, Unit } from '../../site/tree.ts';
import { readingsOf } from './pinyin.ts';
import { alikeIn, simplifiedIn } from './vocabulary.ts';

/** An entry with the largest unit that it lies in, by which the index is cut. */
interface PlacedEntry extends FindEntry {
  readonly partId: string;
}

/** Service and works of a compound in a few words. */
function stateWords({ site, words }: Edition, compound: Compound): string {
  const { id } = compound;
  const removedOn = toldDate(compound, 'removedOn');
  if (removedOn !== null) return words.find.state.removedOn(removedOn);
  const { scope, covered, silent, renovated, accepted, needed } = site.compounds.state(id);
  if (scope !== 'in') return words.find.state.notYet;
  return words.find.state.inScope({
    service: covered ? 'served' : silent ? 'unknown' : 'unserved',
    works: site.kept.works ? { renovated: renovated === true, accepted, needed } : null,
  });
}

const NOTHING_MORE = { formerNames: [], address: '', firm: null, removed: false } as const;

/** The units around a compound that a reader may name beside it: those that report, and larger ones. */
function namedAround({ above, levels }: Tree, place: Parameters<Tree['above']>[0]): readonly Unit[] {
  return above(place).filter(({ level }) => level !== 'city' && !levels.isSmaller(level, levels.reporting));
}

/** The levels above the smallest units that are named beside compounds. */
function namedLevels({ listed, reporting, isSmaller }: Levels): readonly ListedLevel[] {
  return listed.filter((level) => !isSmaller(level, reporting));
}

/** The levels of smaller units: they are named after those that they lie in, and found with them. */
function smallerUnits({ tree }: Edition['site']): readonly Unit[] {
  const { listed, reporting, isSmaller } = tree.levels;
  return listed.filter((level) => isSmaller(level, reporting)).flatMap((level) => tree.units(level));
}

function compoundEntry(edition: Edition, compound: Compound): PlacedEntry {
  const { tree, compounds } = edition.site;
  const { id, name, formerNames, address, removedOn } = compound;
  const place = { level: 'compound', id } as const;
  const around = namedAround(tree, place);
  return {
    kind: 'compound',
    id,
    name,
    formerNames,
    address,
    within: around.map((unit) => unitKey(unit.level, unit.id)),
    above: around.at(-1)?.name ?? '',
    state: stateWords(edition, compound),
    firm: compounds.state(id).service?.firmId ?? null,
    removed: removedOn !== null,
    partId: tree.within(place, tree.levels.largest).id,
  };
}

/** A place above the compounds, without those it lies in that a reader never names. */
function placeEntry({ site, words }: Edition, unit: Unit): FindEntry {
  const above = site.tree.above(unit).filter(({ level }) => level !== 'city');
  return {
    ...NOTHING_MORE,
    kind: unit.level,
    id: unit.id,
    name: unit.name,
    within: above.map(({ level, id }) => unitKey(level, id)),
    above: above.at(-1)?.name ?? '',
    state: words.find.state.compounds(site.tree.compoundsIn(unit).length),
  };
}

function smallerEntry(edition: Edition, unit: Unit): PlacedEntry {
  const { tree } = edition.site;
  return { ...placeEntry(edition, unit), partId: tree.within(unit, tree.levels.largest).id };
}

/** The firms, each with how many compounds it serves now. */
function firmEntries({ site, words }: Edition, compounds: readonly FindEntry[]): FindEntry[] {
  const served = new Map<string, number>();
  for (const { firm } of compounds) if (firm !== null) served.set(firm, (served.get(firm) ?? 0) + 1);
  return site.compounds.firms.map(({ id, name }) => ({
    ...NOTHING_MORE,
    kind: 'firm',
    id,
    name,
    within: [],
    above: '',
    state: words.find.state.serves(served.get(id)),
  }));
}

/** A part's second shard and those after it are numbered, behind a mark that no id has. */
const shardName = ({ key, part }: Shard<PlacedEntry>): string =>
  `compounds${key === null ? '' : `-${key}`}${part === 0 ? '' : `.${String(part + 1)}`}`;

/** Whether the index has a file or more for each of the largest units beside the first. */
export const hasParts = ({ site }: Edition): boolean =>
  site.tree.compounds.length + smallerUnits(site).length > SHARD_LIMIT;

function writtenPlaces({ tree }: Edition['site']): WrittenPlace[] {
  return namedLevels(tree.levels).flatMap((level) =>
    tree.units(level).map((unit) => {
      const above = tree.above(unit).at(-1);
      return {
        key: unitKey(level, unit.id),
        name: unit.name,
        above: above === undefined || above.level === 'city' ? null : unitKey(above.level, above.id),
      };
    }),
  );
}

/**
 * The files of the index by their names without ending. The first has the larger places, the firms and what a search must
 * know; a small city's compounds and smallest units too, a large one's stand in a file or more for each of its largest units, which the first names by
 * their content.
 */
export function findIndex(edition: Edition): readonly MarkedFile[] {
  const { site, words } = edition;
  const { tree } = site;
  const { city, demonstration } = site.programme;
  const compounds = tree.compounds.map((compound) => compoundEntry(edition, compound));
  const shards = shardsOf(
    [...compounds, ...smallerUnits(site).map((unit) => smallerEntry(edition, unit))],
    ({ partId }) => partId,
  );
  const larger = [tree.city, ...namedLevels(tree.levels).flatMap((level) => tree.units(level))].map((unit) =>
    placeEntry(edition, unit),
  );
  const firms = firmEntries(edition, compounds);

  const mark = demonstration ? words.site.demonstration : null;
  const note = words.find.asOf(site.asOf, site.kept.works);
  const places = writtenPlaces(site);
  const fileOf = (entries: readonly FindEntry[]): PartFile => partFile(entries, places, note, mark);

  const single = hasParts(edition) ? [] : shards.flatMap((shard) => shard.entries);
  const parts = (hasParts(edition) ? shards : []).map((shard) => ({
    ...markedFile(shardName(shard), fileOf(shard.entries)),
    district: shard.key === null ? '' : tree.unit(tree.levels.largest, shard.key).name,
  }));
  const entries = [...larger, ...firms, ...single];
  const readings = readingsOf(namesOf([...larger, ...firms, ...shards.flatMap((shard) => shard.entries)]));
  const file: IndexFile = {
    ...fileOf(entries),
    whole: [city.name, ...(city.area === null ? [] : [city.area])],
    readings: Object.fromEntries([...readings].map(([char, list]) => [char, list.join(' ')])),
    alike: alikeIn(readings),
    simplified: simplifiedIn(readings),
    parts: parts.map(({ name, district }) => ({ name: `${name}.json`, district })),
  };
  return [{ name: 'compounds', text: JSON.stringify(file) }, ...parts];
}

/** Every text by which entries are found. */
const namesOf = (entries: readonly FindEntry[]): string[] =>
  entries.flatMap(({ name, formerNames, address }) => [name, ...formerNames, address]);
