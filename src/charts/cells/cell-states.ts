/** What the states of compounds are called in pictures of cells, and the classes that draw them. */
import type { Condition } from '../../domain/indicators/condition.ts';
import type { Messages } from '../../words/words.ts';

export const CELL_CLASS: Readonly<Record<Condition, string>> = {
  both: 'b',
  covered: 'c',
  coveredExempt: 'd',
  renovated: 'r',
  neither: 'n',
  exempt: 'e',
  unknown: 'u',
};

/** The states' names; fewer things are said of them where no works are kept. */
export function stateNames(words: Messages['cells'], hasWorks: boolean): Readonly<Record<Condition, string>> {
  return hasWorks ? words.state : { ...words.state, ...words.withoutWorks };
}
