import type { ComponentProps } from 'astro/types';
import { FIGURE, type Example } from '../../charts/example.ts';
import RankLines from './RankLines.astro';

const quarters = [2017, 2018].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${String(year)}-Q${String(quarter)}`));
const { id, source, download } = FIGURE;
const figure = { id, source, download, period: '2018-Q4' };
const lines = (count: number, rankOf: (unit: number, quarter: number) => number | null) =>
  Array.from({ length: count }, (_, unit) => {
    const ranks = quarters.map((_q, quarter) => rankOf(unit, quarter));
    const [first, last] = [ranks[0] ?? null, ranks.at(-1) ?? null];
    return { unitId: `u${String(unit)}`, ranks, gained: first === null || last === null ? null : first - last };
  });
const names = (count: number, name: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, unit) => [`u${String(unit)}`, name]));

const charts = {
  ordinary: {
    ...figure,
    level: 'district',
    history: { quarters, lines: lines(4, (unit, quarter) => ((unit + quarter) % 4) + 1) },
    names: names(4, '杏坡区'),
  },
  'many, turned upside down': {
    ...figure,
    level: 'subdistrict',
    history: { quarters, lines: lines(80, (unit, quarter) => (quarter < 4 ? unit + 1 : 80 - unit)) },
    names: names(80, '榴院街道'),
  },
  'nothing known': {
    ...figure,
    level: 'district',
    history: { quarters, lines: lines(2, () => null) },
    names: names(2, '杏坡区'),
  },
} satisfies Record<string, ComponentProps<typeof RankLines>>;

export const examples: readonly Example[] = Object.entries(charts).map(([name, props]) => ({
  name: `RankLines, ${name}`,
  chart: RankLines,
  props,
}));
