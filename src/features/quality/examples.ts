import type { ComponentProps } from 'astro/types';
import { FIGURE, monthEnds, type Example } from '../../charts/example.ts';
import Delays from './Delays.astro';
import ReportMatrix from './ReportMatrix.astro';

const { id, title, source, download } = FIGURE;
const delay = (ledger: 'services' | 'works' | 'subsidies', classes: readonly number[], median: number | null) => ({
  ledger,
  classes: [...classes],
  rows: classes.reduce((sum, n) => sum + n, 0),
  median,
  longest: median,
  opening: 0,
  undated: 0,
  early: 0,
});
const months = monthEnds(24).map((date) => date.slice(0, 7));

const delays = {
  ordinary: { id, source, delays: [delay('services', [10, 20, 5, 1], 9), delay('works', [40, 2, 1, 1], 3)] },
  'all on time, very many': { id, source, delays: [delay('subsidies', [1_234_567, 0, 0, 0], 0)] },
  'nothing known': { id, source, delays: [delay('services', [0, 0, 0, 0], null)] },
} satisfies Record<string, ComponentProps<typeof Delays>>;

const row = (name: string, daysOf: (i: number) => number | null) => ({ name, days: months.map((_, i) => daysOf(i)) });
const matrix = { id, title, source, download, months, missing: [] };
const matrices = {
  ordinary: { ...matrix, rows: [row('榴院街道', (i) => i % 12), row('枫堤街道', (i) => (i === 5 ? null : 3))] },
  'long names': { ...matrix, rows: [row('经济技术开发区街道', () => 60)] },
  'nothing known': { ...matrix, rows: [row('榴院街道', () => null)] },
} satisfies Record<string, ComponentProps<typeof ReportMatrix>>;

export const examples: readonly Example[] = [
  ...Object.entries(delays).map(([name, props]) => ({ name: `Delays, ${name}`, chart: Delays, props })),
  ...Object.entries(matrices).map(([name, props]) => ({ name: `ReportMatrix, ${name}`, chart: ReportMatrix, props })),
];
