/** The headers as hosts of static sites read them from a file `_headers` in the site's folder. */
import { policiesOf, type Hosting } from './hosting.ts';
import { CACHE, HEADERS, HSTS, SHARED_ENDINGS } from './rules.ts';

/** Folders whose files bear a mark of their content in their name, as this form can say them. */
const KEPT = ['_astro/*', 'link-pictures/*', 'map/*.json', 'releases/*.zip'] as const;

/** Where pages stand that may be framed. */
const FRAMED = ['embed/*', 'releases/:release/embed/*'] as const;

/**
 * The file. Where two sections hold for one path, some hosts join the values of a header with a comma, and others take the last
 * or the most precise: so no header is named by two sections that hold for one path. What a host sends by itself for pages
 * and data (asked for again each time) stays.
 */
export function headersFile(hosting: Hosting): string {
  const { base, folders } = hosting;
  const { closed, framed } = policiesOf(hosting.policy);
  const section = (path: string, headers: Readonly<Record<string, string>>): string =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const pages = folders.filter((name) => name !== 'embed' && name !== 'releases').map((name) => `${name}/*`);
  return [
    section('*', { ...HEADERS, 'Strict-Transport-Security': HSTS }),
    ...['', '404.html', ...pages, 'releases/', 'releases/:release/'].map((path) =>
      section(path, { 'Content-Security-Policy': closed }),
    ),
    ...FRAMED.map((path) => section(path, { 'Content-Security-Policy': framed })),
    ...KEPT.map((path) => section(path, { 'Cache-Control': CACHE[0]?.value ?? '' })),
    ...[...SHARED_ENDINGS.map((ending) => `*.${ending}`), '*SHA256SUMS', 'embed/embed.js'].map((path) =>
      section(path, { 'Access-Control-Allow-Origin': '*' }),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
