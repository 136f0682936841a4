/** Which places the address names: it stands after `#`, which no browser sends. */
import { COMPARED_LEVELS, MOST, type Choice, type CompareData, type ComparedLevel } from './data.ts';

/** What an address names, and what of it the site does not have. */
export interface AddressedChoice {
  /** Null where the address names no place that the site has. */
  readonly choice: Choice | null;
  /** A level that is none; null where the address names none, or one that is. */
  readonly unknownLevel: string | null;
  /** In the order of the address. */
  readonly unknown: readonly string[];
  /** The level in which the others were looked for; null where there is none. */
  readonly level: ComparedLevel | null;
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

export function readAddress(hash: string, { levels }: Pick<CompareData, 'levels'>): AddressedChoice {
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
  const has = (level: ComparedLevel, id: string): boolean =>
    levels.some((each) => each.level === level && each.places.some((place) => place.id === id));
  const level =
    levels.find((each) => each.level === named)?.level ??
    levels.find((each) => ids.some((id) => has(each.level, id)))?.level ??
    levels[0]?.level ??
    null;
  const known = level === null ? [] : ids.filter((id) => has(level, id));
  return {
    choice: level === null || known.length === 0 ? null : { level, ids: known.slice(0, MOST) },
    unknownLevel: named === '' || levels.some((each) => each.level === named) ? null : named,
    unknown: ids.filter((id) => known.indexOf(id) < 0),
    level,
    isTooMany: known.length > MOST,
  };
}

export function writeAddress({ level, ids }: Choice): string {
  return `#level=${level}&units=${ids.map(encodeURIComponent).join(',')}`;
}

/** The places that stand there before a reader has chosen: the first of the first level. */
export function firstChoice({ levels }: Pick<CompareData, 'levels'>, level?: ComparedLevel): Choice {
  const own = levels.find((each) => each.level === level) ?? levels[0];
  return { level: own?.level ?? COMPARED_LEVELS[0], ids: (own?.places ?? []).slice(0, MOST).map(({ id }) => id) };
}
