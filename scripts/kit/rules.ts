/**
 * What every server is told, said once: how long a file may be kept, who may read it from other sites, where a page may be
 * framed, which type a file has, and the headers of all. Paths are those below the base path; patterns are of the kind that
 * PCRE and RE2 read alike.
 */

/** For a path that matches, a value; the first that matches holds. */
export interface Rule {
  readonly pattern: string;
  readonly value: string;
}

const YEAR = 'public, max-age=31536000, immutable';

/**
 * A name that bears a mark of the content never gets another content, and a release's archive is the same for ever. Pages are
 * asked for again each time (which costs an answer without a body), since they name such files; data may be some minutes old.
 */
export const CACHE: readonly Rule[] = [
  { pattern: '^_astro/', value: YEAR },
  { pattern: '^link-pictures/', value: YEAR },
  { pattern: '^map/.+\\.json$', value: YEAR },
  { pattern: '^releases/[^/]+/[^/]+\\.zip$', value: YEAR },
  { pattern: '(^|/)$', value: 'no-cache' },
  { pattern: '\\.html$', value: 'no-cache' },
  { pattern: '', value: 'public, max-age=300' },
];

const MARKED = CACHE.filter(({ value }) => value === YEAR).map(
  ({ pattern }) => new RegExp(pattern.replace(/\$$/, '(\\.(br|gz))?$')),
);

/** Whether a file's name, below the site's folder, bears a mark of its content, or it is the packed copy of one whose name does. */
export const isMarked = (path: string): boolean => MARKED.some((pattern) => pattern.test(path));

/** Files that other sites' programs may read wherever they are. */
export const SHARED_ENDINGS: readonly string[] = [
  'csv',
  'geojson',
  'ics',
  'json',
  'jsonld',
  'svg',
  'xlsx',
  'xml',
  'zip',
];

/** What other sites' programs may read: data, figures, feeds, and what is made to be embedded. */
export const SHARED: readonly string[] = [
  '^data/',
  '^embed/',
  '^releases/[^/]+/embed/',
  `\\.(${SHARED_ENDINGS.join('|')})$`,
];

/** Pages that any site may show in a frame; no other page may be framed. */
export const FRAMED: readonly string[] = ['^embed/', '^releases/[^/]+/embed/'];

/** By the ending of a file's name; texts are UTF-8. */
export const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  html: 'text/html',
  ico: 'image/x-icon',
  ics: 'text/calendar',
  js: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  pmtiles: 'application/octet-stream',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/atom+xml',
  zip: 'application/zip',
};

/** What is worth compressing beforehand. */
export const TEXT_ENDINGS: readonly string[] = Object.keys(TYPES).filter(
  (ending) => !['ico', 'pmtiles', 'png', 'xlsx', 'zip'].includes(ending),
);

/** XML is a feed everywhere but in the lists of pages for search engines. */
export const PLAIN_XML = { pattern: '^sitemap[^/]*\\.xml$', type: 'application/xml' };

/** Headers that every answer bears. A page may ask for the reader's position (the map does, when told to) and nothing else. */
export const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), serial=(), midi=(), display-capture=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Sent over encrypted connections alone. */
export const HSTS = 'max-age=31536000';

/** A pattern for whole paths: of a rule's pattern, below the base path. */
export function pathPattern(base: string, pattern: string): string {
  if (pattern.startsWith('^')) return `^${base}${pattern.slice(1)}`;
  const start = '(^|/)';
  return pattern.startsWith(start) ? `^${base}(.*/)?${pattern.slice(start.length)}` : `^${base}.*${pattern}`;
}
