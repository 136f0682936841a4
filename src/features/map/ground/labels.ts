/** Which labels a map has room for: no two collide, and the more important ones come first. */

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

/** Width of a line of text in px, from the widths of its kinds of character: Chinese ones are square. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += character > '\u2e7f' ? 1 : 0.56;
  return em * fontSize;
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
  const taken: { left: number; top: number; right: number; bottom: number }[] = [];
  const placed: PlacedLabel[] = [];
  const byWeight = [...wishes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const { id, text, x, y: wanted } of byWeight) {
    const halfWidth = textWidth(text, fontSize) / 2 + margin;
    const halfHeight = (fontSize * 1.2) / 2 + margin;
    for (const shift of SHIFTS) {
      const y = wanted + shift * fontSize * 1.2;
      const box = { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
      if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) continue;
      const collides = taken.some(
        (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
      );
      if (collides) continue;
      taken.push(box);
      placed.push({ id, text, x, y });
      break;
    }
  }
  return placed;
}
