import type { ComponentProps } from 'astro/types';
import { FIGURE, monthEnds, type Example } from '../example.ts';
import FlowBars from './FlowBars.astro';
import StackedBars from './StackedBars.astro';

const months = monthEnds(24).map((date) => date.slice(0, 7));
const states = [
  { label: '已验收', mark: 'done' },
  { label: '完工待验收', mark: 'waiting' },
  { label: '施工中', mark: 'begun' },
  { label: '未开始', mark: 'open' },
  { label: '不需要', mark: 'outside' },
] as const;
const columns = { row: '项目', end: '已验收' };
const row = (label: string, values: readonly number[], end = '76.9%') => ({ label, values, end });

const flows = {
  ordinary: { ...FIGURE, flows: months.map((month, i) => ({ month, gained: 10 + i, lost: i % 5 })) },
  'one month with very much': {
    ...FIGURE,
    flows: months.map((month, i) => ({ month, gained: i === 23 ? 12_345 : 0, lost: i === 0 ? 9_876 : 0 })),
  },
  'nothing gained or lost': { ...FIGURE, flows: months.map((month) => ({ month, gained: 0, lost: 0 })) },
} satisfies Record<string, ComponentProps<typeof FlowBars>>;

const bars = {
  ordinary: {
    ...FIGURE,
    states,
    columns,
    totals: [3455, 302, 231, 3630, 586],
    panels: [{ rows: [row('环境卫生', [888, 20, 30, 203, 31]), row('房屋维修', [241, 10, 20, 720, 181], '23.4%')] }],
  },
  'several panels with long names': {
    ...FIGURE,
    states,
    columns: { ...columns, unit: '区' },
    panels: ['杏坡区', '枫岸区', '经济技术开发区'].map((name) => ({
      unit: { name, href: '/', figure: '100.0%' },
      rows: [row('供排水管网与消防设施', [9999, 0, 0, 1, 0], '100.0%'), row('绿化', [0, 0, 0, 0, 1], '无数据')],
    })),
  },
  'nothing to count': { ...FIGURE, states, columns, panels: [{ rows: [row('环境卫生', [0, 0, 0, 0, 0], '无数据')] }] },
} satisfies Record<string, ComponentProps<typeof StackedBars>>;

export const examples: readonly Example[] = [
  ...Object.entries(flows).map(([name, props]) => ({ name: `FlowBars, ${name}`, chart: FlowBars, props })),
  ...Object.entries(bars).map(([name, props]) => ({ name: `StackedBars, ${name}`, chart: StackedBars, props })),
];
