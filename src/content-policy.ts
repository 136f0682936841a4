/**
 * The Content-Security-Policy of a page: its own files, and of what stands in the page itself only what it names by its
 * hash. A page names what it has and nothing else, so no hash stands there that matches nothing.
 */
import { createHash } from 'node:crypto';
import { tileOrigins } from './features/map/ground/basemap.ts';
import type { TrustedWay } from './ui/trusted.ts';
import type { MapSettings } from './domain/programme.ts';

/** The texts of the scripts and style sheets that stand in a page. */
export interface InlineTexts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const known = new Map<string, string>();

/** A text's hash as a policy writes it. Most texts are those of every page. */
function hashSource(text: string): string {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.set(text, hash);
  return hash;
}

/** The origins of the base map's tiles; none without tiles of another server. */
function tilesOf({ basemap }: Pick<MapSettings, 'basemap'>): readonly string[] {
  if (basemap === null || basemap.url === null) return [];
  return tileOrigins({ url: basemap.url, subdomains: basemap.subdomains });
}

/** The policy of a page with these texts in it, in a city with this map; `trusted` are the ways of `ui/trusted.ts` that it needs. */
export function contentPolicy(
  { scripts, styles }: InlineTexts,
  map: Pick<MapSettings, 'basemap'>,
  trusted: readonly TrustedWay[] = [],
): string {
  return [
    "default-src 'self'",
    ['img-src', "'self'", 'data:', ...tilesOf(map)].join(' '),
    ['script-src', "'self'", ...scripts.map(hashSource)].join(' '),
    // A page without a style sheet in it has nothing to say beyond the first line; bytes count where there are thousands of pages.
    ...(styles.length === 0 ? [] : [['style-src', "'self'", ...styles.map(hashSource)].join(' ')]),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trusted.length === 0 ? "'none'" : trusted.join(' ')}`,
  ].join('; ');
}
