/**
 * What the address says of a table that is searched, filtered and paged: filters stand after `?`, as they always have; what
 * the reader typed, and the page, after `#`, where no server is told of them. A row's own address is `#` and its id.
 */

/** Between the values of a row that has several for one filter. */
export const BETWEEN = '|';

export interface TableAddress {
  readonly words: string;
  /** From 1; NaN where the address names something else. */
  readonly page: number;
  /** The id of a row; null where none is named. */
  readonly row: string | null;
}

/** Decoded; a broken escape, of an address that somebody cut off, stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function readHash(hash: string): TableAddress {
  const text = hash.replace(/^#/, '');
  if (text !== '' && text.indexOf('=') < 0) return { words: '', page: 1, row: decoded(text) };
  const parts = new Map(
    text.split('&').map((part): [string, string] => {
      const [key = '', value = ''] = part.split('=');
      return [key, decoded(value)];
    }),
  );
  const page = parts.get('page');
  return {
    words: parts.get('q') ?? '',
    page: page === undefined ? 1 : /^\d+$/.test(page) ? Number(page) : NaN,
    row: null,
  };
}

/** Empty for the first page of all rows. */
export function writeHash({ words, page }: Pick<TableAddress, 'words' | 'page'>): string {
  const parts = [
    ...(words === '' ? [] : [`q=${encodeURIComponent(words)}`]),
    ...(page === 1 ? [] : [`page=${String(page)}`]),
  ];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
