/** Where a query lies in a text: character by character, by pinyin, by sound, by initials, or by any mix of them. */
import { soundsLike, type Ear } from './hearing.ts';
import type { Token } from './tokens.ts';

/** How a match was made, best first: the characters themselves, whole syllables, the same sound, a like sound, initials. */
export type MatchKind = 0 | 1 | 2 | 3 | 4;
/** Where it lies, best first: the whole text, its beginning, the beginning of a word, anywhere. */
export type MatchPlace = 0 | 1 | 2 | 3;

export interface Match {
  readonly place: MatchPlace;
  readonly kind: MatchKind;
  /** The matched part of the text as written. */
  readonly from: number;
  readonly to: number;
}

interface Path {
  /** The token after the last one matched. */
  readonly end: number;
  readonly kind: MatchKind;
}

const worse = (a: MatchKind, b: MatchKind): MatchKind => (a > b ? a : b);

type Memory = Map<number, Path | null>;

type Step = readonly [length: number, kind: MatchKind];

/** By sound: a character that sounds like the token's, or a syllable spelt as it may be heard. */
function heardSteps({ char, readings }: Token, query: string, used: number, ear: Ear): Step[] {
  const typed = query.charAt(used);
  const likeness = typed === char ? null : ear.compare(typed, readings);
  const found: Step[] = likeness === null ? [] : [[1, likeness === 'same' ? 2 : 3]];
  for (const spelling of readings.flatMap((reading) => soundsLike(reading).slice(1)))
    if (query.startsWith(spelling, used)) found.push([spelling.length, 3]);
  return found;
}

/** How much of the query a token may use up, and how: the character, a whole syllable, its beginning at the end, its initial. */
function steps(token: Token, query: string, used: number, ear: Ear | null): Step[] {
  const found: Step[] = [];
  const left = query.length - used;
  if (query.startsWith(token.char, used)) found.push([token.char.length, 0]);
  for (const reading of token.readings) {
    if (query.startsWith(reading, used)) found.push([reading.length, 1]);
    else if (left > 1 && reading.startsWith(query.slice(used))) found.push([left, 1]);
    if (reading.charAt(0) !== query.charAt(used)) continue;
    found.push([1, 4]);
    if (reading.charAt(1) === 'h' && query.charAt(used + 1) === 'h') found.push([2, 4]);
  }
  return ear === null ? found : [...found, ...heardSteps(token, query, used, ear)];
}

/** The best path from token `at` that uses up the query; `memory` keeps what is known of each token and rest. */
function walk(
  tokens: readonly Token[],
  at: number,
  query: string,
  used: number,
  ear: Ear | null,
  memory: Memory,
): Path | null {
  if (used === query.length) return { end: at, kind: 0 };
  const token = tokens[at];
  if (token === undefined) return null;
  const key = at * (query.length + 1) + used;
  const known = memory.get(key);
  if (known !== undefined) return known;
  let best: Path | null = null;
  for (const [length, kind] of steps(token, query, used, ear)) {
    const rest = walk(tokens, at + 1, query, used + length, ear, memory);
    if (rest === null) continue;
    const whole = worse(kind, rest.kind);
    if (best === null || whole < best.kind) best = { end: rest.end, kind: whole };
  }
  memory.set(key, best);
  return best;
}

const isDigit = (token: Token | undefined): boolean => token !== undefined && /[0-9]/.test(token.char);
const ENDS_WORD = /[路街巷道里号楼院区市县省镇乡村厂第]/;
const ORDINAL = /[一二三四五六七八九十]/;

/** A word begins after a road, a number, an ordinal, or where digits and letters change into characters. */
function beginsWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const here = tokens[at];
  if (before === undefined || here === undefined) return true;
  if (isDigit(before) !== isDigit(here) || ENDS_WORD.test(before.char)) return true;
  if (/[a-z]/.test(before.char) !== /[a-z]/.test(here.char)) return true;
  return ORDINAL.test(before.char) && tokens[at - 2]?.char === '第';
}

/** A match that cuts a number in two (11 in 110) is only a part of a word. */
function cutsNumber(tokens: readonly Token[], start: number, end: number): boolean {
  const cut = (at: number): boolean => isDigit(tokens[at - 1]) && isDigit(tokens[at]);
  return cut(start) || cut(end);
}

function placeOf(tokens: readonly Token[], start: number, end: number): MatchPlace {
  if (start === 0 && end === tokens.length) return 0;
  if (cutsNumber(tokens, start, end)) return 3;
  if (start === 0) return 1;
  return beginsWord(tokens, start) ? 2 : 3;
}

/** Whether a match goes before another: by place, then by kind. */
export function isBetter(a: Match, b: Match | null): boolean {
  return b === null || a.place < b.place || (a.place === b.place && a.kind < b.kind);
}

/**
 * The best place of a query (normalised, not empty, at most 64 characters) in a text; null where it is not there. With an
 * ear, what sounds the same or alike counts too.
 */
export function matchText(tokens: readonly Token[], query: string, ear: Ear | null = null): Match | null {
  const memory: Memory = new Map();
  let best: Match | null = null;
  for (let start = 0; start < tokens.length; start += 1) {
    const path = walk(tokens, start, query, 0, ear, memory);
    const first = tokens[start];
    const last = path === null ? undefined : tokens[path.end - 1];
    if (path === null || first === undefined || last === undefined) continue;
    const place = placeOf(tokens, start, path.end);
    const match: Match = { place, kind: path.kind, from: first.from, to: last.to };
    if (isBetter(match, best)) best = match;
  }
  return best;
}

/**
 * How much of the beginning of a query all tokens of a name use up, by characters, whole syllables or sound: 3 of
 * 杏坡区槐荫路 for 杏坡区; the most where several fit, 0 where it does not begin so.
 */
export function lengthOfName(tokens: readonly Token[], query: string, ear: Ear | null = null): number {
  let ends = new Set([0]);
  for (const token of tokens) {
    const next = new Set<number>();
    for (const used of ends) {
      for (const [length, kind] of steps(token, query, used, ear)) if (kind < 4) next.add(used + length);
    }
    ends = next;
  }
  return Math.max(0, ...ends);
}
