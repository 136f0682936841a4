/** The headers as hosts of static sites read them from a file `_headers` in the site's folder. */
import { policiesOf, type Hosting } from './hosting.ts';
import { CACHE, HEADERS, HSTS } from './rules.ts';

/** Folders whose files have one header more than the rest; the form knows no patterns but a star. */
const FOLDERS = {
  kept: ['_astro/*', 'link-pictures/*', 'map/*.json', 'map/rates/*'],
  shared: ['*.json', '*.csv', '*.xml', '*.jsonld', '*.geojson', 'data/*', 'embed/*'],
} as const;

/** The file. Later sections replace what earlier ones have said, where a header has one value. */
export function headersFile(hosting: Hosting): string {
  const { base } = hosting;
  const { closed, framed } = policiesOf(hosting.policy);
  const section = (path: string, headers: Readonly<Record<string, string>>, drop: readonly string[] = []): string =>
    [
      `${base}${path}`,
      ...drop.map((name) => `  ! ${name}`),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n');
  return [
    section('*', {
      ...HEADERS,
      'Strict-Transport-Security': HSTS,
      'Content-Security-Policy': closed,
      'Cache-Control': 'no-cache',
    }),
    ...FOLDERS.kept.map((path) => section(path, { 'Cache-Control': CACHE[0]?.value ?? '' }, ['Cache-Control'])),
    ...FOLDERS.shared.map((path) => section(path, { 'Access-Control-Allow-Origin': '*' })),
    ...['embed/*', 'releases/:release/embed/*'].map((path) =>
      section(path, { 'Content-Security-Policy': framed }, ['Content-Security-Policy']),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
