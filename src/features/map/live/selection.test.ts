import { expect, test } from 'vitest';
import { cardPlace } from './selection.ts';

const card = { width: 200, height: 100 };
const frame = { width: 350, height: 300 };

test.each([
  ['over its place', { x: 175, y: 200 }, { left: 75, top: 86 }],
  ['under it where there is no room over it', { x: 175, y: 60 }, { left: 75, top: 74 }],
  ['inside the frame at its sides', { x: 340, y: 200 }, { left: 144, top: 86 }],
  ['at the edge beyond which its place has moved', { x: 175, y: -40 }, { left: 75, top: 194 }],
  ['in the lower left corner where it has no place', null, { left: 6, top: 194 }],
])('a card stands %s', (_, at, expected) => {
  expect(cardPlace(at, card, frame)).toEqual(expected);
});

test('a card that fills the frame begins in its corner', () => {
  expect(cardPlace({ x: 10, y: 290 }, { width: 400, height: 400 }, frame)).toEqual({ left: 6, top: 6 });
});
