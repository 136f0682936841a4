/** What readers type instead of the characters of the index: others that sound so, and traditional ones. */
import { soundsLike } from '../../search/hearing.ts';
import type { Readings } from '../../search/tokens.ts';
import { readingOf } from './pinyin.ts';
import { TRADITIONAL } from './traditional.ts';

/** The 3,755 most used characters: the first level of GB/T 2312, whose rows D7 and before of GB 18030 hold them. */
function commonCharacters(): readonly string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const char = decoder.decode(Uint8Array.of(row, cell));
      if (/^[\u4e00-\u9fff]$/.test(char)) found.push(char);
    }
  }
  return found;
}

/** For each reading of common characters that the index lacks those characters, where one of the index sounds like it. */
export function alikeIn(readings: Readings): Readonly<Record<string, string>> {
  const heard = new Set([...readings.values()].flatMap((list) => list.flatMap(soundsLike)));
  const alike = new Map<string, string>();
  for (const char of commonCharacters()) {
    const reading = readingOf(char);
    if (reading === null || readings.has(char) || !heard.has(reading)) continue;
    alike.set(reading, (alike.get(reading) ?? '') + char);
  }
  return Object.fromEntries([...alike].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What names have behind them: never part of one, and written in traditional characters too. */
const BEHIND_NAMES = '街道办事处区县市镇乡号楼栋幢座单元门层室户省';

/** The traditional characters of those in the index, each followed by its simplified one. */
export function simplifiedIn(readings: Readings): string {
  const used = new Set([...readings.keys(), ...BEHIND_NAMES]);
  return TRADITIONAL.filter(([traditional, simplified]) => used.has(simplified) && !used.has(traditional))
    .map((pair) => pair.join(''))
    .join('');
}
