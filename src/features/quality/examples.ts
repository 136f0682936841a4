import type { ComponentProps } from 'astro/types';
import { FIGURE, monthEnds, type Example } from '../../charts/example.ts';
import Delays from './Delays.astro';
import ReportMatrix from './ReportMatrix.astro';

const { id, title, source, download } = FIGURE;
const description = '说明';
function delay(ledger: 'services' | 'works' | 'subsidies', classes: readonly number[], median: number | null) {
  const rows = classes.reduce((sum, n) => sum + n, 0);
  const shares = rows === 0 ? null : classes.map((n) => n / rows);
  return { ledger, classes: [...classes], rows, shares, median, longest: median, opening: 0, undated: 0, early: 0 };
}
const months = monthEnds(24).map((date) => date.slice(0, 7));

const delayed = { id, title, description, source };
const delays = {
  ordinary: { ...delayed, delays: [delay('services', [10, 20, 5, 1], 9), delay('works', [40, 2, 1, 1], 3)] },
  'all on time, very many': { ...delayed, delays: [delay('subsidies', [1_234_567, 0, 0, 0], 0)] },
  'nothing known': { ...delayed, delays: [delay('services', [0, 0, 0, 0], null)] },
} satisfies Record<string, ComponentProps<typeof Delays>>;

/** A sub-district with every month reported after the days of a class, or not at all. */
function row(name: string, delayOf: (i: number) => number | null) {
  const days = months.map((_, i) => delayOf(i));
  const classes = [0, 1, 2].map((index) => days.filter((delay) => delay === index).length);
  return { name, delays: days, counts: { classes, missing: days.filter((delay) => delay === null).length } };
}
const matrix = { id, title, description, span: '2018年', source, download, months };
const matrices = {
  ordinary: { ...matrix, rows: [row('榴院街道', (i) => i % 3), row('枫堤街道', (i) => (i === 5 ? null : 0))] },
  'long names': { ...matrix, rows: [row('经济技术开发区街道', () => 2)] },
  'nothing known': { ...matrix, rows: [row('榴院街道', () => null)] },
} satisfies Record<string, ComponentProps<typeof ReportMatrix>>;

export const examples: readonly Example[] = [
  ...Object.entries(delays).map(([name, props]) => ({ name: `Delays, ${name}`, chart: Delays, props })),
  ...Object.entries(matrices).map(([name, props]) => ({ name: `ReportMatrix, ${name}`, chart: ReportMatrix, props })),
];
