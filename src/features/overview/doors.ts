/** The ways on from the overview, by reader: add a page's line here when the page exists. */
import type { Edition } from '../../site/edition.ts';

export function doorsOf({ words, links }: Pick<Edition, 'words' | 'links'>) {
  const { link, resident, member, journalist } = words.overview.doors;
  return [
    {
      ...resident,
      links: [
        { label: link.find, href: links.page('/find/') },
        { label: link.map, href: links.page('/map/') },
        { label: link.districts, href: links.page('/#districts') },
      ],
    },
    {
      ...member,
      links: [
        { label: link.proposals, href: links.page('/proposals/') },
        { label: link.targets, href: links.page('/targets/') },
        { label: link.bulletins, href: links.page('/bulletins/') },
      ],
    },
    {
      ...journalist,
      links: [
        { label: link.measures, href: links.page('/coverage/') },
        { label: link.published, href: links.page('/published/') },
        { label: link.methods, href: links.page('/methods/') },
        { label: link.data, href: links.page('/data/') },
      ],
    },
  ];
}
