/** The base map under the areas, where an operator has set one up: tiles of a server, or an archive of this site. */
import * as L from 'leaflet';
import type { BasemapConfig } from '../config.ts';
import { escapeText } from '../../../charts/frame/picture.ts';
import { paletteAt } from './palette.ts';

/** Adds the base map; the code that reads archives is loaded only where there is one. */
export async function addBasemap(map: L.Map, config: BasemapConfig, root: Element): Promise<void> {
  const { kind, url, subdomains } = config;
  // Leaflet takes it for markup.
  const attribution = escapeText(config.attribution);
  if (kind === 'tiles') {
    const limits = config.maxZoom === null ? {} : { maxNativeZoom: config.maxZoom };
    L.tileLayer(url, { attribution, subdomains: [...subdomains], maxZoom: 22, ...limits }).addTo(map);
    return;
  }
  const { archiveLayer } = await import('./archive-layer.ts');
  (await archiveLayer(url, attribution, paletteAt(root))).addTo(map);
}
