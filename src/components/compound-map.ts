/**
 * The map element: draws sub-districts and compounds with Leaflet once it comes into view, follows the controls for
 * layer, measure and month, and keeps the list beside it in step. What the reader does never leaves the browser.
 */
import type * as Leaflet from 'leaflet';
import type { IndicatorId, Measure } from '../domain/model.ts';
import { formatMonth, formatPercent } from '../i18n/format.ts';
import { choiceQuery, classOf, isReached, parseChoice, type MapChoice, type MapFeatures } from './map-features.ts';

/** Opacity of the accent colour for each choropleth class; the key in the page uses the same steps. */
const CLASS_OPACITY = [0.06, 0.18, 0.32, 0.48, 0.66];
const PLAY_INTERVAL = 700;

interface Basemap {
  readonly url: string;
  readonly attribution: string;
  readonly maxZoom: number | null;
}

interface Drawn {
  readonly map: Leaflet.Map;
  readonly areas: ReadonlyMap<string, Leaflet.Polygon>;
  readonly markers: ReadonlyMap<string, Leaflet.CircleMarker>;
}

/** Dots grow as the reader comes closer, so that the whole city is not one blot. */
function radiusAt(zoom: number): number {
  return Math.min(8, Math.max(2.5, (zoom - 10) * 2));
}

class CompoundMap extends HTMLElement {
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

