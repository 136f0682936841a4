/** Characters and syllables that sound the same, or so alike that many speakers and keyboards do not part them. */
import type { Readings } from './tokens.ts';

const INITIALS: readonly (readonly [string, string])[] = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
];

const known = new Map<string, readonly string[]>();

/** The spellings of a syllable that sounds alike, the syllable itself first: zhen, zheng, zen, zeng. */
export function soundsLike(reading: string): readonly string[] {
  const kept = known.get(reading);
  if (kept !== undefined) return kept;
  const pair = INITIALS.find(([long, short]) => reading.startsWith(long) || reading.startsWith(short));
  const rest = pair === undefined ? reading : reading.slice(reading.startsWith(pair[0]) ? 2 : 1);
  const bare = rest.replace(/g$/, '');
  const finals = /[aei]n$/.test(bare) ? [bare, `${bare}g`] : [rest];
  const alike = (pair ?? ['']).flatMap((initial) => finals.map((final) => initial + final));
  const found = [reading, ...alike.filter((spelling) => spelling !== reading)];
  known.set(reading, found);
  return found;
}

/** How a character of a query sounds beside one of a name: the same, alike, or otherwise. */
export type Likeness = 'same' | 'alike' | null;

/** Compares by sound; `alike` tells the readings of characters that a name may be written with by mistake. */
export interface Ear {
  compare(typed: string, readings: readonly string[]): Likeness;
}

/** An ear that knows the readings of some characters; one that it does not know sounds like no other. */
export function earOf(...tables: readonly Readings[]): Ear {
  return {
    compare: (typed, readings) => {
      if (readings.length === 0) return null;
      const heard = tables.flatMap((table) => table.get(typed) ?? []);
      if (heard.some((reading) => readings.includes(reading))) return 'same';
      return heard.some((reading) => readings.some((own) => soundsLike(own).includes(reading))) ? 'alike' : null;
    },
  };
}
