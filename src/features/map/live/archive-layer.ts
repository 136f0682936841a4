/** A vector base map from one file of this site (PMTiles), drawn in the site's own colours. */
import type * as L from 'leaflet';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { leafletLayer, LineSymbolizer, PolygonSymbolizer, type PaintRule } from 'protomaps-leaflet';
import type { Palette } from '../ground/still.ts';

/** Reads ranges of a file; from a server that knows no ranges it takes the whole file once. */
class RangeSource implements Source {
  private whole: ArrayBuffer | null = null;
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  getKey(): string {
    return this.url;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.whole !== null) return { data: this.whole.slice(offset, offset + length) };
    const headers = { Range: `bytes=${String(offset)}-${String(offset + length - 1)}` };
    const answer = await fetch(this.url, { headers, ...(signal === undefined ? {} : { signal }) });
    if (!answer.ok) throw new Error(`${this.url}: ${String(answer.status)}`);
    const data = await answer.arrayBuffer();
    if (answer.status === 206) return { data };
    this.whole = data;
    return { data: data.slice(offset, offset + length) };
  }
}

/** Ground, water, green, roads and buildings by the layer names of the Protomaps basemap; other layers as faint lines. */
function rulesFor(palette: Palette): PaintRule[] {
  const area = (dataLayer: string, fill: string): PaintRule => ({
    dataLayer,
    symbolizer: new PolygonSymbolizer({ fill }),
  });
  const line = (dataLayer: string, color: string, width: number): PaintRule => ({
    dataLayer,
    symbolizer: new LineSymbolizer({ color, width }),
  });
  return [
    area('earth', palette.ground),
    area('landuse', palette.ground),
    area('water', palette.none),
    line('roads', palette.line, 1),
    area('buildings', palette.none),
    line('boundaries', palette.missing, 0.75),
  ];
}

/** Rejects where the archive cannot be read. */
export async function archiveLayer(url: string, attribution: string, palette: Palette): Promise<L.Layer> {
  const archive = new PMTiles(new RangeSource(url));
  const { maxZoom } = await archive.getHeader();
  return leafletLayer({
    // The plugin brings a PMTiles of its own version; what it uses of it is the same.
    url: archive as unknown as string,
    attribution,
    paintRules: rulesFor(palette),
    labelRules: [],
    backgroundColor: palette.ground,
    maxDataZoom: maxZoom,
  }) as unknown as L.Layer;
}
