import type { ComponentProps } from 'astro/types';
import { FIGURE, toldRate, type Example } from '../../charts/example.ts';
import PeerStrip from './PeerStrip.astro';

const { title, source, download } = FIGURE;
const peer = (id: string, coverage: number | null, renovation = coverage) => ({
  id,
  name: `${id}街道`,
  href: '/',
  coverage: toldRate(coverage),
  renovation: toldRate(renovation),
  rank: null,
});
const strip = {
  id: 'peers',
  parentName: '杏坡区',
  crowd: null,
  title,
  subtitle: '单位：%',
  source,
  download,
};

const strips = {
  ordinary: {
    ...strip,
    own: peer('a', 0.7),
    peers: [peer('a', 0.7), peer('b', 0.6), peer('c', 0.6)],
    parent: { coverage: toldRate(0.65), renovation: toldRate(0.655) },
  },
  'at the ends': {
    ...strip,
    own: peer('a', 1, 0),
    peers: [peer('a', 1, 0), peer('b', 0)],
    parent: { coverage: toldRate(1), renovation: toldRate(0) },
  },
  'sixty alike': {
    ...strip,
    own: peer('a', 0.5),
    peers: [peer('a', 0.5), ...Array.from({ length: 60 }, (_, i) => peer(String(i), 0.5))],
    parent: { coverage: toldRate(0.5), renovation: toldRate(0.5) },
  },
  'four hundred': {
    ...strip,
    own: peer('a', 0.5),
    peers: [peer('b', 0.6), peer('a', 0.5), peer('c', 0.4)],
    crowd: {
      coverage: Array.from({ length: 400 }, (_, i) => i / 399),
      renovation: Array.from({ length: 400 }, () => 1),
    },
    parent: { coverage: toldRate(0.5), renovation: toldRate(0.5) },
  },
  'grids of four': {
    ...strip,
    own: { ...peer('a', 0.5), coverage: toldRate(0.5, 4) },
    peers: [
      { ...peer('a', 0.5), coverage: toldRate(0.5, 4) },
      { ...peer('b', 0.75), coverage: toldRate(0.75, 4) },
    ],
    parent: { coverage: toldRate(0.65), renovation: toldRate(0.655) },
  },
  'nothing known': {
    ...strip,
    own: peer('a', null),
    peers: [peer('a', null)],
    parent: { coverage: toldRate(null), renovation: toldRate(null) },
  },
} satisfies Record<string, ComponentProps<typeof PeerStrip>>;

export const examples: readonly Example[] = Object.entries(strips).map(([name, props]) => ({
  name: `PeerStrip, ${name}`,
  chart: PeerStrip,
  props,
}));
