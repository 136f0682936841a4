import { describe, expect, it } from 'vitest';
import { figuresOf } from '../charts/taken/page-figures.ts';
import { styleRules } from '../charts/taken/style-rules.ts';
import { DEFAULT_LOCALE, wordsOf } from '../words/words.ts';
import { embedPage, type EmbedParts } from './embed.ts';

const css = [
  ':root{--paper:#fff;--ink:#111}',
  '@media (prefers-color-scheme:dark){:root{--paper:#000}}',
  '.site-header,.chart h4{color:red}',
  '.chart h1 n-b,.chart svg{width:100%}',
  '@media (min-width:44em){svg.narrow{display:none}.menu{top:0}}',
].join('');
const html = [
  '<figure class="chart" id="a" data-key="coverage-a"><figcaption><h3 id="a-title">升到<n-b>64.9%</n-b></h3><p class="unit">单位：%</p></figcaption>',
  '<chart-reader class="picture" data-hint="x"><svg class="narrow" viewBox="0 0 360 100" data-readings="1"><path d="M0 0"></path></svg><svg class="large" viewBox="0 0 203 100"></svg></chart-reader>',
  '<p class="source"><span class="source-line">来源：台账</span><span class="no-print"><button>PNG</button></span></p>',
  '<details><table><tbody><tr><th scope="row"><a href="/districts/d1/">甲区</a></th><td><a href="#b">1</a></td></tr></tbody></table></details></figure>',
].join('');
const [figure] = figuresOf(html);
if (figure === undefined) throw new Error('no figure');

let sheet = '';
const parts: EmbedParts = {
  figure,
  rules: styleRules(css),
  words: wordsOf(DEFAULT_LOCALE),
  basis: 'ledgers',
  madeUp: null,
  mark: null,
  isHidden: false,
  site: '某市进展',
  page: '/coverage/',
  more: { href: '/coverage/#a', text: '原图、数据与口径' },
  canonical: 'https://example.cn/coverage/#a',
  oembed: null,
  notes: [],
  sheetAt: (text) => {
    sheet = text;
    return '/_astro/x.css';
  },
};
const pageOf = (more: Partial<EmbedParts> = {}): string => embedPage({ ...parts, ...more }, { basemap: null });

describe('embedPage', () => {
  const page = pageOf();

  it('shows the figure with its table, and nothing that works on the site alone', () => {
    expect(page).toContain('<h1>升到<n-b>64.9%</n-b></h1><p class="unit">单位：%</p>');
    expect(page).toContain('<svg class="narrow" viewBox="0 0 360 100"><path d="M0 0"></path></svg></chart-reader>');
    expect(page).toContain('<summary>查看数据表</summary>');
    expect(page).toContain('来源：台账');
    expect(page.slice(page.indexOf('<body'))).not.toMatch(/<button|data-(?!wide)|class="large"|<header|<nav/);
  });

  it('leads out of the frame, from where the page leads to', () => {
    const links = [...page.matchAll(/<a href="([^"]*)"([^>]*)>/g)].map(([, href, more]) => [href, more]);
    const out = ' target="_blank" rel="noopener"';
    expect(links).toEqual([
      ['/districts/d1/', out],
      ['/coverage/#b', out],
      ['/coverage/#a', out],
    ]);
  });

  it('takes of the sheets what it needs, and both sets of colours for whoever asks', () => {
    expect(sheet).not.toMatch(/site-header|h4|menu/);
    expect(sheet).toContain('.chart h1 n-b,.chart svg{width:100%}');
    expect(sheet).toContain('@media (min-width:44em){svg.narrow{display:none}}');
    expect(sheet).toContain('html[data-theme=light]{--paper:#fff;--ink:#111}html[data-theme=dark]{--paper:#000}');
    expect(page).toContain('<link rel="stylesheet" href="/_astro/x.css">');
  });

  it('may stand in a frame of any site, and runs its own scripts alone', () => {
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).not.toContain('frame-ancestors');
    expect(policy).toMatch(/script-src 'self'(?: 'sha256-[^']+'){2};/);
    expect(policy).not.toContain('unsafe');
    expect(page).toContain('<link rel="icon" href="data:,">');
  });

  it('says what is made up before anything else, and that it is one of the past', () => {
    const made = pageOf({
      madeUp: '演示数据，不是某市的真实情况',
      mark: '演示数据，不是某市的真实情况',
      isHidden: true,
      notes: [{ text: '2018-06期' }, { text: '已有更新的一期', href: '/embed/coverage-a/' }],
    });
    expect(made).toMatch(
      /<body class="embed"><main><p class="embed-mark">演示数据，不是某市的真实情况<\/p><p class="embed-note">/,
    );
    expect(made).toContain('<title>【演示】升到64.9% · 某市进展</title>');
    expect(made).toContain('<meta name="robots" content="noindex">');
    expect(made).not.toContain('rel="canonical"');
    expect(made).toContain('期　<a href="/embed/coverage-a/" target="_blank" rel="noopener">已有更新的一期</a>');
  });
});
