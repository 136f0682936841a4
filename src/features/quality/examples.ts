import type { ComponentProps } from 'astro/types';
import { FIGURE, monthEnds, type Example } from '../../charts/example.ts';
import ReportMatrix from './ReportMatrix.astro';

const { id, title, source, download } = FIGURE;
const months = monthEnds(24).map((date) => date.slice(0, 7));

const row = (name: string, daysOf: (i: number) => number | null) => ({ name, days: months.map((_, i) => daysOf(i)) });
const matrix = { id, title, source, download, months, missing: [] };
const matrices = {
  ordinary: { ...matrix, rows: [row('榴院街道', (i) => i % 12), row('枫堤街道', (i) => (i === 5 ? null : 3))] },
  'long names': { ...matrix, rows: [row('经济技术开发区街道', () => 60)] },
  'nothing known': { ...matrix, rows: [row('榴院街道', () => null)] },
} satisfies Record<string, ComponentProps<typeof ReportMatrix>>;

export const examples: readonly Example[] = Object.entries(matrices).map(([name, props]) => ({
  name: `ReportMatrix, ${name}`,
  chart: ReportMatrix,
  props,
}));