  private piece<E extends HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (found === null) throw new Error(`compound-map has no ${selector}`);
    return found;
  }

  private colour(name: string): string {
    return getComputedStyle(this).getPropertyValue(name).trim();
  }

  private async draw(): Promise<void> {
    const message = this.piece('.map-message');
    message.textContent = this.dataset['loading'] ?? '';
    try {
      const [L, features] = await Promise.all([
        import('leaflet'),
        fetch(this.dataset['features'] ?? '').then((answer) => answer.json() as Promise<MapFeatures>),
      ]);
      const drawn = this.fill(L, features);
      this.followControls(drawn, features);
      this.followList(drawn);
      message.textContent = '';
    } catch {
      message.textContent = this.dataset['failed'] ?? '';
    }
  }

  private fill(L: typeof Leaflet, features: MapFeatures): Drawn {
    const options = { preferCanvas: true, zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25 };
    const map = L.map(this.piece('.map-canvas'), options);
    map.attributionControl.setPrefix(false);
    if (this.dataset['attribution']) map.attributionControl.addAttribution(this.dataset['attribution']);
    const titles = { zoomInTitle: this.dataset['zoomIn'] ?? '', zoomOutTitle: this.dataset['zoomOut'] ?? '' };
    L.control.zoom(titles).addTo(map);
    if (this.dataset['basemap']) {
      const { url, attribution, maxZoom } = JSON.parse(this.dataset['basemap']) as Basemap;
      L.tileLayer(url, { attribution, ...(maxZoom === null ? {} : { maxZoom }) }).addTo(map);
    }

    const areas = new Map<string, Leaflet.Polygon>();
    for (const { id, polygons } of features.subdistricts) {
      const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(([lng, lat]) => L.latLng(lat, lng))));
      const area = L.polygon(rings, { weight: 1.25, fillColor: this.colour('--accent') });
      area.bindTooltip('', { sticky: true }).on('click', () => this.openList(id));
      areas.set(id, area.addTo(map));
    }
    const markers = new Map<string, Leaflet.CircleMarker>();
    for (const [lng, lat, id, name] of features.compounds) {
      const marker = L.circleMarker([lat, lng], { radius: 3, fillOpacity: 1 });
      marker.bindPopup(() => this.popup(id, name)).on('click', () => this.markInList(id));
      markers.set(id, marker.addTo(map));
    }
    map.on('zoomend', () => {
      for (const marker of markers.values()) marker.setRadius(radiusAt(map.getZoom()));
    });
    const all = L.featureGroup([...areas.values(), ...markers.values()]).getBounds();
    if (all.isValid()) map.fitBounds(all, { padding: [8, 8] });
    else map.setView([Number(this.dataset['lat']), Number(this.dataset['lng'])], Number(this.dataset['zoom']));
    return { map, areas, markers };
  }

  /** Paints one date of one layer by one measure. */
  private paint({ map, areas, markers }: Drawn, features: MapFeatures, choice: MapChoice): void {
    const at = features.dates.indexOf(choice.date);
    const [paper, ink, accent, line] = ['--paper', '--ink', '--accent', '--line-2'].map((name) => this.colour(name));
    for (const { id, name, rates } of features.subdistricts) {
      const rate = rates[choice.layer][choice.measure][at] ?? null;
      const step = classOf(rate);
      const area = areas.get(id);
      area?.setStyle({
        color: (step === null ? line : paper) ?? '',
        dashArray: step === null ? '3 4' : '',
        fillOpacity: step === null ? 0 : (CLASS_OPACITY[step] ?? 0),
      });
      area?.setTooltipContent(`${name} ${formatPercent(rate)}`);
    }
    for (const [, , id, , states] of features.compounds) {
      const marker = markers.get(id);
      const reached = isReached(states[at], choice.layer);
      if (marker === undefined) continue;
      if (reached === null) {
        marker.remove();
        continue;
      }
      if (!map.hasLayer(marker)) marker.addTo(map);
      marker.setStyle({
        color: (reached ? paper : ink) ?? '',
        fillColor: (reached ? accent : paper) ?? '',
        weight: reached ? 1 : 1.5,
      });
    }
  }

  private followControls(drawn: Drawn, features: MapFeatures): void {
    const layer = this.piece<HTMLSelectElement>('select[name="layer"]');
    const measure = this.piece<HTMLSelectElement>('select[name="measure"]');
    const slider = this.piece<HTMLInputElement>('input[type="range"]');
    const play = this.piece<HTMLButtonElement>('button');
    const start = parseChoice(location.search, features.dates);
    layer.value = start.layer;
    measure.value = start.measure;
    slider.max = String(features.dates.length - 1);
    slider.value = String(features.dates.indexOf(start.date));

    const show = (): void => {
      const date = features.dates[Number(slider.value)] ?? start.date;
      this.paint(drawn, features, { layer: layer.value as IndicatorId, measure: measure.value as Measure, date });
      this.piece('output').textContent = formatMonth(date);
      slider.setAttribute('aria-valuetext', formatMonth(date));
      for (const key of this.querySelectorAll<HTMLElement>('[data-layer]'))
        key.hidden = key.dataset['layer'] !== layer.value;
    };
    const changed = (): void => {
      const date = features.dates[Number(slider.value)] ?? start.date;
      const choice = { layer: layer.value as IndicatorId, measure: measure.value as Measure, date };
      history.replaceState(null, '', location.pathname + choiceQuery(choice));
    };
    let timer: number | null = null;
    const stop = (): void => {
      if (timer !== null) window.clearInterval(timer);
      timer = null;
      play.textContent = this.dataset['play'] ?? '';
    };
    play.addEventListener('click', () => {
      if (timer !== null) {
        stop();
        changed();
        return;
      }
      if (slider.value === slider.max) slider.value = '0';
      play.textContent = this.dataset['pause'] ?? '';
      show();
      timer = window.setInterval(() => {
        slider.value = String(Number(slider.value) + 1);
        show();
        if (slider.value !== slider.max) return;
        stop();
        changed();
      }, PLAY_INTERVAL);
    });
    for (const control of [layer, measure, slider]) {
      control.addEventListener('input', () => {
        stop();
        show();
      });
      control.addEventListener('change', changed);
    }
    stop();
    show();
    this.piece<HTMLFieldSetElement>('fieldset').disabled = false;
  }

  private popup(id: string, name: string): HTMLElement {
    const link = document.createElement('a');
    link.href = `${this.dataset['compounds'] ?? ''}${id}/`;
    link.textContent = name;
    return link;
  }

  private openList(id: string): void {
    const entry = this.querySelector<HTMLDetailsElement>(`details[data-id="${id}"]`);
    if (entry === null) return;
    entry.open = true;
    this.scrollList(entry);
  }

  private markInList(id: string): void {
    const link = this.querySelector<HTMLElement>(`a[href$="/compounds/${id}/"]`);
    const entry = link?.closest('details') ?? null;
    if (link === null || entry === null) return;
    this.querySelector('a[aria-current]')?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    entry.open = true;
    this.scrollList(link);
  }

  /** Scrolls the list only: a page that jumps away from the map would lose the reader. */
  private scrollList(item: HTMLElement): void {
    const list = this.piece('.map-list');
    if (list.scrollHeight <= list.clientHeight) return;
    list.scrollTop += item.getBoundingClientRect().top - list.getBoundingClientRect().top - 16;
  }

  /** A sub-district opened in the list is shown whole on the map; a compound pointed at stands out. */
  private followList({ map, areas, markers }: Drawn): void {
    for (const entry of this.querySelectorAll<HTMLDetailsElement>('details[data-id]')) {
      entry.addEventListener('toggle', () => {
        const area = areas.get(entry.dataset['id'] ?? '');
        if (entry.open && area !== undefined) map.fitBounds(area.getBounds(), { padding: [16, 16] });
      });
    }
    const point = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('li a') : null;
      const id = link?.getAttribute('href')?.split('/').slice(-2)[0];
      const marker = id === undefined ? undefined : markers.get(id);
      if (marker === undefined || marker === this.highlighted || !map.hasLayer(marker)) return;
      this.highlighted?.setRadius(radiusAt(map.getZoom())).unbindTooltip();
      this.highlighted = marker.setRadius(10).bringToFront();
      marker.bindTooltip(link?.textContent.trim() ?? '', { direction: 'top' }).openTooltip();
    };
    this.addEventListener('pointerover', point);
    this.addEventListener('focusin', point);
  }
}

customElements.define('compound-map', CompoundMap);
