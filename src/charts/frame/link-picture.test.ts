import { describe, expect, it } from 'vitest';
import { textWidth } from '../text-width.ts';
import { LINK_PICTURE_SIZE, linkPicture, type LinkPicture } from './link-picture.ts';

const parts = {
  mark: { text: '演示数据，不是某市的真实情况', isMadeUp: true },
  site: '某市主城区老旧小区物业覆盖与改造进展',
  title: '物业覆盖',
  text: '截至2018年12月31日，1172个老旧小区中有761个有物业在管，覆盖率64.9%，比计划低6.2个百分点。',
  foot: '数据截止2018年12月31日　本站不是政府网站。',
};

interface Line {
  readonly y: number;
  readonly size: number;
  readonly weight: string;
  readonly text: string;
}

/** The lines of a picture, from the top. */
function linesOf({ svg }: LinkPicture): readonly Line[] {
  const line =
    /<text x="64" y="([\d.]+)"(?: font-family="[^"]*")? font-size="(\d+)" font-weight="(\d+)" fill="[^"]*">([^<]*)</g;
  return [...svg.matchAll(line)].map(([, y = '', size = '', weight = '', text = '']) => ({
    y: Number(y),
    size: Number(size),
    weight,
    text,
  }));
}

describe('linkPicture(parts)', () => {
  it('says in the first line what is made up, then whose page it is, and the whole finding', () => {
    const texts = linesOf(linkPicture(parts)).map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual([parts.mark.text, parts.site, parts.title]);
    expect(texts.join('')).toContain(parts.text);
    expect(texts.at(-1)).toBe(parts.foot);
    expect(linkPicture(parts).text).toMatch(/^演示数据，不是某市的真实情况\n/);
    const real = linkPicture({ ...parts, mark: null });
    expect(real.svg + real.text).not.toContain('演示');
  });

  it('keeps every line in its frame and off the next, however long the texts are', () => {
    for (const times of [0, 1, 2, 5, 20]) {
      const picture = linkPicture({
        ...parts,
        title: times === 0 ? null : parts.title.repeat(times),
        text: parts.text.repeat(times),
      });
      const lines = linesOf(picture);
      for (const [i, { y, size, weight, text }] of lines.entries()) {
        const width = textWidth(text, size, weight === '700' ? 'bold' : 'regular');
        // A closing mark may hang over by its own width.
        expect(64 + width, text).toBeLessThanOrEqual(LINK_PICTURE_SIZE - 64 + 2 * size);
        expect(y, text).toBeLessThanOrEqual(LINK_PICTURE_SIZE - 40);
        const above = lines[i - 1];
        if (above !== undefined) expect(y - above.y, text).toBeGreaterThanOrEqual(size);
      }
    }
  });

  it('leaves no last line of a character or two', () => {
    const texts = linesOf(linkPicture({ ...parts, text: '173个公开数字，19处互相对不上' })).map(({ text }) => text);
    expect(Array.from(texts.at(-2) ?? '').length).toBeGreaterThan(2);
  });

  it('says with an ellipsis that a text goes on', () => {
    expect(linkPicture({ ...parts, text: parts.text.repeat(20) }).svg).toContain('…');
    expect(linkPicture(parts).svg).not.toContain('…');
  });
});
