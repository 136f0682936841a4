import type { ComponentProps } from 'astro/types';
import { FIGURE, type Example } from '../../charts/example.ts';
import History from './History.astro';

const { id, title, source, download } = FIGURE;
const figure = { id, name: '甲小区', title, source, download, rows: [] };
const lanes = (label: string, empty = '') => Array.from({ length: 3 }, () => ({ label, empty }));
const none = { startedOn: null, completedOn: null, acceptedOn: null };
const done = { startedOn: '2017-02-01', completedOn: '2017-03-01', acceptedOn: '2017-04-01' };
const span = { from: '2017-01-01', to: '2018-12-31', removedOn: null, worksEnd: 'accepted', services: [] } as const;

const charts = {
  ordinary: {
    ...figure,
    lanes: lanes('环境卫生'),
    data: { ...span, services: [{ from: '2010-05-01', to: null }], works: [done, done, none] },
  },
  'out of the ledger early, long names': {
    ...figure,
    lanes: lanes('供排水与消防设施'),
    data: { ...span, removedOn: '2017-02-01', works: [none, { ...none, startedOn: '2017-01-01' }, none] },
  },
  'nothing known': { ...figure, lanes: lanes('环境卫生', '未开始'), data: { ...span, works: [none, none, none] } },
} satisfies Record<string, ComponentProps<typeof History>>;

export const examples: readonly Example[] = Object.entries(charts).map(([name, props]) => ({
  name: `History, ${name}`,
  chart: History,
  props,
}));
