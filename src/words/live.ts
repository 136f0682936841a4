/** The words of scripts that write sentences in the reader's browser: a module a part, loaded when its script starts. */
import type { Locale, Messages } from './words.ts';

export type LiveWords<P extends 'finding' | 'map' | 'weights' | 'compare' | 'check'> = Pick<Messages, P>;

interface Live {
  readonly finding: () => Promise<LiveWords<'finding'>>;
  readonly map: () => Promise<LiveWords<'map'>>;
  readonly weights: () => Promise<LiveWords<'weights'>>;
  readonly compare: () => Promise<LiveWords<'compare'>>;
  readonly check: () => Promise<LiveWords<'check'>>;
}

const CHINESE: Live = {
  finding: async () => ({ finding: (await import('./zh-CN/finding.ts')).finding }),
  map: async () => ({ map: (await import('./zh-CN/map.ts')).map }),
  weights: async () => ({ weights: (await import('./zh-CN/weights.ts')).weights }),
  compare: async () => ({ compare: (await import('./zh-CN/compare.ts')).compare }),
  check: async () => ({ check: (await import('./zh-CN/check.ts')).check }),
};

const pseudoOf = async <T>(words: Promise<T>): Promise<T> => (await import('./pseudo.ts')).pseudo(await words);

const LIVE: Readonly<Record<Locale, Live>> = {
  'zh-CN': CHINESE,
  'en-XA': {
    finding: () => pseudoOf(CHINESE.finding()),
    map: () => pseudoOf(CHINESE.map()),
    weights: () => pseudoOf(CHINESE.weights()),
    compare: () => pseudoOf(CHINESE.compare()),
    check: () => pseudoOf(CHINESE.check()),
  },
};

/** What the scripts of the browser may say in a page's language (`<html lang>`); in the default one where it is unknown. */
export function liveWords(lang: string): Live {
  return lang in LIVE ? LIVE[lang as Locale] : CHINESE;
}
