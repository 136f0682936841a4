/** Where the pages' pictures may come from: what the configuration of the build asks before there is a site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tileOrigins } from './features/map/ground/basemap.ts';

/** As much of programme.json as names the base map. */
interface MapOfProgramme {
  readonly map: {
    readonly basemap?: {
      readonly kind?: string;
      readonly url?: string;
      readonly subdomains?: readonly string[];
    } | null;
  };
}

/**
 * The sources of pictures that the pages' Content-Security-Policy allows: the site's own, and the origins of the base map's
 * tiles as the programme of `dataDir` names them; none of these without a base map or a readable file.
 */
export function imageSources(dataDir: string): string {
  const own = "'self' data:";
  try {
    const { map } = JSON.parse(readFileSync(join(dataDir, 'programme.json'), 'utf8')) as MapOfProgramme;
    const { kind = 'tiles', url, subdomains = [] } = map.basemap ?? {};
    if (kind !== 'tiles' || typeof url !== 'string') return own;
    return [own, ...tileOrigins({ url, subdomains })].join(' ');
  } catch {
    // A broken programme.json is reported by the check of the ledgers; nothing is published then.
    return own;
  }
}
