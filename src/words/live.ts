/** The words of scripts that write sentences in the reader's browser: a module a part, loaded when its script starts. */
import type { Locale, Messages } from './words.ts';

type Part = 'finding' | 'map' | 'weights' | 'compare' | 'check' | 'verify' | 'inApp';
export type LiveWords<P extends Part> = Pick<Messages, P>;

/** A module has its part under the name that the catalogue has it by. */
type Live = { readonly [P in Part]: () => Promise<LiveWords<P>> };

const CHINESE: Live = {
  finding: () => import('./zh-CN/finding.ts'),
  map: () => import('./zh-CN/map.ts'),
  weights: () => import('./zh-CN/weights.ts'),
  compare: () => import('./zh-CN/compare.ts'),
  check: () => import('./zh-CN/check.ts'),
  verify: () => import('./zh-CN/verify.ts'),
  inApp: () => import('./zh-CN/in-app.ts'),
};

/** The one made by a program has the texts that it is made from. */
const LIVE: Readonly<Record<Locale, Live>> = { 'zh-CN': CHINESE, 'en-XA': CHINESE };
const MADE: Locale = 'en-XA';

/**
 * What a script of the browser may say in a page's language (`<html lang>`), in the default one where it is unknown, and in its city's
 * words (`<html data-city-words>`).
 */
export async function liveWords<P extends Part>(
  { lang, dataset }: Pick<HTMLElement, 'lang' | 'dataset'>,
  part: P,
): Promise<LiveWords<P>> {
  const words = await (lang in LIVE ? LIVE[lang as Locale] : CHINESE)[part]();
  if (lang === MADE) {
    const made = await import('./pseudo.ts');
    return made.pseudo(words);
  }
  const city = dataset['cityWords'];
  if (city === undefined) return words;
  const own = await import('./zh-CN/in-city-words.ts');
  return own.inWordsTold(words, city);
}
