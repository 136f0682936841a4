/** Everything behind the find page: what to type, and the lists by place and by initial that need no script. */
import { FIND_INDEX } from '../../site/href.ts';
import { roadNumber } from '../../search/road-number.ts';
import type { Compound, ListedLevel } from '../../domain/rows.ts';
import type { Levels } from '../../domain/units/levels.ts';
import type { Edition } from '../../site/edition.ts';
import type { Unit } from '../../site/tree.ts';
import { telephoneOf } from '../../ui/telephone.ts';
import type { FindViewProps } from './FindPage.astro';
import { hasParts } from './index-files.ts';
import { letterLists } from './letters.ts';
import { readingsOf } from './pinyin.ts';

/** Real things to type: a name, the initials of one, a former name. */
function examplesOf(compounds: readonly Compound[]): string[] {
  const road = compounds.find(({ name }) => roadNumber(name) !== null);
  const former = compounds.find((compound) => compound.formerNames.length > 0 && compound !== road);
  return [...(road === undefined ? [] : roadExamples(road.name)), ...(former?.formerNames.slice(0, 1) ?? [])];
}

/** A road with its number, and the initials of the two. */
function roadExamples(name: string): string[] {
  const road = roadNumber(name);
  if (road === null) return [];
  const readings = readingsOf([name]);
  return [road, Array.from(road, (char) => readings.get(char)?.[0]?.charAt(0) ?? char).join('')];
}

/** The level that is listed under the largest: who reports, or the next below the largest; null where there is none. */
function listedBelow({ listed, largest, reporting }: Levels): ListedLevel | null {
  return reporting === largest ? (listed[1] ?? null) : reporting;
}

export function findView(edition: Edition): FindViewProps {
  const { site, words, links } = edition;
  const { tree } = site;
  const { largest } = tree.levels;
  const below = listedBelow(tree.levels);
  const listOf = (units: readonly Unit[]) =>
    units.map((unit) => ({ name: unit.name, href: links.unit(unit), compounds: tree.compoundsIn(unit).length }));
  const removed = tree.compounds.filter(({ removedOn }) => removedOn !== null).length;
  return {
    title: words.find.title(site.kept.works),
    description: words.find.description(tree.compounds.length, site.kept.works),
    lead: words.find.lead(tree.compounds.length, removed),
    examples: words.find.examples(examplesOf(tree.compounds)),
    index: links.file(FIND_INDEX),
    partsToChoose: hasParts(edition) ? tree.units(largest).map(({ name }) => name) : [],
    telephone: telephoneOf(site.programme, words),
    letters: letterLists(edition.site)
      .filter(({ page }) => page === 1)
      .map(({ letter, name, total }) => ({
        label: words.find.letter(letter),
        href: links.page(`/find/${name}/`),
        total,
      })),
    places:
      below === null
        ? [{ place: null, parts: listOf(tree.units(largest)) }]
        : tree.units(largest).map((unit) => ({
            place: { name: unit.name, href: links.unit(unit) },
            parts: listOf(tree.below(unit, below)),
          })),
  };
}
