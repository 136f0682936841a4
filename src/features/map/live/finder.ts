/** Finding a unit on the map by its name. */
import { readIndexFile, type IndexFile } from '../../../search/index-file.ts';
import { bestOf, prepare, searchPart, type Searchable } from '../../../search/search.ts';
import { ownFile } from '../../../ui/own-file.ts';
import type { MapLayer } from '../files/address.ts';
import { AREA_LEVELS } from '../files/area-file.ts';
import { element, fill, part, setText } from './dom.ts';
import type { FinderPort } from './ports.ts';
import { searchUnits } from './search.ts';

const MOST = 8;

interface Found {
  readonly layer: MapLayer;
  readonly id: string;
  readonly name: string;
  /** The name of the unit above. */
  readonly within: string;
  /** The former name or the address by which it was found, where it was not its name. */
  readonly also?: string;
}

type Find = (query: string) => { total: number; units: readonly Found[] };

/** The search of the find page, by name, former name, address and pinyin, over the compounds and the areas. */
async function loadIndex(urls: readonly string[], areas: () => readonly Found[]): Promise<Find> {
  const files = await Promise.all(urls.map(async (url) => readIndexFile(await ownFile<IndexFile>(url))));
  const readings = new Map(files.flatMap((file) => [...file.readings]));
  const units = areas().map((unit): Found & Searchable => ({ ...unit, formerNames: [], address: '', removed: false }));
  const lists = [prepare(units, readings)];
  for (const file of files) {
    // A frame between one file and the next: a large city has many.
    await new Promise((resolve) => setTimeout(resolve));
    const compounds = file.entries
      .filter(({ removed }) => !removed)
      .map((entry): Found & Searchable => ({ ...entry, layer: 'compound', within: entry.subdistrict }));
    lists.push(prepare(compounds, file.readings));
  }
  return (query) => {
    const parts = lists.map((list) => searchPart(list, query, MOST));
    const { total, hits } = bestOf(parts, MOST);
    const found = hits.map(({ entry, found: texts }): Found => {
      const { layer, id, name, within } = entry;
      const other = texts.find(({ field }) => field !== 'name');
      const byName = texts.some(({ field }) => field === 'name');
      const unit = { layer, id, name, within };
      return byName || other === undefined ? unit : { ...unit, also: other.text };
    });
    return { total, units: found };
  };
}

export function connectFinder({ root, city, words, config, load, goTo }: FinderPort): void {
  const input = part<HTMLInputElement>(root, 'find');
  const results = part(root, 'results');
  const status = part(root, 'find-status');

  const areas = (): Found[] =>
    AREA_LEVELS.flatMap((layer) =>
      [...city.names[layer].values()].map(({ id, name }) => ({ layer, id, name, within: city.withinOf(layer, id) })),
    );
  /** By name alone, until the index of the find page has come. */
  let find = (query: string): { total: number; units: readonly Found[] } => {
    const units = searchUnits(areas(), query);
    return { total: units.length, units };
  };
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    const index = Promise.resolve(load('grid-names')).then(() => loadIndex(config.findIndex, areas));
    void index.then(
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
    void Promise.resolve(load({ layer, category: null })).then(
      () => goTo(layer, id),
      () => setText(status, words.failed),
    );
  };
  const search = (): void => {
    const { total, units } = input.value.trim() === '' ? { total: 0, units: [] } : find(input.value);
    const items = units.slice(0, MOST).map((unit) => {
      const note = [unit.also ?? '', unit.within].filter((text) => text !== '').join(' ');
      const within = element('span', { class: 'muted' }, ` ${note}`);
      const button = element('button', { type: 'button' }, unit.name, within);
      button.addEventListener('click', () => go(unit.layer, unit.id));
      return element('li', {}, button);
    });
    fill(results, ...items);
    setText(status, input.value.trim() === '' ? '' : words.found(total));
  };
  // A large city's files wait until something is typed.
  input.addEventListener(config.findIndex.length === 1 ? 'focus' : 'input', ask);
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
}
