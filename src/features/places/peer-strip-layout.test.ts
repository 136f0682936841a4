import { describe, expect, it } from 'vitest';
import { toldRate } from '../../charts/example.ts';
import { peerStripLayout } from './peer-strip-layout.ts';

const size = { width: 228, height: 110 };
/** The place's label is 13 × 8 = 104 wide. */
const words = { own: () => '某某街道某某街道', parent: () => '全市', axis: (rate: number) => String(rate) };
const peer = (id: string, rate: number | null) => ({ id, name: `${id}街道`, rate: toldRate(rate) });
const peers = [peer('a', 0), peer('b', 0.5), peer('c', 0.5), peer('d', 1), peer('e', null)];

describe('peerStripLayout(peers, ownId, parent)', () => {
  it('runs from 0 at the left to 100% at the right', () => {
    const { dots, frame } = peerStripLayout(peers, 'b', toldRate(0.5), size, words);
    expect([frame.left, frame.right]).toEqual([14, 214]);
    expect(new Map(dots.map((dot) => [dot.id, dot.x]))).toEqual(
      new Map([
        ['a', 14],
        ['c', 114],
        ['d', 214],
        ['b', 114],
      ]),
    );
  });

  it('puts equal places on top of each other, the place itself at the bottom and drawn last', () => {
    const { dots } = peerStripLayout(peers, 'c', toldRate(0.5), size, words);
    const [b, c] = ['b', 'c'].map((id) => dots.find((dot) => dot.id === id));
    expect(dots.at(-1)?.id).toBe('c');
    expect(c?.y).toBeGreaterThan(b?.y ?? Infinity);
  });

  it('keeps a high stack inside the drawing', () => {
    const many = Array.from({ length: 60 }, (_, i) => peer(String(i), 1));
    for (const dot of peerStripLayout(many, '0', toldRate(1), size, words).dots)
      expect(dot.y - dot.r).toBeGreaterThan(30);
  });

  it('keeps labels at the ends inside the drawing', () => {
    expect(peerStripLayout(peers, 'a', toldRate(1), size, words).own).toMatchObject({ x: 14, anchor: 'start' });
    expect(peerStripLayout(peers, 'a', toldRate(1), size, words).parent?.label).toMatchObject({
      x: 214,
      anchor: 'end',
    });
  });

  it('keeps the place’s label off the parent’s line', () => {
    const wide = { width: 720, height: 116 };
    const right = peerStripLayout([peer('a', 0.52), peer('b', 0.1)], 'a', toldRate(0.5), wide, words);
    expect(right.own).toMatchObject({ x: 366, anchor: 'start' });
    const left = peerStripLayout([peer('a', 0.48), peer('b', 0.1)], 'a', toldRate(0.5), wide, words);
    expect(left.own).toMatchObject({ x: 354, anchor: 'end' });
  });

  it('never puts the label on the other side of the line', () => {
    const narrow = peerStripLayout(
      [peer('a', 0.9), peer('b', 0.1)],
      'a',
      toldRate(0.8),
      { width: 360, height: 116 },
      words,
    );
    expect(narrow.own).toMatchObject({ x: 346, anchor: 'end' });
  });

  it('has no dot for a place without data and no line without a parent value', () => {
    const layout = peerStripLayout(peers, 'e', toldRate(null), size, words);
    expect(layout.own).toBe(null);
    expect(layout.parent).toBe(null);
    expect(layout.dots).toHaveLength(4);
  });
});
