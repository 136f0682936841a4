import { FIGURE, monthEnds, type Example } from '../../charts/example.ts';
import ComparePicture from './ComparePicture.astro';
import type { ComparedLine } from './lines.ts';

const dates = monthEnds(24);
const line = (order: number | null, name: string, at: (month: number) => number | null): ComparedLine => ({
  order,
  name,
  value: '65.1%',
  points: dates.map((_, i) => at(i)),
});
const picture = (name: string, lines: readonly ComparedLine[]): Example => ({
  name: `ComparePicture, ${name}`,
  chart: ComparePicture,
  props: { label: FIGURE.title, lines, dates },
});

export const examples: readonly Example[] = [
  picture('five that coincide', [
    ...[0, 1, 2, 3, 4].map((order) => line(order, `槐荫${order}街道`, (i) => 0.4 + i / 100)),
    line(null, '主城区', (i) => 0.4 + i / 100),
  ]),
  picture('none, all and a gap', [
    line(0, '柿坡街道', () => 0),
    line(1, '杏圃街道', () => 1),
    line(2, '栾树街道', (i) => (i === 5 ? null : 0.5)),
  ]),
  picture('nothing known', [line(0, '柿坡街道', () => null)]),
];
