import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../charts/text-width.ts';
import { placeLabels } from './labels.ts';

const room = { width: 300, height: 200, fontSize: 12, margin: 2 };

describe('placeLabels', () => {
  it('leaves the lighter of two labels out where there is no room for both', () => {
    const at = { x: 150, y: 100 };
    const wishes = [1, 2, 3, 4].map((weight) => ({ id: String(weight), text: '某某街道', weight, ...at }));
    expect(placeLabels(wishes, room).map(({ id }) => id)).toEqual(
      ['4', '3', '2'].slice(0, placeLabels(wishes, room).length),
    );
    expect(placeLabels(wishes, room).length).toBeLessThan(4);
  });
  it('never lets two labels meet, nor one leave the frame', () => {
    const wish = fc.record({
      id: fc.uuid(),
      text: fc.stringMatching(/^[街道路村]{1,6}$/),
      x: fc.integer({ min: -20, max: 320 }),
      y: fc.integer({ min: -20, max: 220 }),
      weight: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const boxes = placeLabels(wishes, room).map(({ text, x, y }) => {
          const [w, h] = [textWidth(text, 12) / 2, 7.2];
          return { l: x - w, r: x + w, t: y - h, b: y + h };
        });
        for (const [i, a] of boxes.entries()) {
          expect(a.l >= 0 && a.r <= 300 && a.t >= 0 && a.b <= 200).toBe(true);
          for (const b of boxes.slice(i + 1)) expect(a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b).toBe(false);
        }
      }),
    );
  });
});
