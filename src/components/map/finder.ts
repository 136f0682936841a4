/** Find on the map, by name or by the device's own position, which goes nowhere. */
import { mapWords as words } from '../../i18n/zh-CN/map.ts';
import { MAP_LAYERS, type MapLayer } from '../../map/address.ts';
import { searchUnits } from '../../map/search.ts';
import type { MapApp } from './app.ts';
import { element, part, setText } from './dom.ts';

const MOST = 8;

export function createFinder(app: MapApp): void {
  const { root } = app;
  const input = part<HTMLInputElement>(root, 'find');
  const results = part(root, 'results');
  const status = part(root, 'find-status');

  const entries = MAP_LAYERS.flatMap((layer) => [...app.names[layer].values()].map((unit) => ({ layer, ...unit })));
  const go = (layer: MapLayer, id: string): void => {
    results.replaceChildren();
    setText(status, '');
    void app.goToUnit(layer, id);
  };
  const search = (): void => {
    const found = input.value.trim() === '' ? [] : searchUnits(entries, input.value);
    const items = found.slice(0, MOST).map((unit) => {
      const within = element('span', { class: 'muted' }, ` ${app.withinOf(unit.layer, unit.id)}`);
      const button = element('button', { type: 'button' }, unit.name, within);
      button.addEventListener('click', () => go(unit.layer, unit.id));
      return element('li', {}, button);
    });
    results.replaceChildren(...items);
    setText(status, input.value.trim() === '' ? '' : words.found(found.length));
  };
  input.addEventListener('input', search);
  part(root, 'find-form').addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('button')?.click();
  });
  part(root, 'find-form').addEventListener('keydown', (event) => {
    const buttons = [...results.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const to = at + (event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
      (to < 0 ? input : buttons[Math.min(to, buttons.length - 1)])?.focus();
    } else if (event.key === 'Escape' && (input.value !== '' || buttons.length > 0)) {
      event.preventDefault();
      input.value = '';
      search();
      input.focus();
    }
  });
  connectNear(app);
}

/** Metres between two positions, on a sphere. */
function metres(a: readonly [number, number], b: readonly [number, number]): number {
  const rad = Math.PI / 180;
  const [dLat, dLng] = [(b[1] - a[1]) * rad, (b[0] - a[0]) * rad];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(dLng / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(h));
}

/** First says what the position is for; only then does the browser ask. */
function connectNear(app: MapApp): void {
  const { root, config } = app;
  const button = part<HTMLButtonElement>(root, 'near');
  if (!('geolocation' in navigator)) {
    button.hidden = true;
    return;
  }
  const question = part<HTMLDivElement>(root, 'near-question');
  const status = part(root, 'find-status');
  const ask = (open: boolean): void => {
    question.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => ask(question.hidden === true));
  part(root, 'near-cancel').addEventListener('click', () => {
    ask(false);
    button.focus();
  });
  part(root, 'near-go').addEventListener('click', () => {
    ask(false);
    button.focus();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const at = [coords.longitude, coords.latitude] as const;
        const [west, south, east, north] = config.bounds;
        if (at[0] < west || at[0] > east || at[1] < south || at[1] > north) {
          setText(status, words.nearOutside(config.whole));
          return;
        }
        void app.update({ ...app.current, layer: 'compound', selected: null, place: null }).then(() => {
          app.goPrivately(at);
          setText(status, words.nearDone(nearestNames(app, at)));
        });
      },
      () => setText(status, words.nearFailed),
      { maximumAge: 60_000, timeout: 15_000 },
    );
  });
}

function nearestNames(app: MapApp, at: readonly [number, number]): string[] {
  const { ids, lng, lat } = app.data.compounds;
  return ids
    .map((id, i) => ({ id, distance: metres(at, [lng[i] ?? NaN, lat[i] ?? NaN]) }))
    .filter(({ distance }) => distance < 2000)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ id }) => app.nameOf('compound', id));
}
