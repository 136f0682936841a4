import { describe, expect, it } from 'vitest';
import { render } from '../../tests/render.ts';
import DotPlot from '../features/coverage/DotPlot.astro';
import { toldRate } from './example.ts';
import FlowBars from './bars/FlowBars.astro';
import StackedBarsPicture from './bars/StackedBarsPicture.astro';
import Lines from './lines/Lines.astro';
import SmallMultiples from './lines/SmallMultiples.astro';

const frame = { id: 'x', title: '结论', subtitle: '口径', source: '来源', download: '/data/coverage.csv' };
const points = [
  { date: '2018-11-30', ...toldRate(0.25) },
  { date: '2018-12-31', ...toldRate(null) },
];

describe('Lines', () => {
  it('labels a line with its last known rate and writes 无数据 where there is none', async () => {
    const html = await render(Lines, { ...frame, lines: [{ label: '户数', mark: 'actual', points }] });
    expect(html).toMatch(/户数\s+25\.0%/);
    expect(html).toContain('无数据');
    expect(html).not.toContain('style=');
  });

  it('writes the counts of a small place, and no percentage, at the line’s end and in the table', async () => {
    const few = [{ date: '2018-12-31', ...toldRate(0.75, 4) }];
    const html = await render(Lines, { ...frame, lines: [{ label: '户数', mark: 'actual', points: few }] });
    expect(html).toMatch(/户数\s+3\/4/);
    expect(html).not.toMatch(/\d\.\d%/);
  });
});

describe('Lines of one rate by several measures', () => {
  const at = (rate: number) => [{ date: '2018-12-31', ...toldRate(rate) }];
  const html = (second: number) =>
    render(Lines, {
      ...frame,
      isOneRate: true,
      lines: [
        { label: '小区数', mark: 'actual', points: at(0.25) },
        { label: '户数', mark: 'second', points: at(second) },
      ],
    });

  it('draws one for all where they lie on each other, says so, and keeps each in the table', async () => {
    const one = await html(0.256);
    expect(one).toContain('2种口径几乎重合（各月末最多相差0.6个百分点），画作一条，按小区数');
    expect(one).not.toContain('class="second"');
    expect(one).toContain('25.6%');
    expect(await html(0.35)).toContain('class="second"');
  });
});

describe('ChartFigure', () => {
  it('gives each control of a figure a name of its own: its words and the figure’s title', async () => {
    const html = await render(Lines, { ...frame, lines: [{ label: '户数', mark: 'actual', points }] });
    expect(html).toContain('<h3 id="x-title">结论</h3>');
    for (const control of ['file', 'png', 'svg', 'figures'])
      expect(html).toContain(`id="x-${control}" aria-labelledby="x-${control} x-title"`);
  });
});

describe('SmallMultiples', () => {
  it('names every panel with its rate, so that no line stands without words', async () => {
    const panels = [{ name: '某区', href: '/districts/d1/', points: points.slice(0, 1) }];
    const html = await render(SmallMultiples, { ...frame, reference: { label: '全市', points }, panels });
    expect(html).toContain('href="/districts/d1/"');
    expect(html.match(/某区\s+25\.0%/g)).toHaveLength(4);
  });
});

describe('DotPlot', () => {
  const row = { href: '/subdistricts/s1/', above: '某区' };
  const props = { ...frame, unit: '街道', reference: { label: '全市', rate: toldRate(0.5) } };

  it('draws an open dot and the possible range for a unit that has not reported', async () => {
    const html = await render(DotPlot, {
      ...props,
      rows: [{ ...row, name: '甲', now: toldRate(0.25), upper: toldRate(1) }],
    });
    expect(html.match(/class="dot open"/g)).toHaveLength(4);
    expect(html.match(/class="possible"/g)).toHaveLength(4);
  });

  it('draws no dot without data, and says so', async () => {
    const html = await render(DotPlot, {
      ...props,
      rows: [{ ...row, name: '乙', now: toldRate(null), upper: toldRate(null) }],
    });
    expect(html).not.toContain('<circle');
    expect(html).toContain('无数据');
  });
});

describe('FlowBars', () => {
  it('draws nothing for zero, and gives gains, losses and their difference in the table', async () => {
    const html = await render(FlowBars, { ...frame, flows: [{ month: '2018-12', gained: 10, lost: 0 }] });
    expect(html.match(/class="gained"/g)).toHaveLength(4);
    expect(html).not.toContain('class="lost"');
    expect(html).toMatch(/2018年12月<\/th>\s*<td class="n">10<\/td>\s*<td class="n">0<\/td>\s*<td class="n">10<\/td>/);
  });
});

describe('StackedBarsPicture', () => {
  it('writes a count into its segment, leaves out states that nobody is in, and keys every state in the drawing', async () => {
    const states = [
      { label: '甲', mark: 'done' },
      { label: '乙', mark: 'open' },
    ];
    const panels = [{ rows: [{ label: '某区', values: [7, 0], end: '100%' }] }];
    const html = await render(StackedBarsPicture, { label: '图', states, endLabel: '占比', panels });
    expect(html.match(/class="segment done"/g)).toHaveLength(8); // key and bar, in four drawings
    expect(html.match(/class="segment open"/g)).toHaveLength(4); // key only
    expect(html).toMatch(/>\s*乙\s*</);
    expect(html).toMatch(/>\s*7\s*</);
  });
});
