import { describe, expect, it } from 'vitest';
import { textWidth } from '../text-width.ts';
import { keyLayout, panelGrid } from './panel-grid.ts';

describe('panelGrid', () => {
  it('puts three panels of a half into two columns, the third on a second row', () => {
    const grid = panelGrid(3, 2, { width: 210, panelHeight: 50, gap: { x: 10, y: 20 }, top: 5 });
    expect(grid.panelWidth).toBe(100);
    expect(grid.panels).toEqual([
      { x: 0, y: 5 },
      { x: 110, y: 5 },
      { x: 0, y: 75 },
    ]);
    expect(grid.height).toBe(125);
  });

  it('takes no room for no panels', () => {
    expect(panelGrid(0, 2, { width: 210, panelHeight: 50, gap: { x: 10, y: 20 }, top: 5 }).height).toBe(5);
  });
});

describe('keyLayout', () => {
  it('goes on to the next line where a word would leave the width', () => {
    const { items, height } = keyLayout(['已验收', '未开始', '不需要'], 160);
    expect(items.map((item) => item.y)).toEqual([0, 0, 22]);
    expect(height).toBe(44);
    const last = items[1];
    expect((last?.x ?? 0) + 20 + textWidth('未开始', 13)).toBeLessThanOrEqual(160);
  });
});
