import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { figureSvg, hasDrawing } from './figure-svg.ts';
import { drawingStyles } from './own-styles.ts';
import { figuresOf } from './page-figures.ts';
import { styleRules } from './style-rules.ts';

const css = `
:root{--paper:#fff;--ink:#111;--ink-2:#222;--ink-3:#333;--plan:#941;--plan-2:#fed;--accent:#24466b;--serif:"Songti SC",serif;--sans:-apple-system,"PingFang SC",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#000}svg .plan{stroke:red}}
svg text{fill:var(--ink-2);font-size:13px}
svg .axis{fill:var(--ink-3)}
svg path{fill:none}
svg .plan{stroke:var(--plan);stroke-width:1.75}
svg .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px}
svg .hidden,svg .reading{display:none}
svg .small{font-size:.8125rem;font-weight:600}
svg a:hover path{stroke:blue}
.days{fill:var(--accent)}`;

const drawing = (kind: string, width: number, inner: string): string =>
  `<svg class="${kind}" viewBox="0 0 ${String(width)} 100" role="img" aria-label="描述${String(width)}">${inner}</svg>`;
const marks =
  '<defs><pattern id="hatch"><path class="plan" d="M0 0"></path></pattern></defs><a href="/grids/" aria-label="x"><path class="plan" d="M0 0H9" data-x="1"></path></a><text class="axis" x="1">甲&lt;乙</text><text class="halo">丙</text><path class="hidden" d="M1 1"></path><text class="small">丁</text><rect fill="url(#hatch)"></rect>';
const figure = (id: string, picture: string, heading = '标题'): string =>
  `<figure class="chart" id="${id}"><figcaption><h3 id="${id}-title">${heading}</h3><p class="unit">覆盖率，<n-b>单位：%</n-b></p></figcaption><chart-reader class="picture">${picture}</chart-reader><p class="source"><span class="source-line">来源：甲；截至<n-b>2018年</n-b></span></p></figure>`;
const surroundings = { madeUp: '演示数据，不是某市的真实情况', site: '某市进展', address: '/coverage/#a' };
const styles = drawingStyles(styleRules(css));
const taken = (html: string, around = surroundings): string => {
  const [first] = figuresOf(html);
  if (first === undefined) throw new Error('no figure');
  return figureSvg(first, around, styles);
};
/** The document's texts in their order; throws where it is not well formed. */
function textsOf(svg: string): readonly string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => texts.push(text.trim()));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return texts.filter((text) => text !== '');
}

describe('figureSvg', () => {
  const html = figure('a', drawing('narrow', 360, marks) + drawing('half', 530, marks) + drawing('large', 203, marks));
  const svg = taken(html);

  it('says in its band all that must go with the drawing, and nothing twice', () => {
    expect(textsOf(svg)).toEqual([
      '标题',
      '演示数据，不是某市的真实情况\n覆盖率，单位：%\n描述530\n来源：甲；截至2018年\n某市进展\n/coverage/#a',
      '演示数据，不是某市的真实情况',
      '某市进展',
      '标题',
      '覆盖率，单位：%',
      '来源：甲；截至2018年　/coverage/#a',
      '甲<乙',
      '丙',
      '丙',
      '丁',
    ]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="570" /);
    expect(textsOf(taken(html, { ...surroundings, madeUp: null as never })).join()).not.toContain('演示');
  });

  it('carries the look of the page on a light screen in attributes that stand for themselves', () => {
    expect(svg).toContain('<path d="M0 0H9" fill="none" stroke="#941" stroke-width="1.75"/>');
    expect(svg).toContain('<text x="1" fill="#333">甲&lt;乙</text>');
    expect(svg).toContain('font-size="13.8125" font-weight="600">丁');
    expect(svg).toContain('<rect fill="url(#hatch)"/>');
    expect(svg).toContain('<pattern id="hatch">');
    expect(svg).not.toMatch(/var\(|class=|style|href|aria-|data-|#000"|M1 1/);
    expect(svg).toContain('&apos;PingFang SC&apos;, &apos;Noto Sans Hans&apos;, sans-serif'.replaceAll('&apos;', "'"));
    expect(svg).not.toContain('-apple-system');
  });

  it('draws a halo beneath its letters by itself, for programs that know no order of painting', () => {
    expect(svg).toContain(
      '<text fill="#222" stroke="#fff" stroke-width="4">丙</text><text fill="#222" stroke-width="4">丙</text>',
    );
  });

  it('draws every panel under its name, with the key above', () => {
    const panel = (name: string): string =>
      `<div><p class="small">${name}</p>${drawing('always', 340, marks)}${drawing('large', 203, marks)}</div>`;
    const key =
      '<ul class="key"><li><svg viewBox="0 0 12 12"><path class="days" d="M0 0h12v12h-12z"></path></svg>按时</li></ul>';
    const many = taken(figure('b', `${key}<div class="panels">${panel('一')}${panel('二')}${panel('三')}</div>`));
    const own = textsOf(many).filter((text) => ['按时', '一', '二', '三', '丁'].includes(text));
    expect(own).toEqual(['按时', '一', '丁', '二', '丁', '三', '丁']);
    expect(many).toContain('translate(360 0)');
    expect(many).toContain('translate(0 138)');
    expect(many).toContain('fill="#24466b"');
  });

  it('breaks a title between its clauses, and never within what the page keeps whole', () => {
    const heading =
      '<a-clause>物业管理全覆盖：</a-clause>应达71.1%<a-clause>，实际64.9%，</a-clause><a-clause>慢于计划<n-b>6.2个百分点</n-b></a-clause>';
    const lines = textsOf(taken(figure('c', drawing('half', 530, ''), heading))).slice(4, 6);
    expect(lines).toEqual(['物业管理全覆盖：应达71.1%，', '实际64.9%，慢于计划6.2个百分点']);
    const long = `${'很长的一句话没有任何标点'.repeat(4)}<n-b>6.2个百分点</n-b>`;
    const parts = textsOf(taken(figure('d', drawing('half', 530, ''), long))).slice(4);
    expect(parts.filter((line) => line.includes('分点')).join()).toContain('6.2个百分点');
  });

  it('is the same again from the same page', () => {
    expect(taken(html)).toBe(svg);
  });

  it('knows a figure without a drawing', () => {
    expect(figuresOf(figure('e', '<p>没有图</p>')).map(hasDrawing)).toEqual([false]);
    expect(figuresOf(html).map(hasDrawing)).toEqual([true]);
  });
});
