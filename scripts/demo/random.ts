/** Seeded randomness: the same seed and topic give the same draws on every machine. */

export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [low, high], both ends included. */
  int(low: number, high: number): number;
  /** A number in [low, high). */
  between(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One element; throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** A draw close to the standard normal distribution (sum of twelve uniforms), from −6 to 6. */
  normal(): number;
  /** A new list in random order (Fisher–Yates). */
  shuffle<T>(list: readonly T[]): T[];
}

/** The element at a place that must exist; a miss is a bug in the generator. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`no element ${index} in a list of ${list.length}`);
  return value;
}

/**
 * An independent stream of draws (mulberry32) for one topic: each ledger has its own, so that a change to one of them
 * does not reshuffle the others.
 */
export function randomStream(seed: number, topic: string): Random {
  let state = hash(`${seed}/${topic}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    normal: () => {
      let sum = -6;
      for (let i = 0; i < 12; i += 1) sum += next();
      return sum;
    },
    shuffle: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = Math.floor(next() * (i + 1));
        const kept = at(copy, i);
        copy[i] = at(copy, j);
        copy[j] = kept;
      }
      return copy;
    },
  };
}

/** FNV-1a over UTF-16 units: spreads seeds and topics over 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/**
 * Whole parts that sum to `total` exactly, each at least `minimum`, otherwise in proportion to the weights
 * (largest remainder; ties go to the earlier part).
 */
export function apportion(total: number, weights: readonly number[], minimum: number): number[] {
  const spare = total - minimum * weights.length;
  if (spare < 0) throw new Error(`${total} cannot be split into ${weights.length} parts of at least ${minimum}`);
  const sum = weights.reduce((a, b) => a + b, 0);
  const quotas = weights.map((w) => (spare * w) / sum);
  const parts = quotas.map((q) => minimum + Math.floor(q));
  const left = total - parts.reduce((a, b) => a + b, 0);
  const order = quotas
    .map((q, index) => ({ index, rest: q - Math.floor(q) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index] = at(parts, index) + 1;
  return parts;
}
