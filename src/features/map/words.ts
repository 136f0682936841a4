/** The map's own catalogue. Its modules take it as an argument, so that none of them knows which language it is. */
import type { Messages } from '../../words/words.ts';
import { limitsOf, type RateClass } from './ground/classes.ts';

export type MapWords = Messages['map'];

/** The catalogue for a city, whose compounds have fewer states where no works are kept. */
export function wordsFor(words: MapWords, { hasWorks }: { readonly hasWorks: boolean }): MapWords {
  return hasWorks ? words : { ...words, states: { ...words.states, ...words.statesWithoutWorks } };
}

/** The words of a class in a legend: its limits, or what it stands for. */
export function classLabel(rateClass: RateClass, words: MapWords): string {
  if (rateClass === 'missing' || rateClass === 'zero') return words.classes[rateClass];
  const [from, to] = limitsOf(rateClass) ?? [0, 1];
  return words.classes.step(from, to);
}
