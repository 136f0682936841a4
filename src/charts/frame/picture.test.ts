import { describe, expect, it, test } from 'vitest';
import { pictureSvg, wrapText } from './picture.ts';

describe('wrapText(text, width)', () => {
  it('breaks Chinese text at the width', () => {
    expect(wrapText('一二三四五六七', 3)).toEqual(['一二三', '四五六', '七']);
  });
  it('keeps numbers and words whole, and numbers beside what they count', () => {
    expect(wrapText('覆盖率65.5%落后', 4)).toEqual(['覆盖率', '65.5%落', '后']);
    expect(wrapText('一二三30日内', 4)).toEqual(['一二三', '30日内']);
  });
  it('never begins a line with closing punctuation, nor ends one with an opening bracket', () => {
    expect(wrapText('一二三，四', 3)).toEqual(['一二', '三，四']);
    expect(wrapText('一，', 1)).toEqual(['一，']);
    expect(wrapText('一二（x-04）', 3)).toEqual(['一二', '（x-04）']);
    expect(wrapText('截至30日），没有', 4)).toEqual(['截至', '30日），', '没有']);
  });
});

test('pictureSvg carries title, source and address, escaped, around the drawing, under the mark of made-up data', () => {
  const parts = {
    madeUp: '演示数据，不是某市的真实情况',
    title: '甲<乙',
    subtitle: '单位：%',
    source: '来源：甲；截至2018年12月31日',
    address: 'https://example.org/?a=1&b=2',
    drawing: '<path d="M0 0H10"/>',
    width: 300,
    height: 100,
    colours: { paper: '#fff', ink: '#000', muted: '#666', mark: '#941', markPaper: '#fed' },
    fonts: { serif: '"Noto Serif", serif', sans: 'sans-serif' },
  };
  const { svg, width, height } = pictureSvg(parts);
  expect(svg).toContain('甲&lt;乙');
  expect(svg).toContain('a=1&amp;b=2');
  expect(svg).toContain('来源：甲');
  expect(svg.indexOf('>演示数据，不是某市的真实情况<')).toBeGreaterThan(0);
  expect(svg.indexOf('>演示数据，不是某市的真实情况<')).toBeLessThan(svg.indexOf('甲&lt;乙'));
  expect(svg).toContain('<svg x="20"');
  expect(width).toBe(340);
  expect(height).toBeGreaterThan(200);
  const real = pictureSvg({ ...parts, madeUp: null });
  expect(real.svg).not.toContain('演示');
  expect(real.height).toBeLessThan(height);
});
