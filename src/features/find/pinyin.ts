/** The readings of characters, for the search index. The dictionary is needed while building only, never by readers. */
import { pinyin } from 'pinyin-pro';
import type { Readings } from '../../search/tokens.ts';

const known = new Map<string, readonly string[]>();

/** A text as syllables; asked for again by the index and by the lists, and slow to find. */
function spell(text: string): readonly string[] {
  const kept = known.get(text) ?? pinyin(text, { toneType: 'none', type: 'array', v: true });
  known.set(text, kept);
  return kept;
}

/** A text as it is spelt, small and without tones: huaiyinlu11haoyuan. */
export const spelt = (text: string): string => spell(text.normalize('NFKC')).join('').toLowerCase();

const isReading = (text: string): boolean => /^[a-z]+$/.test(text);
const isCharacter = (char: string): boolean => /^[\u3400-\u9fff]$/.test(char);

/** How a character is read when it stands alone; null for what is no character. */
export function readingOf(char: string): string | null {
  const reading = isCharacter(char) ? spell(char)[0] : undefined;
  return reading === undefined || !isReading(reading) ? null : reading;
}

/**
 * For every Chinese character of the texts: the readings that it has in them (重 in 重庆路 is chong) and the one it has
 * alone (zhong), because readers type either. Rarer readings would find compounds that nobody meant.
 */
export function readingsOf(texts: readonly string[]): Readings {
  const readings = new Map<string, Set<string>>();
  const add = (char: string, reading: string | undefined): void => {
    if (!isCharacter(char) || reading === undefined || !isReading(reading)) return;
    readings.set(char, (readings.get(char) ?? new Set()).add(reading));
  };
  for (const text of new Set(texts)) {
    const characters = Array.from(text);
    const syllables = spell(text);
    if (syllables.length === characters.length)
      characters.forEach((char, index) => {
        add(char, syllables[index]);
      });
  }
  for (const char of new Set(texts.flatMap((text) => Array.from(text)))) add(char, spell(char)[0]);
  return new Map([...readings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([char, list]) => [char, [...list]]));
}
