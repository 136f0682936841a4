/** What a query says: the name that is looked for, the places it is said to lie in, and what no name has. */
import { lengthOfName } from './match.ts';
import { foldedText } from './tokens.ts';
import { PLACE_ENDING, type KnownPlace, type Vocabulary } from './vocabulary.ts';

export interface ReadQuery {
  /** The words of the name, folded. */
  readonly words: readonly string[];
  readonly places: readonly KnownPlace[];
  /** What was read but is in no ledger: 3号楼, 2单元, 501室, 河北省. */
  readonly unused: readonly string[];
}

const NUMERAL = '0-9〇零一二两三四五六七八九十百';
/** Whole numbers alone: two beside each other would be read in as many ways as they can be parted. */
const NUMBER = `[${NUMERAL}]{1,12}(?![${NUMERAL}])`;
const UNIT = '(?:号楼|#楼|[#号楼栋幢座层室户]|单元|门洞|门)';
const PART = `(?:[甲乙丙丁东西南北a-z](?:${NUMBER})?|${NUMBER}[a-z]?)${UNIT}`;
const HYPHEN = '[-‐-―~]';
/** A building, an entrance or a door behind a name: 3号楼2单元501室, 3-2-501, b座1203. */
const DOOR = `${PART}(?:${HYPHEN}?(?:${PART}|${NUMBER})){0,9}|${NUMBER}(?:${HYPHEN}${NUMBER}){1,9}`;
/** Behind a road or a number it would be the house itself. */
const BEHIND_NAME = new RegExp(`^(.*?[^${NUMERAL}第路街巷道]${HYPHEN}?)(${DOOR})$`);
const BEHIND_KIND = new RegExp(`^(.*?[院园区寓村里苑厦舍楼]${HYPHEN}?)(${NUMBER})$`);
const ONLY_DOOR = new RegExp(`^(?:${DOOR})$`);
const PROVINCE = /^.{2,3}?(省|自治区)/;

const withoutDoor = (word: string): readonly [name: string, door: string] => {
  const [, name, door] = BEHIND_NAME.exec(word) ?? BEHIND_KIND.exec(word) ?? [];
  return name === undefined || door === undefined || foldedText(name).length < 2 ? [word, ''] : [name, door];
};

interface Cut {
  readonly place: KnownPlace;
  readonly rest: string;
}

/** A rest of one character is the end of a name (杏圃里) and no name. */
const isName = (rest: string): boolean => rest.length !== 1;

/** The place whose name a word begins with, the longest of several; by sound only where none is written so. */
function placeBefore(word: string, { places, ear }: Vocabulary): Cut | null {
  for (const hears of [null, ear]) {
    let best: Cut | null = null;
    for (const place of places) {
      const length = lengthOfName(place.stem, word, hears);
      if (length === 0) continue;
      const behind = word.slice(length);
      const ending = PLACE_ENDING.exec(behind)?.[0] ?? '';
      const rest = behind.slice(ending.length);
      if (isName(rest) && (best === null || rest.length < best.rest.length)) best = { place, rest };
    }
    if (best !== null) return best;
  }
  return null;
}

/** The place whose name a word ends with, as written. */
function placeBehind(word: string, { places }: Vocabulary): Cut | null {
  for (const place of places) {
    const stem = place.stem.map(({ char }) => char).join('');
    for (const name of [foldedText(place.name), stem]) {
      const rest = word.slice(0, -name.length);
      if (word.endsWith(name) && isName(rest)) return { place, rest };
    }
  }
  return null;
}

/** Reads a query whose width, case and script are already those of the names. */
export function readQuery(query: string, vocabulary: Vocabulary): ReadQuery {
  const words: string[] = [];
  const unused: string[] = [];
  const named = new Set<KnownPlace>();
  const parts = query.split(/\s+/).filter((part) => part !== '');
  for (const written of parts) {
    if (parts.length > 1 && ONLY_DOOR.test(written)) {
      unused.push(written);
      continue;
    }
    const [name, door] = withoutDoor(written);
    if (door !== '') unused.push(door);
    let word = foldedText(name);
    const province = PROVINCE.exec(word)?.[0] ?? '';
    if (province !== '' && placeBefore(word.slice(province.length), vocabulary) !== null) {
      unused.push(province);
      word = word.slice(province.length);
    }
    for (const cut of [placeBefore, placeBehind]) {
      for (let found = cut(word, vocabulary); word !== '' && found !== null; found = cut(word, vocabulary)) {
        named.add(found.place);
        word = found.rest;
      }
    }
    if (word !== '') words.push(word);
  }
  return { words, places: vocabulary.places.filter((place) => named.has(place)), unused };
}
