/** Which labels a map has room for: no two collide, and the more important ones come first. */
import { isInside, overlaps, type Box } from '../../../charts/geometry.ts';
import { textWidth } from '../../../charts/text-width.ts';

export interface LabelWish {
  readonly id: string;
  readonly text: string;
  /** Where the label's middle should stand, px. */
  readonly x: number;
  readonly y: number;
  /** Higher goes first. */
  readonly weight: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Clear space around a label, px. */
  readonly margin: number;
}

/** How far from its place a label may stand to find room: there, then up, down. In line heights. */
const SHIFTS: readonly number[] = [0, -0.7, 0.7];

/** Greedy in order of weight: each label takes the first of its places that is free and wholly in the frame. */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): PlacedLabel[] {
  const { width, height, fontSize, margin } = room;
  const frame: Box = { left: 0, right: width, top: 0, bottom: height };
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  const byWeight = [...wishes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const { id, text, x, y: wanted } of byWeight) {
    const halfWidth = textWidth(text, fontSize) / 2 + margin;
    const halfHeight = (fontSize * 1.2) / 2 + margin;
    for (const shift of SHIFTS) {
      const y = wanted + shift * fontSize * 1.2;
      const box = { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
      if (!isInside(box, frame) || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      placed.push({ id, text, x, y });
      break;
    }
  }
  return placed;
}
