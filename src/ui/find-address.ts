/** What the find page is asked for, in its address: behind #, which a browser never sends. */

export type Asked =
  | {
      readonly kind: 'query';
      readonly query: string;
      /** Whether it was entered in a field just now: then the reader goes on to what is found. */
      readonly entered: boolean;
    }
  | { readonly kind: 'firm'; readonly id: string };

/** As long as the fields allow. */
export const LONGEST_QUERY = 64;

/** The index beside a find page: that of the language without a folder; another language's pages name it. */
export const indexBeside = (findPage: string): string => `${findPage}compounds.json`;

/** The part of an address that keeps a query. */
export const hashOf = (query: string): string => (query === '' ? '' : `#q=${encodeURIComponent(query)}`);

/** The address of the find page with a query that was just entered. */
export const enteredAt = (findPage: string, query: string): string =>
  query === '' ? findPage : `${findPage}${hashOf(query)}&entered`;

/**
 * What an address asks for; null where it asks for nothing, as one of a part of the page. `?q=` is what the forms make of it
 * where no script was there in time.
 */
export function askedIn({ search, hash }: Pick<Location, 'search' | 'hash'>): Asked | null {
  const [sent, kept] = [new URLSearchParams(search), new URLSearchParams(hash.slice(1))];
  const firm = kept.get('firm');
  if (firm !== null) return { kind: 'firm', id: firm };
  const query = kept.get('q') ?? sent.get('q');
  if (query === null) return hash === '' ? { kind: 'query', query: '', entered: false } : null;
  return { kind: 'query', query: query.slice(0, LONGEST_QUERY), entered: kept.has('entered') || !kept.has('q') };
}
