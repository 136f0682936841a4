/** Which places the address names: it stands after `#`, which no browser sends. */
import { MOST, placesIn, type Choice, type CompareData, type ComparedList } from './data.ts';

/** What an address names, and what of it the site does not have. */
export interface AddressedChoice {
  /** Null where the address names no place that the site has. */
  readonly choice: Choice | null;
  /** A level that is none; null where the address names none, or one that is. */
  readonly unknownLevel: string | null;
  /** In the order of the address. */
  readonly unknown: readonly string[];
  /** The list in which the others were looked for; null where there is none. */
  readonly list: ComparedList | null;
  /** Whether more places are named than stand side by side. */
  readonly isTooMany: boolean;
}

/** Decoded; a broken escape, of an address that somebody cut off, stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A list whose file has not come yet gives no choice: it is read again then. */
export function readAddress(hash: string, { lists }: Pick<CompareData, 'lists'>): AddressedChoice {
  const parts = new Map(
    hash
      .replace(/^#/, '')
      .split('&')
      .map((part): [string, string] => {
        const [key = '', value = ''] = part.split('=');
        return [key, decoded(value)];
      }),
  );
  const named = parts.get('level') ?? '';
  const ids = [...new Set((parts.get('units') ?? '').split(',').filter((id) => id !== ''))];
  const has = (list: ComparedList, id: string): boolean => placesIn(list).some((place) => place.id === id);
  const own = lists.find(({ key }) => key === named);
  const list = own ?? lists.find((each) => ids.some((id) => has(each, id))) ?? lists[0] ?? null;
  const known = list === null ? [] : ids.filter((id) => has(list, id));
  return {
    choice: list === null || known.length === 0 ? null : { key: list.key, ids: known.slice(0, MOST) },
    unknownLevel: named === '' || own !== undefined ? null : named,
    unknown: ids.filter((id) => known.indexOf(id) < 0),
    list,
    isTooMany: known.length > MOST,
  };
}

export function writeAddress({ key, ids }: Choice): string {
  return `#level=${key}&units=${ids.map(encodeURIComponent).join(',')}`;
}

/** The places that stand there before a reader has chosen: the first of a list, of the first one where none is named. */
export function firstChoice({ lists }: Pick<CompareData, 'lists'>, key?: string): Choice {
  const own = lists.find((each) => each.key === key) ?? lists[0];
  return {
    key: own?.key ?? '',
    ids: placesIn(own)
      .slice(0, MOST)
      .map(({ id }) => id),
  };
}
