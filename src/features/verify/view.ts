/** The page that computes the published figures again: what it will fetch, and the headline figures as SQL. */
import type { Edition } from '../../site/edition.ts';
import { pageAddress, wholeAddress } from '../../site/href.ts';
import { queryViews, type QueryView } from './queries.ts';

export interface VerifyProps {
  /** The whole address of the page; null where the site has no home. */
  readonly address: string | null;
  /** How many files are fetched, and their bytes in all. */
  readonly files: number;
  readonly bytes: number;
  /** The folder of the downloads below the site. */
  readonly data: string;
  /** Its whole address; null where the site has no home. */
  readonly dataAddress: string | null;
  readonly queries: readonly QueryView[];
}

export function verifyView(edition: Edition): VerifyProps {
  const { site, links } = edition;
  const { url } = site.programme.site;
  return {
    address: wholeAddress(url, links, links.page('/verify/')),
    files: site.files.length,
    bytes: site.files.reduce((sum, { bytes }) => sum + bytes, 0),
    data: links.file('/data/'),
    dataAddress: url === null ? null : pageAddress(url, '/data/'),
    queries: queryViews(edition),
  };
}
