import type { ComponentProps } from 'astro/types';
import { FIGURE, type Example } from '../../charts/example.ts';
import RankLines from './RankLines.astro';

const quarters = [2017, 2018].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${String(year)}-Q${String(quarter)}`));
const figure = { ...FIGURE, period: '2018-Q4' };
const lines = (count: number, name: string, rankOf: (unit: number, quarter: number) => number | null) =>
  Array.from({ length: count }, (_, unit) => {
    const ranks = quarters.map((_q, quarter) => rankOf(unit, quarter));
    const [first, last] = [ranks[0] ?? null, ranks.at(-1) ?? null];
    const gained = first === null || last === null ? null : first - last;
    return { unitId: `u${String(unit)}`, name, ranks, provisional: ranks.map(() => unit === 1), gained };
  });
const ids = (shown: readonly { readonly unitId: string }[]): string[] => shown.map(({ unitId }) => unitId);

const four = lines(4, '杏坡区', (unit, quarter) => ((unit + quarter) % 4) + 1);
const eighty = lines(80, '榴院街道', (unit, quarter) => (quarter < 4 ? unit + 1 : 80 - unit));
const movers = [...eighty.slice(0, 4), ...eighty.slice(-4)];
const unknown = lines(2, '杏坡区', () => null);

const charts = {
  ordinary: { ...figure, quarters, units: 4, lines: four, loud: ids(four) },
  'many, turned upside down': { ...figure, quarters, units: 80, lines: movers, loud: ids(movers) },
  'nothing known': { ...figure, quarters, units: 2, lines: unknown, loud: ids(unknown) },
} satisfies Record<string, ComponentProps<typeof RankLines>>;

export const examples: readonly Example[] = Object.entries(charts).map(([name, props]) => ({
  name: `RankLines, ${name}`,
  chart: RankLines,
  props,
}));
