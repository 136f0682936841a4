/** The readings of characters, for the search index. The dictionary is needed while building only, never by readers. */
import { pinyin } from 'pinyin-pro';
import type { Readings } from '../../search/tokens.ts';

const spell = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });
const isCharacter = (char: string): boolean => /^[\u3400-\u9fff]$/.test(char);

/**
 * For every Chinese character of the texts: the readings that it has in them (重 in 重庆路 is chong) and the one it has
 * alone (zhong), because readers type either. Rarer readings would find compounds that nobody meant.
 */
export function readingsOf(texts: readonly string[]): Readings {
  const readings = new Map<string, Set<string>>();
  const add = (char: string, reading: string | undefined): void => {
    if (!isCharacter(char) || reading === undefined || !/^[a-z]+$/.test(reading)) return;
    readings.set(char, (readings.get(char) ?? new Set()).add(reading));
  };
  for (const text of new Set(texts)) {
    const characters = Array.from(text);
    const spelt = spell(text);
    if (spelt.length === characters.length)
      characters.forEach((char, index) => {
        add(char, spelt[index]);
      });
  }
  for (const char of new Set(texts.flatMap((text) => Array.from(text)))) add(char, spell(char)[0]);
  return new Map([...readings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([char, list]) => [char, [...list]]));
}
