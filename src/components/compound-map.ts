/**
 * The map element: draws sub-districts and compounds with Leaflet once it comes into view, and keeps the list beside
 * it in step. Nothing of what the reader does leaves the browser.
 */
import type * as Leaflet from 'leaflet';
import { classOf, type MapFeatures } from './map-features.ts';

/** Opacity of the accent colour for each choropleth class; the key in the page uses the same steps. */
const CLASS_OPACITY = [0.06, 0.18, 0.32, 0.48, 0.66];

interface Basemap {
  readonly url: string;
  readonly attribution: string;
  readonly maxZoom: number | null;
}

/** Dots grow as the reader comes closer, so that the whole city is not one blot. */
function radiusAt(zoom: number): number {
  return Math.min(8, Math.max(2.5, (zoom - 10) * 2));
}

class CompoundMap extends HTMLElement {
  private markers = new Map<string, Leaflet.CircleMarker>();
  private highlighted: Leaflet.CircleMarker | null = null;

  connectedCallback(): void {
    if (!('IntersectionObserver' in window)) {
      void this.draw();
      return;
    }
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void this.draw();
    });
    observer.observe(this);
  }

  private async draw(): Promise<void> {
    const canvas = this.querySelector<HTMLElement>('.map-canvas');
    const message = this.querySelector<HTMLElement>('.map-message');
    if (canvas === null || message === null) return;
    message.textContent = this.dataset['loading'] ?? '';
    try {
      const [L, features] = await Promise.all([
        import('leaflet'),
        fetch(this.dataset['features'] ?? '').then((answer) => answer.json() as Promise<MapFeatures>),
      ]);
      this.fill(L, canvas, features);
      message.textContent = '';
    } catch {
      message.textContent = this.dataset['failed'] ?? '';
    }
  }

  private fill(L: typeof Leaflet, canvas: HTMLElement, features: MapFeatures): void {
    const colour = (name: string): string => getComputedStyle(this).getPropertyValue(name).trim();
    const map = L.map(canvas, { preferCanvas: true, zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25 });
    map.attributionControl.setPrefix(false);
    if (this.dataset['attribution']) map.attributionControl.addAttribution(this.dataset['attribution']);
    L.control
      .zoom({ zoomInTitle: this.dataset['zoomIn'] ?? '', zoomOutTitle: this.dataset['zoomOut'] ?? '' })
      .addTo(map);
    this.addBasemap(L, map);

    const areas = new Map<string, Leaflet.Polygon>();
    for (const { id, name, rate, polygons } of features.subdistricts) {
      const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(([lng, lat]) => L.latLng(lat, lng))));
      const step = classOf(rate);
      const area = L.polygon(rings, {
        color: colour(step === null ? '--line-2' : '--paper'),
        weight: 1.25,
        fillColor: colour('--accent'),
        fillOpacity: step === null ? 0 : (CLASS_OPACITY[step] ?? 0),
        ...(step === null ? { dashArray: '3 4' } : {}),
      });
      area.bindTooltip(name, { sticky: true });
      area.on('click', () => this.openList(id));
      areas.set(id, area.addTo(map));
    }
    for (const [lng, lat, covered, id, name] of features.compounds) {
      const marker = L.circleMarker([lat, lng], {
        radius: 3,
        weight: covered === 1 ? 1 : 1.5,
        color: covered === 1 ? colour('--paper') : colour('--ink'),
        fillColor: covered === 1 ? colour('--accent') : colour('--paper'),
        fillOpacity: 1,
      });
      marker.bindPopup(() => this.popup(id, name));
      marker.on('click', () => this.markInList(id));
      this.markers.set(id, marker.addTo(map));
    }
    map.on('zoomend', () => {
      for (const marker of this.markers.values()) marker.setRadius(radiusAt(map.getZoom()));
    });
    const all = L.featureGroup([...areas.values(), ...this.markers.values()]).getBounds();
    if (all.isValid()) map.fitBounds(all, { padding: [8, 8] });
    else map.setView([Number(this.dataset['lat']), Number(this.dataset['lng'])], Number(this.dataset['zoom']));
    this.followList(map, areas);
  }

  private addBasemap(L: typeof Leaflet, map: Leaflet.Map): void {
    if (!this.dataset['basemap']) return;
    const { url, attribution, maxZoom } = JSON.parse(this.dataset['basemap']) as Basemap;
    L.tileLayer(url, { attribution, ...(maxZoom === null ? {} : { maxZoom }) }).addTo(map);
  }

  private popup(id: string, name: string): HTMLElement {
    const link = document.createElement('a');
    link.href = `${this.dataset['compounds'] ?? ''}${id}/`;
    link.textContent = name;
    return link;
  }

  private listItem(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`a[href$="/compounds/${id}/"]`);
  }

  private openList(id: string): void {
    const part = this.querySelector<HTMLDetailsElement>(`details[data-id="${id}"]`);
    if (part === null) return;
    part.open = true;
    this.scrollList(part);
  }

  private markInList(id: string): void {
    const link = this.listItem(id);
    const part = link?.closest('details') ?? null;
    if (link === null || part === null) return;
    this.querySelector('a[aria-current]')?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    part.open = true;
    this.scrollList(link);
  }

  /** Scrolls the list only: a page that jumps away from the map would lose the reader. */
  private scrollList(item: HTMLElement): void {
    const list = this.querySelector<HTMLElement>('.map-list');
    if (list === null || list.scrollHeight <= list.clientHeight) return;
    list.scrollTop += item.getBoundingClientRect().top - list.getBoundingClientRect().top - 16;
  }

  /** A sub-district opened in the list is shown whole on the map; a compound pointed at stands out. */
  private followList(map: Leaflet.Map, areas: ReadonlyMap<string, Leaflet.Polygon>): void {
    for (const part of this.querySelectorAll<HTMLDetailsElement>('details[data-id]')) {
      part.addEventListener('toggle', () => {
        const area = areas.get(part.dataset['id'] ?? '');
        if (part.open && area !== undefined) map.fitBounds(area.getBounds(), { padding: [16, 16] });
      });
    }
    const point = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('li a') : null;
      const id = link?.getAttribute('href')?.split('/').slice(-2)[0];
      const marker = id === undefined ? undefined : this.markers.get(id);
      if (marker === undefined || marker === this.highlighted) return;
      this.highlighted?.setRadius(radiusAt(map.getZoom()));
      this.highlighted = marker.setRadius(9).bringToFront();
      marker.bindTooltip(link?.textContent.trim() ?? '', { direction: 'top' }).openTooltip();
    };
    this.addEventListener('pointerover', point);
    this.addEventListener('focusin', point);
  }
}

customElements.define('compound-map', CompoundMap);
