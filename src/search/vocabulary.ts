/** What a search knows beside the entries: how characters are read and written otherwise, and the names of places. */
import { earOf, type Ear } from './hearing.ts';
import { tokensOf, type Readings, type Token } from './tokens.ts';

/** A place that a reader may name beside a compound. */
export interface PlaceName {
  /** What entries in it name it by; null for what all of them lie in. */
  readonly key: string | null;
  readonly name: string;
}

/** A place by the part of its name that readers always write: 杏坡 of 杏坡区. */
export interface KnownPlace extends PlaceName {
  readonly stem: readonly Token[];
}

export interface Vocabulary {
  readonly readings: Readings;
  /** Hears characters that readers type for those of the names. */
  readonly ear: Ear;
  /** Traditional characters, by which simplified ones they are looked for. */
  readonly simplified: ReadonlyMap<string, string>;
  /** From the largest down. */
  readonly places: readonly KnownPlace[];
}

/** What follows the name of a place, or is left off. */
export const PLACE_ENDING = /^(街道办事处|街道办|街道|办事处|街办|地区|[区县市镇乡]|jiedao|jie|shi|xian|qu)/;
const NAME_ENDING = /(街道|地区|[区县市镇乡])$/;

/** `alike` has the readings of characters that no name has, but that sound like one that has. */
export function vocabularyOf(
  readings: Readings,
  more: {
    readonly alike?: Readings;
    readonly simplified?: ReadonlyMap<string, string>;
    readonly places?: readonly PlaceName[];
  } = {},
): Vocabulary {
  const { alike = new Map(), simplified = new Map(), places = [] } = more;
  return {
    readings,
    ear: earOf(readings, alike),
    simplified,
    places: places.map((place) => {
      const stem = tokensOf(place.name.replace(NAME_ENDING, ''), readings);
      // 东区 without its ending is a word of many names.
      return { ...place, stem: stem.length > 1 ? stem : tokensOf(place.name, readings) };
    }),
  };
}
