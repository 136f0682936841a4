/** What the files of the kit are written for. */

export interface Hosting {
  /** With a slash at both ends. */
  readonly base: string;
  /** The site's address; null where the programme names none. */
  readonly url: string | null;
  /** The header Content-Security-Policy, but for who may frame a page. */
  readonly policy: string;
  /** The folders at the top of the site, in order of name. */
  readonly folders: readonly string[];
  /** The names of the site's folder and of the kit's, which lie beside each other. */
  readonly site: string;
  readonly kit: string;
}

/** Where the files suppose the site's folder to be; the guide says where to write another. */
export const SITE_FOLDER = '/srv/www/site';

/** The policy of pages that no site may frame, and of those that any may. */
export const policiesOf = (policy: string): { readonly closed: string; readonly framed: string } => ({
  closed: `${policy}; frame-ancestors 'none'`,
  framed: `${policy}; frame-ancestors *`,
});

/** The host's name in the site's address; null where it has none. */
export const hostOf = ({ url }: Hosting): string | null => (url === null ? null : new URL(url).hostname);
