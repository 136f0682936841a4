import { describe, expect, it } from 'vitest';
import { progressByRate } from '../../../tests/fixtures/by-rate.ts';
import { FIGURE } from '../../charts/example.ts';
import type { Target } from '../../domain/programme.ts';
import { stepRows } from '../../domain/targets/steps.ts';
import type { FirstRates } from '../../domain/targets/first-published.ts';
import { render } from '../../../tests/render.ts';
import { progressOf, readingOf } from '../../site/targets.ts';
import { zhTargets } from '../../words/zh-CN/targets.ts';
import TargetView from './TargetView.astro';

const target: Target = {
  id: 'coverage',
  name: '物业管理全覆盖',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2018-01-01',
  dueOn: '2019-12-31',
  baseline: 0.2,
  value: 1,
  milestones: [{ on: '2018-12-31', value: 0.6 }],
  source: '某答复',
  note: null,
};

/** The page of a target whose indicator takes the given values, one a month end. */
async function page(
  values: Readonly<Record<string, number | null>>,
  more: Partial<Target> = {},
  first: FirstRates = new Map(),
): Promise<string> {
  const own = { ...target, ...more };
  const days = Object.keys(values);
  const on = (day: string): number | null => values[days.filter((known) => known <= day).at(-1) ?? ''] ?? null;
  const rows = days.map((day) => progressByRate(own, day, on, { asOf: days.at(-1) ?? '', first }));
  const latest = rows.at(-1);
  if (latest === undefined) throw new Error('a target needs a day');
  const progress = progressOf(own, rows, { numerator: 40, denominator: 100 });
  const reading = readingOf(progress);
  const steps = stepRows(own, on, { asOf: latest.date, seriesFrom: '2017-01', observedOn: null }).map((step) => ({
    ...step,
    target: own,
  }));
  const caption = zhTargets.now(own);
  return render(TargetView, {
    progress,
    reading,
    steps,
    stepTable: { frame: { ...FIGURE, id: 'steps' }, props: { caption, target: own, steps } },
    paceTable: { frame: { ...FIGURE, id: 'paces' }, props: { caption, progress, reading } },
    burnUp: { frame: { ...FIGURE, id: 'burn-up' }, props: { progress, half: true } },
    drift: {
      frame: { ...FIGURE, id: 'drift', title: zhTargets.driftTitle(own.name, reading.drift) },
      props: { drift: reading.drift },
    },
  });
}

describe('TargetView', () => {
  it('says what the status would be after a typical revision, and between what the paces are measured', async () => {
    // Six months were published five points below what they are now: 0.41 would be 0.46, and 0.325 of the way, not 0.2625.
    const months = ['2018-01-31', '2018-02-28', '2018-03-31', '2018-04-30', '2018-05-31', '2018-06-30'];
    const now = Object.fromEntries(months.map((day) => [day, 0.3]));
    const first = new Map(months.map((day) => [day, 0.25]));
    const html = await page({ ...now, '2018-12-31': 0.41 }, {}, first);
    expect(html).toContain('按通常的补报（中位上调5.0个百分点），应为46.0%，状态应为“慢于计划”，现在是“明显滞后”');
    // Nothing was published three months before, so that values of now are compared on both sides.
    expect(html).toContain('速度的两端都按现在的台账');
    const all = new Map([...first, ['2018-09-30', 0.35], ['2017-12-31', 0.2]]);
    expect(await page({ ...now, '2018-12-31': 0.41 }, {}, all)).toContain('速度的两端都取首次公布的值，口径一致');
  });

  it('fills the status rule with the figures of the day', async () => {
    // Reached (0.44 − 0.2) / 0.8 = 0.3, expected (0.6 − 0.2) / 0.8 = 0.5, ratio 0.6: the lowest that is still behind.
    const html = await page({ '2018-06-30': 0.3, '2018-09-30': 0.35, '2018-12-31': 0.44 });
    expect(html).toContain('完成进度0.300÷计划进度0.500＝0.600，在0.60与0.95之间，故为“慢于计划”');
    expect(html).toContain('id="coverage"');
    expect(html).toContain('class="fan"');
  });

  it('writes a ratio short of a limit as short of it', async () => {
    const html = await page({ '2018-06-30': 0.3, '2018-12-31': 0.43996 });
    expect(html).toContain('＝0.599，低于0.60，故为“明显滞后”');
  });

  it('says why nothing can be forecast, and marks the time ahead as unknown', async () => {
    const html = await page({ '2017-12-31': 0.4, '2018-06-30': 0.4, '2018-09-30': 0.4, '2018-12-31': 0.38 });
    expect(html).toContain('近6个月没有进展（每月−0.3个百分点），照此无法推算何时达到');
    expect(html).toContain('近6个月无进展，无法推算');
    expect(html).toContain('class="unknown"');
    expect(html).not.toContain('class="fan"');
    expect(html).not.toContain('class="forecast"');
    expect(html.match(/无法推算<\/td>/g)).toHaveLength(3);
  });

  it('gives each pattern of one chart an id of its own', async () => {
    const html = await page({ '2018-06-30': 0.4, '2018-12-31': 0.4 });
    const ids = [...html.matchAll(/<pattern id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(3);
  });

  it('keeps the fan of a fast pace when the central one leads nowhere', async () => {
    const html = await page({ '2017-12-31': 0.2, '2018-06-30': 0.4, '2018-09-30': 0.4, '2018-12-31': 0.4 });
    expect(html).toContain('class="fan"');
    expect(html).not.toContain('class="unknown"');
    expect(html).toContain('只有按最快的一段速度推算');
  });

  it('compares nothing with the plan of a target that has not started', async () => {
    const html = await page({ '2017-11-30': 0.2, '2017-12-31': 0.25 });
    expect(html).toContain('早于起始日2018年1月1日，故为“未开始”');
    expect(html).toContain('目标还没有开始，不作推算');
    expect(html).toContain('还没有可以比较的月份');
    expect(html).not.toContain('截止日应达');
    expect(html).not.toContain('class="fan"');
  });

  it('stops forecasting a target that is achieved', async () => {
    const html = await page({ '2018-06-30': 0.5, '2018-12-31': 1 });
    expect(html).toContain('已达到，故为“已达到”');
    expect(html).toContain('目标已经达到，不再推算');
    expect(html).toContain('不适用');
    expect(html).not.toContain('class="unknown"');
  });

  it('holds an overdue target against its value and still forecasts it', async () => {
    const html = await page({ '2019-06-30': 0.8, '2019-12-31': 0.9, '2020-03-31': 0.95 });
    expect(html).toContain('到期日2019年12月31日已到，实际95.0%，未达目标100.0%，故为“逾期未达”');
    expect(html).toContain('已到期');
    expect(html).toContain('class="fan"');
    expect(html).toMatch(/2019年12月31日[\s\S]*?目标[\s\S]*?90\.0%/);
  });

  it('has no figure, and no fault, for a target without data', async () => {
    const html = await page({ '2018-12-31': null }, { baseline: null });
    expect(html).toContain('无数据');
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });
});
