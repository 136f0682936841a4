/** The list of a site's pages for search engines (sitemaps.org, protocol 0.9). */
import type { IsoDate } from '../domain/rows.ts';
import { escapedXml } from './xml.ts';

export interface SitemapFile {
  readonly name: string;
  readonly text: string;
}

/** The most addresses that one file may hold. */
const MOST = 50_000;
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const document = (root: string, items: readonly string[]): string =>
  ['<?xml version="1.0" encoding="utf-8"?>', `<${root} xmlns="${SCHEMA}">`, ...items, `</${root}>`, ''].join('\n');

const item = (tag: string, address: string, changed: IsoDate | null): string =>
  `<${tag}><loc>${escapedXml(address)}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</${tag}>`;

/**
 * The files of a list of whole addresses: `sitemap.xml`, which names further ones where one cannot hold all. `changed` is
 * the day of the publication that the pages show; null where they show none.
 */
export function sitemapFiles(
  addresses: readonly string[],
  changed: IsoDate | null,
  addressOf: (name: string) => string,
  most = MOST,
): readonly SitemapFile[] {
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, i) =>
    document(
      'urlset',
      addresses.slice(i * most, (i + 1) * most).map((address) => item('url', address, changed)),
    ),
  );
  const [only, ...others] = parts;
  if (only === undefined) return [];
  if (others.length === 0) return [{ name: 'sitemap.xml', text: only }];
  const files = parts.map((text, i) => ({ name: `sitemap-${String(i + 1)}.xml`, text }));
  const index = document(
    'sitemapindex',
    files.map(({ name }) => item('sitemap', addressOf(name), changed)),
  );
  return [{ name: 'sitemap.xml', text: index }, ...files];
}
