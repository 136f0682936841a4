/** The ways on from the overview, by reader: add a page's line here when the page exists. */
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import type { Edition } from '../../site/edition.ts';
import { hasPage } from '../../site/pages.ts';

/** A reader who would find nothing behind any link has no door. */
export function doorsOf({ site, words, links }: Edition) {
  const { largest } = site.tree.levels;
  const { link, resident, member, journalist } = words.overview.doors;
  const measures = site.rates.byMeasure(site.tree.city, 'coverage').length;
  const doors = [
    {
      ...resident(site.kept.works),
      links: [
        { label: link.find, path: '/find/' },
        { label: link.map, path: '/map/' },
        ...(site.tree.hasSeveral(largest) ? [{ label: link.districts, path: `/#${LEDGER_OF_LEVEL[largest]}` }] : []),
      ],
    },
    {
      ...member({ replies: site.pages['/proposals/'], targets: site.pages['/targets/'] }),
      links: [
        { label: link.proposals, path: '/proposals/' },
        { label: link.targets, path: '/targets/' },
        { label: link.papers, path: '/papers/' },
      ],
    },
    {
      ...journalist(measures),
      links: [
        // What most come for, and by keyboard the first that is met.
        { label: link.data, path: '/data/' },
        { label: link.measures(measures), path: '/coverage/#measures' },
        { label: link.published, path: '/published/' },
        { label: words.quality.name, path: '/quality/' },
      ],
    },
  ];
  return doors
    .map((door) => ({
      ...door,
      links: door.links
        .filter(({ path }) => hasPage(site.pages, path))
        .map(({ label, path }) => ({ label, href: links.page(path) })),
    }))
    .filter((door) => door.links.length > 0);
}
