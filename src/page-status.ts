/**
 * Where pages say which publication they show. A publication changes these lines on all pages, and so does the first row after it,
 * where little else is other than before. So they are put into finished pages, at marks that keep their places, and can be put anew
 * into those of the last build.
 */
import { nth } from './domain/lists.ts';

/** In the title, among the tags of an official page, above the text, in the footer. */
const SPOTS = ['title', 'date', 'line', 'footer'] as const;
type Spot = (typeof SPOTS)[number];

/** What is said at each spot, as markup. */
export type PageStatus = Readonly<Record<Spot, string>>;

/** Where a finished page says it: from which of its bytes to which. */
export type StatusPlace = readonly [spot: Spot, from: number, to: number];

/** The first of the characters that Unicode keeps for programs' own use: two of them together stand in no text. */
const FIRST = 0xfdd0;
const markOf = (spot: number): string => String.fromCharCode(FIRST, FIRST + 1 + spot);
const MARK = /\uFDD0[\uFDD1-\uFDD4]/g;

/** What holds a spot's place in a page that is not finished. */
export const STATUS_MARKS: Readonly<Record<Spot, string>> = {
  title: markOf(0),
  date: markOf(1),
  line: markOf(2),
  footer: markOf(3),
};

/** A page as it is written. */
export interface FinishedPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it says of which publication it is. */
  readonly places: readonly StatusPlace[];
}

/** A finished page with another status in the places of its own. */
export function withOtherStatus(page: Uint8Array, places: readonly StatusPlace[], status: PageStatus): FinishedPage {
  const parts: Uint8Array[] = [];
  const moved: StatusPlace[] = [];
  let [done, bytes] = [0, 0];
  for (const [spot, from, to] of places) {
    const said = Buffer.from(status[spot]);
    parts.push(page.subarray(done, from), said);
    bytes += from - done;
    moved.push([spot, bytes, bytes + said.length]);
    bytes += said.length;
    done = to;
  }
  return { bytes: Buffer.concat([...parts, page.subarray(done)]), places: moved };
}

/** A page that is not finished with its status in the places of its marks. */
export function withStatus(marked: string, status: PageStatus): FinishedPage {
  const marks: StatusPlace[] = [];
  let [done, bytes] = [0, 0];
  for (const { 0: mark, index } of marked.matchAll(MARK)) {
    const from = bytes + Buffer.byteLength(marked.slice(done, index));
    bytes = from + Buffer.byteLength(mark);
    marks.push([nth(SPOTS, mark.charCodeAt(1) - FIRST - 1), from, bytes]);
    done = index + mark.length;
  }
  return withOtherStatus(Buffer.from(marked), marks, status);
}
