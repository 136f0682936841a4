/** The map's own catalogue. Its modules take it as an argument, so that none of them knows which language it is. */
import type { Messages } from '../../words/words.ts';
import type { AreaClass } from './ground/area-class.ts';
import { stepOf } from './ground/change-classes.ts';
import { limitsOf } from './ground/classes.ts';

export type MapWords = Messages['map'];

/** The catalogue for a city, whose compounds have fewer states where no works are kept. */
export function wordsFor(words: MapWords, { hasWorks }: { readonly hasWorks: boolean }): MapWords {
  return hasWorks ? words : { ...words, states: { ...words.states, ...words.statesWithoutWorks } };
}

/** The words of a class in a legend: its limits, or what it stands for; `short` where there is little room. */
export function classLabel(areaClass: AreaClass, words: MapWords, short = false): string {
  switch (areaClass) {
    case 'missing':
    case 'zero':
    case 'same':
    case 'fewUp':
    case 'fewDown':
      return (short ? words.classesShort : words.classes)[areaClass];
    case 'c0':
    case 'c1':
    case 'c2':
    case 'c3':
    case 'c4': {
      const [from, to] = limitsOf(areaClass);
      return short ? words.stepShort(from, to) : words.step(from, to);
    }
    case 'up1':
    case 'up2':
    case 'up3':
    case 'up4':
    case 'up5':
    case 'down1':
    case 'down2': {
      const step = stepOf(areaClass);
      return short ? words.changeStepShort(step) : words.changeStep(step);
    }
  }
}
