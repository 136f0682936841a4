/** "Did you mean": the candidate nearest to a mistyped text. */

/** Costs are in half edits, so that a look-alike character can cost half an edit. */
const EDIT = 2;
const LOOK_ALIKE = 1;
const LOOK_ALIKES = ['1il|', '0oq', '5s', '2z', '8b', 'uv', 'mn', '-_－—–'];
const FAMILY = new Map(LOOK_ALIKES.flatMap((family, i) => [...family].map((character) => [character, i] as const)));

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** A digit is no slip for anything but its look-alikes: 27 is as far from 28 as from any other number. */
function substitution(a: string, b: string): number {
  if (a === b) return 0;
  const family = FAMILY.get(a);
  if (family !== undefined && family === FAMILY.get(b)) return LOOK_ALIKE;
  return isDigit(a) || isDigit(b) ? Infinity : EDIT;
}

const insertion = (character: string): number => (isDigit(character) ? Infinity : EDIT);

/**
 * Restricted Damerau–Levenshtein distance in half edits: insertion, deletion, substitution and the swap of two
 * neighbours cost 2, a look-alike (1 for l, 0 for o) costs 1; digits are neither put in, left out nor swapped. Infinity as soon as it must exceed `limit`.
 */
export function editCost(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) * EDIT > limit) return Infinity;
  let beforePrevious: number[] = [];
  let previous = [0];
  for (let j = 1; j <= b.length; j += 1) previous.push((previous[j - 1] ?? 0) + insertion(b.charAt(j - 1)));
  for (let i = 1; i <= a.length; i += 1) {
    const current = [(previous[0] ?? 0) + insertion(a.charAt(i - 1))];
    let least = current[0] ?? Infinity;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(
        (previous[j] ?? Infinity) + insertion(a.charAt(i - 1)),
        (current[j - 1] ?? Infinity) + insertion(b.charAt(j - 1)),
        (previous[j - 1] ?? Infinity) + substitution(a.charAt(i - 1), b.charAt(j - 1)),
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charAt(i - 1) === b.charAt(j - 2) &&
        a.charAt(i - 2) === b.charAt(j - 1) &&
        !(isDigit(a.charAt(i - 1)) && isDigit(a.charAt(i - 2)))
      ) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? Infinity) + EDIT);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit && previous.every((cost) => cost > limit)) return Infinity;
    beforePrevious = previous;
    previous = current;
  }
  const cost = previous[b.length] ?? Infinity;
  return cost <= limit ? cost : Infinity;
}

/** One edit for every three characters, at most three; in a shorter text look-alikes only. */
const limitFor = (text: string): number =>
  text.length < 3 ? LOOK_ALIKE : EDIT * Math.min(3, Math.floor(text.length / 3));

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/**
 * The candidate nearest to `text`, the first of equals; undefined when none is near enough (one edit for every three
 * characters, at most three). Width and case do not count as differences.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = folded(text);
  let limit = limitFor(wanted);
  let best: string | undefined;
  for (const candidate of candidates) {
    const cost = editCost(wanted, folded(candidate), limit);
    if (cost > limit || (best !== undefined && cost === limit)) continue;
    best = candidate;
    limit = cost;
    if (cost === 0) break;
  }
  return best;
}

/** Comparisons allowed in one reading: enough for 50 unknown ids among 100,000. */
const BUDGET = 5_000_000;

/** The candidate nearest to a text; null when none is near enough. */
export type Suggest = (text: string, candidates: ReadonlySet<string>) => string | null;

/**
 * A function naming the candidate nearest to an unknown text. It remembers its answers and stops answering when its
 * budget of comparisons is spent, so that a ledger in which every id is unknown still reads in linear time.
 */
export function nearestSuggester(budget: number = BUDGET): Suggest {
  let left = budget;
  const answers = new Map<ReadonlySet<string>, Map<string, string | null>>();
  return (text, candidates) => {
    const known = answers.get(candidates) ?? new Map<string, string | null>();
    answers.set(candidates, known);
    const before = known.get(text);
    if (before !== undefined) return before;
    left -= candidates.size;
    if (left < 0) return null;
    const found = nearest(text, candidates) ?? null;
    known.set(text, found);
    return found;
  };
}
