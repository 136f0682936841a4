/** Sizes, margins, points and labels: what every chart layout is made of. */

export interface Margin {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A piece of text and the side of its point on which it stands. */
export interface PlacedLabel extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}
