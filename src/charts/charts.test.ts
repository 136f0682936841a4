import { describe, expect, it } from 'vitest';
import type { Target } from '../domain/programme.ts';
import type { Compound } from '../domain/rows.ts';
import type { ProgressRow } from '../domain/targets/target.ts';
import { render } from '../../tests/render.ts';
import { progressOf } from '../site/targets.ts';
import RateBar from './bars/RateBar.astro';
import BurnUp from './burn-up/BurnUp.astro';
import { FIGURE } from './example.ts';
import { countConditions } from '../domain/indicators/condition.ts';
import CellGrid from './cells/CellGrid.astro';
import CellPicture from './cells/CellPicture.astro';

const target: Target = {
  id: 'coverage',
  name: '物业管理全覆盖',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2018-01-01',
  dueOn: '2019-12-31',
  baseline: 0,
  value: 1,
  milestones: [],
  source: '某答复',
  note: null,
};
const row: ProgressRow = {
  targetId: 'coverage',
  date: '2018-12-31',
  baseline: 0,
  baselineCounts: null,
  actual: 0.4,
  counts: { numerator: 40, denominator: 100 },
  expected: 0.5,
  progress: 0.4,
  expectedProgress: 0.5,
  gap: -0.1,
  scheduleVarianceMonths: -2.4,
  pace3m: 0,
  pace6m: 0,
  pace12m: 0,
  paceBasis: 'revised',
  revisionTypical: null,
  requiredPace: 0.05,
  forecastEarliest: null,
  forecastCentral: null,
  forecastLatest: null,
  status: 'behind',
  statusIfRevised: null,
};

const progress = progressOf(target, [row], { numerator: 4, denominator: 10 });

describe('BurnUp', () => {
  it('names its drawings for a screen reader and carries its numbers in a table', async () => {
    const html = await render(BurnUp, { ...FIGURE, progress });
    expect(html.match(/role="img"/g)).toHaveLength(4);
    expect(html).toContain('2018年12月31日');
    expect(html).not.toContain('style=');
  });

  it('says that no forecast reaches the target instead of drawing one', async () => {
    const html = await render(BurnUp, { ...FIGURE, progress });
    expect(html).toContain('不能达到目标');
    expect(html).not.toContain('class="fan"');
  });
});

describe('CellGrid', () => {
  it('has one named link a compound and escapes names', async () => {
    const compound = (id: string, name: string) => ({ id, name }) as Compound;
    const compounds = [compound('c-1', '甲<乙>小区'), compound('c-2', '丙小区')];
    const subdistrict = { id: 's1', name: '某街道', parentId: 'd1' };
    const group = { subdistrict, covered: 2, total: 2, cells: [{ state: 'both', compounds }] };
    const html = await render(CellGrid, { group, compoundBase: '/compounds/', hasWorks: true });
    expect(html.match(/href="\/compounds\/c-\d\/"/g)).toHaveLength(2);
    expect(html).toContain('甲&lt;乙&gt;小区');
  });
});

describe('CellPicture', () => {
  it('says each group in a sentence and draws a state by one shape, however many compounds', async () => {
    const counts = { ...countConditions([]), both: 1000, neither: 200 };
    const groups = [{ name: '某街道', href: '/s/', counts }];
    const html = await render(CellPicture, { parts: [{ name: '某区', href: '/d/', groups }], hasWorks: true });
    expect(html).toContain('<title>某街道1,200个小区：有物业，已改造的1,000个；无物业，未完成改造的200个。</title>');
    expect(html.match(/<polygon /g)).toHaveLength(2);
    expect(html).toContain('1,000/1,200');
  });
});

describe('RateBar', () => {
  it('draws zero as a bar of no length and no data as no bar', async () => {
    expect(await render(RateBar, { rate: 0 })).toContain('width="0"');
    expect(await render(RateBar, { rate: null })).not.toContain('class="bar"');
  });
});
