import type { ComponentProps } from 'astro/types';
import { FIGURE, monthEnds, type Example } from '../../charts/example.ts';
import ReportMatrix from './ReportMatrix.astro';

const description = '说明';
const months = monthEnds(24).map((date) => date.slice(0, 7));

/** A sub-district with every month reported after the days of a class, or not at all. */
function row(name: string, delayOf: (i: number) => number | null) {
  const days = months.map((_, i) => delayOf(i));
  const classes = [0, 1, 2].map((index) => days.filter((delay) => delay === index).length);
  return { name, delays: days, counts: { classes, missing: days.filter((delay) => delay === null).length } };
}
const matrix = { ...FIGURE, description, span: '2018年', months };
const matrixOf = (rows: ReturnType<typeof row>[]) => ({ ...matrix, rows, counts: rows });
const matrices = {
  ordinary: matrixOf([row('榴院街道', (i) => i % 3), row('枫堤街道', (i) => (i === 5 ? null : 0))]),
  'long names': matrixOf([row('经济技术开发区街道', () => 2)]),
  'nothing known': matrixOf([row('榴院街道', () => null)]),
} satisfies Record<string, ComponentProps<typeof ReportMatrix>>;

export const examples: readonly Example[] = Object.entries(matrices).map(([name, props]) => ({
  name: `ReportMatrix, ${name}`,
  chart: ReportMatrix,
  props,
}));
