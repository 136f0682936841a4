import type { ComponentProps } from 'astro/types';
import { FIGURE, toldRate, type Example } from '../../charts/example.ts';
import DotPlot from './DotPlot.astro';

const row = (name: string, rate: number | null, upper = rate) => ({
  name,
  now: toldRate(rate),
  upper: toldRate(upper),
  href: '/',
  above: '杏坡区',
});
const plot = { ...FIGURE, unit: '街道', aboveHead: '所属区' };

const plots = {
  ordinary: {
    ...plot,
    reference: { label: '全市', rate: toldRate(0.655) },
    rows: [row('榴院街道', 0.917), row('枫堤街道', 0.784, 1), row('藕塘街道', 0.2)],
  },
  'the whole at its ends, long names': {
    ...plot,
    reference: { label: '高新技术产业开发区', rate: toldRate(1) },
    rows: [row('经济技术开发区街道', 1), row('甲街道', 0), row('乙街道', 0, 1)],
  },
  'the whole at nothing': {
    ...plot,
    reference: { label: '高新技术产业开发区', rate: toldRate(0) },
    rows: [row('甲街道', 0)],
  },
  'small sub-districts': {
    ...plot,
    reference: { label: '全市', rate: toldRate(0.75, 8) },
    rows: [{ ...row('榴院街道', 0.5), now: toldRate(0.5, 4), upper: toldRate(0.75, 4) }],
  },
  'nothing known': { ...plot, reference: { label: '全市', rate: toldRate(null) }, rows: [row('甲街道', null)] },
} satisfies Record<string, ComponentProps<typeof DotPlot>>;

export const examples: readonly Example[] = Object.entries(plots).map(([name, props]) => ({
  name: `DotPlot, ${name}`,
  chart: DotPlot,
  props,
}));
