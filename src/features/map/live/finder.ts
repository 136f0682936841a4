/** Find on the map, by name or by the device's own position, which goes nowhere. */
import { readIndexFile, type IndexFile } from '../../../search/index-file.ts';
import { prepare, search as searchIndex, type Searchable } from '../../../search/search.ts';
import { map as words } from '../../../words/zh-CN/map.ts';
import { MAP_LAYERS, type MapLayer } from '../files/address.ts';
import { element, fill, part, setText } from './dom.ts';
import type { FinderPort } from './ports.ts';
import { searchUnits } from './search.ts';

const MOST = 8;

interface Found {
  readonly layer: MapLayer;
  readonly id: string;
  readonly name: string;
  /** The former name or the address by which it was found, where it was not its name. */
  readonly also?: string;
}

type Find = (query: string) => { total: number; units: readonly Found[] };

/** The search of the find page, by name, former name, address and pinyin, over the compounds and the areas. */
async function loadIndex(urls: readonly string[], units: readonly Found[]): Promise<Find> {
  const files = await Promise.all(
    urls.map(async (url) => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${String(answer.status)}`);
      return readIndexFile((await answer.json()) as IndexFile);
    }),
  );
  const readings = new Map(files.flatMap((file) => [...file.readings]));
  const areas = units
    .filter(({ layer }) => layer !== 'compound')
    .map((unit): Found & Searchable => ({ ...unit, formerNames: [], address: '', removed: false }));
  const known = new Set(units.map(({ layer, id }) => `${layer}/${id}`));
  const compounds = files
    .flatMap(({ entries }) => entries)
    .filter(({ id }) => known.has(`compound/${id}`))
    .map((entry): Found & Searchable => ({ ...entry, layer: 'compound' }));
  const prepared = prepare([...areas, ...compounds], readings);
  return (query) => {
    const { total, hits } = searchIndex(prepared, query, MOST);
    const found = hits.map(({ entry, found: texts }): Found => {
      const { layer, id, name } = entry;
      const other = texts.find(({ field }) => field !== 'name');
      const byName = texts.some(({ field }) => field === 'name');
      return byName || other === undefined ? { layer, id, name } : { layer, id, name, also: other.text };
    });
    return { total, units: found };
  };
}

export function createFinder(app: FinderPort): void {
  const { root } = app;
  const input = part<HTMLInputElement>(root, 'find');
  const results = part(root, 'results');
  const status = part(root, 'find-status');

  const entries = MAP_LAYERS.flatMap((layer) => [...app.names[layer].values()].map((unit) => ({ layer, ...unit })));
  /** By name alone, until the index of the find page has come. */
  let find = (query: string): { total: number; units: readonly Found[] } => {
    const units = searchUnits(entries, query);
    return { total: units.length, units };
  };
  let asked = false;
  const load = (): void => {
    if (asked) return;
    asked = true;
    void loadIndex(app.config.findIndex, entries).then(
      (better) => {
        find = better;
        if (input.value.trim() !== '') search();
      },
      () => (asked = false),
    );
  };
  const go = (layer: MapLayer, id: string): void => {
    fill(results);
    setText(status, '');
    void app.goToUnit(layer, id);
  };
  const search = (): void => {
    const { total, units } = input.value.trim() === '' ? { total: 0, units: [] } : find(input.value);
    const items = units.slice(0, MOST).map((unit) => {
      const note = [unit.also ?? '', app.withinOf(unit.layer, unit.id)].filter((text) => text !== '').join(' ');
      const within = element('span', { class: 'muted' }, ` ${note}`);
      const button = element('button', { type: 'button' }, unit.name, within);
      button.addEventListener('click', () => go(unit.layer, unit.id));
      return element('li', {}, button);
    });
    fill(results, ...items);
    setText(status, input.value.trim() === '' ? '' : words.found(total));
  };
  input.addEventListener('focus', load);
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
function connectNear(app: FinderPort): void {
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
    // The two would lie over each other.
    if (open) fill(part(root, 'results'));
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

function nearestNames(app: FinderPort, at: readonly [number, number]): string[] {
  const { ids, lng, lat } = app.data.compounds;
  return ids
    .map((id, i) => ({ id, distance: metres(at, [lng[i] ?? NaN, lat[i] ?? NaN]) }))
    .filter(({ distance }) => distance < 2000)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ id }) => app.nameOf('compound', id));
}
