/** Texts at their places, and the room that they take there. */
import { round, type Box, type Point } from './geometry.ts';
import { textWidth, type Weight } from './text-width.ts';

/** The point at which a text stands, and which of its ends stands there. `y` is the baseline. */
export interface PlacedLabel extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A finished text at its place. */
export interface PlacedText extends PlacedLabel {
  readonly text: string;
}

/** Size of a drawing's texts in its own units, as the style sheet sets it. */
export const TEXT_SIZE = 13;

/** Share of its width by which a text begins before its point. */
const BEFORE: Readonly<Record<PlacedLabel['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };

/** The room that a text takes: from an em above its baseline to a third of one beneath. */
export function labelBox(label: PlacedText, size: number = TEXT_SIZE, weight: Weight = 'regular'): Box {
  const width = textWidth(label.text, size, weight);
  const left = label.x - width * BEFORE[label.anchor];
  return { left, right: left + width, top: label.y - size, bottom: label.y + size * 0.3 };
}

/** Width of the widest of some texts; 0 where there are none. */
export function widest(texts: readonly string[], size: number = TEXT_SIZE, weight: Weight = 'regular'): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, weight)));
}

/** A text centred on its point, moved so far that it does not pass the sides of its room. */
export function centred(
  at: Point,
  text: string,
  room: Pick<Box, 'left' | 'right'>,
  size: number = TEXT_SIZE,
  weight: Weight = 'regular',
): PlacedText {
  const half = textWidth(text, size, weight) / 2;
  return { x: round(Math.min(Math.max(at.x, room.left + half), room.right - half)), y: at.y, anchor: 'middle', text };
}
