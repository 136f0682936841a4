import { describe, expect, it, test } from 'vitest';
import { fitted } from './projection.ts';
import { PAGE_PALETTE, stillMap, stillSheet, type Still } from './still.ts';

const square = (west: number): Still['areas'][number]['polygons'] => [
  [
    [
      [west, 36],
      [west + 1, 36],
      [west + 1, 37],
      [west, 37],
      [west, 36],
    ],
  ],
];
const frame = { width: 400, height: 300 };
const view = [114, 36, 117, 37] as const;
const still: Still = {
  frame,
  project: fitted(view, frame, 0),
  view,
  areas: [
    { id: 'a', name: '甲', polygons: square(114), areaClass: 'c4', selected: true, silent: false },
    { id: 'b', name: '乙', polygons: square(115), areaClass: 'missing', selected: false, silent: false },
    { id: 'c', name: '丙', polygons: square(116), areaClass: 'zero', selected: false, silent: false },
    { id: 'far', name: '远', polygons: square(150), areaClass: 'c1', selected: false, silent: false },
  ],
  outlines: [],
  points: [{ lngLat: [114.5, 36.5], state: 'unknown' }],
  labelled: [{ id: 'a', name: '甲<区>', polygons: square(114) }],
  fontSize: 12,
  idPrefix: 'test-',
  textured: false,
};

describe('stillMap', () => {
  const svg = stillMap(still, PAGE_PALETTE);
  it('draws zero, missing and a class unlike each other, and nothing that is out of view', () => {
    expect(svg.match(/<g fill="url\(#test-hatch\)">/g)).toHaveLength(1);
    expect(svg.match(/fill-opacity="0.92"/g)).toHaveLength(1);
    expect(svg).not.toContain('fill-opacity="0.3"');
  });
  it('hatches what has not reported over its colour, and nothing else', () => {
    expect(svg).not.toContain('fill="url(#test-silent)"');
    const silent = still.areas.map((area) => ({ ...area, silent: area.id === 'a' || area.id === 'b' }));
    expect(stillMap({ ...still, areas: silent }, PAGE_PALETTE).match(/fill="url\(#test-silent\)"/g)).toHaveLength(1);
  });
  it('draws a fall with lines over its tint, and few compounds with dots alone: they differ without colour', () => {
    const [fall, few] = (['down2', 'fewUp'] as const).map((areaClass) => ({ ...still.areas[0], areaClass }));
    const changes = stillMap({ ...still, areas: [fall, few] as Still['areas'], textured: true }, PAGE_PALETTE);
    for (const id of ['lines', 'dots', 'dashes']) expect(changes).toContain(`<pattern id="test-${id}"`);
    expect(changes.match(/fill="url\(#test-lines\)"/g)).toHaveLength(1);
    expect(changes.match(/fill="url\(#test-dots\)"/g)).toHaveLength(1);
    expect(changes.match(/fill-opacity/g)).toHaveLength(1);
    expect(svg).not.toContain('test-dots');
  });
  it('escapes names', () => expect(svg).toContain('甲&lt;区&gt;'));
  it('carries no style attribute, which the Content-Security-Policy would block', () => {
    expect(svg).not.toMatch(/\sstyle=/);
  });
});

test('stillSheet carries title, measure, legend and every line of the source', () => {
  const { svg, width, height } = stillSheet(
    still,
    {
      madeUp: null,
      title: '标题',
      subtitle: '口径',
      legend: [{ mark: 'c4', text: '80%及以上' }],
      foot: ['来源：甲', '审图号：乙'],
    },
    PAGE_PALETTE,
  );
  for (const text of ['标题', '口径', '80%及以上', '来源：甲', '审图号：乙']) expect(svg).toContain(`>${text}<`);
  expect(width).toBe(448);
  expect(svg).toMatch(new RegExp(`^<svg xmlns="http://www.w3.org/2000/svg" width="448" height="${String(height)}"`));
});
