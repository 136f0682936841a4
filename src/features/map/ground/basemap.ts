/** What a page may load for its base map: the origins of the tiles, nothing else. */

/** As much of a base map's settings as decides where it comes from. */
export interface TileSource {
  readonly url: string;
  readonly subdomains: readonly string[];
}

/** The template's placeholders for a subdomain filled in: one template for each of them. */
function expanded({ url, subdomains }: TileSource): readonly string[] {
  return url.includes('{s}') ? subdomains.map((name) => url.split('{s}').join(name)) : [url];
}

/** The origins (`https://host:port`) that a tile template asks, each once; none for an address of this site. */
export function tileOrigins(source: TileSource): string[] {
  const origins = expanded(source).flatMap((url) => {
    const origin = /^https?:\/\/[^/{}?#\s]+/.exec(url)?.[0];
    return origin === undefined ? [] : [origin];
  });
  return [...new Set(origins)];
}

/** The template with its key written in. */
export function keyed(url: string, key: string | null): string {
  return key === null ? url : url.split('{key}').join(encodeURIComponent(key));
}
