/** The ways on from the overview, by reader: add a page's line here when the page exists. */
import { href } from '../../site/href.ts';
import { zhOverview } from '../../words/zh-CN/overview.ts';

const { link, resident, member, journalist } = zhOverview.doors;

export const doors = [
  {
    ...resident,
    links: [
      { label: link.find, href: href('/find/') },
      { label: link.map, href: href('/map/') },
      { label: link.districts, href: href('/#districts') },
    ],
  },
  {
    ...member,
    links: [
      { label: link.proposals, href: href('/proposals/') },
      { label: link.targets, href: href('/targets/') },
      { label: link.bulletins, href: href('/bulletins/') },
    ],
  },
  {
    ...journalist,
    links: [
      { label: link.measures, href: href('/coverage/') },
      { label: link.published, href: href('/published/') },
      { label: link.methods, href: href('/methods/') },
      { label: link.data, href: href('/data/') },
    ],
  },
];
