import type { ComponentProps } from 'astro/types';
import { FIGURE, monthEnds, toldRate, type Example } from '../example.ts';
import Lines from './Lines.astro';
import SmallMultiples from './SmallMultiples.astro';

const series = (rateOf: (i: number) => number | null, count = 24) =>
  monthEnds(count).map((date, i) => ({ date, ...toldRate(rateOf(i)) }));
const rising = series((i) => 0.1 + i / 40);
const unknown = series(() => null);

const lines = {
  ordinary: {
    ...FIGURE,
    lines: [
      { label: '小区数', mark: 'actual', points: rising },
      { label: '户数', mark: 'second', points: series((i) => 0.15 + i / 40) },
      { label: '网格数', mark: 'fourth', points: series((i) => i / 60) },
    ],
  },
  'three measures that make one line': {
    ...FIGURE,
    isOneRate: true,
    lines: (['actual', 'second', 'third'] as const).map((mark, i) => ({
      label: '建筑面积',
      mark,
      points: series((month) => month / 30 + i / 500),
    })),
  },
  'all at their end together': {
    ...FIGURE,
    lines: (['actual', 'second', 'third', 'fourth'] as const).map((mark) => ({
      label: '建筑面积',
      mark,
      points: series(() => 1),
    })),
  },
  'a single month, at zero': {
    ...FIGURE,
    room: 'half',
    lines: (['actual', 'second', 'reference'] as const).map((mark) => ({
      label: '覆盖率',
      mark,
      points: series(() => 0, 1),
    })),
  },
  'a grid of four compounds': {
    ...FIGURE,
    room: 'half',
    lines: [
      {
        label: '覆盖率',
        mark: 'actual',
        points: monthEnds(24).map((date, i) => ({ date, ...toldRate(i < 12 ? 0.25 : 0.75, 4) })),
      },
    ],
  },
  'nothing known': { ...FIGURE, lines: [{ label: '小区数', mark: 'actual', points: unknown }] },
} satisfies Record<string, ComponentProps<typeof Lines>>;

const multiples = {
  ordinary: {
    ...FIGURE,
    reference: { label: '全市', points: rising },
    panels: ['杏坡区', '枫岸区', '苇塘区'].map((name) => ({ name, points: rising })),
  },
  'many, with long names': {
    ...FIGURE,
    reference: { label: '全市', points: rising },
    panels: Array.from({ length: 9 }, () => ({ name: '供排水与消防设施', points: series(() => 1) })),
  },
  'nothing known': {
    ...FIGURE,
    reference: { label: '全市', points: unknown },
    panels: [{ name: '杏坡区', points: unknown }],
  },
} satisfies Record<string, ComponentProps<typeof SmallMultiples>>;

export const examples: readonly Example[] = [
  ...Object.entries(lines).map(([name, props]) => ({ name: `Lines, ${name}`, chart: Lines, props })),
  ...Object.entries(multiples).map(([name, props]) => ({
    name: `SmallMultiples, ${name}`,
    chart: SmallMultiples,
    props,
  })),
];
