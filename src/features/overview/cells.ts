/** The picture of all compounds: gathered finely in a small city, and coarsely enough in a large one to stay a picture. */
import { figuresOn } from '../../charts/frame/figure.ts';
import { CONDITIONS } from '../../domain/indicators/condition.ts';
import { cellRows } from '../../ui/cell-rows.ts';
import { linkedCells } from '../../site/cells.ts';
import type { Edition } from '../../site/edition.ts';
import type { AggregateLevel } from '../../domain/rows.ts';
import type { Unit } from '../../site/tree.ts';

/** A picture of more groups than these is no longer taken in at once. */
const MOST_GROUPS = 60;
/** More compounds than these are drawn, not linked one by one: the page would be heavy. */
const MOST_LINKED = 1_500;
/** More compounds than these are drawn small, by district. */
const MOST_LARGE_CELLS = 3_000;
/** More cells than these are no longer cells but a texture. */
const MOST_CELLS = 15_000;

/** The level that the cells are gathered by: finely by who reports, whose compounds are all known or none; else as finely as can be taken in. */
function gatheredBy({ tree }: Edition['site'], compounds: number): AggregateLevel {
  const { all, reporting } = tree.levels;
  if (compounds <= MOST_LARGE_CELLS && tree.units(reporting).length <= MOST_GROUPS) return reporting;
  const larger = all.slice(0, all.indexOf(reporting)).toReversed();
  return larger.find((level) => tree.units(level).length <= MOST_GROUPS) ?? 'city';
}

/** How many compounds a cell stands for: 1, 10, 100 and so on. */
function eachOf(compounds: number, most: number): number {
  let each = 1;
  while (compounds / each > most) each *= 10;
  return each;
}

export function cellsPart(edition: Edition) {
  const { site, words, links } = edition;
  const { tree } = site;
  const counts = site.compounds.cellCounts(tree.city);
  const compounds = CONDITIONS.reduce((sum, state) => sum + counts[state], 0);
  const gathered = gatheredBy(site, compounds);
  const each = eachOf(compounds, gathered === 'city' ? MOST_LARGE_CELLS : MOST_CELLS);
  const isFine = gathered === tree.levels.reporting;
  const isLinked = isFine && compounds <= MOST_LINKED;
  const groups = (units: readonly Unit[]) =>
    units.map((unit) => ({
      name: unit.level === 'city' ? words.site.whole(site.programme) : unit.name,
      href: unit.level === 'city' ? links.page('/find/') : links.unit(unit),
      counts: site.compounds.cellCounts(unit),
      ...(isLinked ? { cells: site.compounds.cells(unit).flatMap(linkedCells) } : {}),
    }));
  const above = tree.levels.above(gathered);
  const parts =
    isFine && above !== null && above !== 'city'
      ? tree.units(above).map((unit) => ({
          name: unit.name,
          href: links.unit(unit),
          groups: groups(tree.below(unit, gathered)),
        }))
      : [{ name: null, href: null, groups: groups(tree.units(gathered)) }];
  return {
    heading: words.overview.cells(each),
    lead: words.overview.cellsLead({
      gatheredLevel: gathered === 'city' ? null : words.level[gathered],
      parts: isFine ? 'compounds' : { level: words.level[tree.levels.below(gathered)] },
      largestLevel: words.level[tree.levels.largest],
      each,
    }),
    figure: figuresOn(
      edition,
      '/',
    )({
      chart: 'CellPicture',
      isTable: true,
      // A link for each compound is too much for a page of another site.
      hasEmbed: false,
      id: 'compounds-by-state',
      title: words.overview.cellsTitle(counts, site.kept.works),
      subtitle: words.cells.hint(isLinked),
      rows: cellRows(edition, tree.units(gathered)),
      props: {
        caption: words.cells.hint(isLinked),
        parts,
        each,
        dense: !isFine,
        hasWorks: site.kept.works,
        compoundBase: links.page('/compounds/'),
      },
    }),
  };
}
