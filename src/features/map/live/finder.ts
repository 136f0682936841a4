/** Finding a unit on the map by its name. */
import type { FindEntry } from '../../../search/index-file.ts';
import { findIndexAt } from '../../../search/open-index.ts';
import type { Hit } from '../../../search/search.ts';
import type { MapLayer } from '../files/address.ts';
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

/** What the map can go to: not the city, which it shows as a whole, no firms, and no compound that has left the ledger. */
const isOnMap = ({ kind, removed }: FindEntry): boolean => kind !== 'city' && kind !== 'firm' && !removed;

function foundUnit({ entry, found }: Hit<FindEntry>): Found[] {
  const { kind, id, name, above } = entry;
  if (kind === 'city' || kind === 'firm') return [];
  const other = found.find(({ field }) => field !== 'name');
  const byName = found.some(({ field }) => field === 'name');
  const unit = { layer: kind, id, name, within: above };
  return [byName || other === undefined ? unit : { ...unit, also: other.text }];
}

export function connectFinder({ root, city, words, config, load, goTo }: FinderPort): void {
  const input = part<HTMLInputElement>(root, 'find');
  const results = part(root, 'results');
  const status = part(root, 'find-status');

  const areas = (): Found[] =>
    city.areas.levels.flatMap((layer) =>
      [...city.names[layer].values()].map(({ id, name }) => ({ layer, id, name, within: city.withinOf(layer, id) })),
    );
  /** Counts searches, so that a slow index cannot show what was found for an earlier query. */
  let turn = 0;
  const go = (layer: MapLayer, id: string): void => {
    fill(results);
    setText(status, '');
    void Promise.resolve(load({ layer, category: null })).then(
      () => goTo(layer, id),
      () => setText(status, words.failed),
    );
  };
  const show = (total: number, units: readonly Found[]): void => {
    const items = units.slice(0, MOST).map((unit) => {
      const note = [unit.also ?? '', unit.within].filter((text) => text !== '').join(' ');
      const within = element('span', { class: 'muted' }, ` ${note}`);
      const button = element('button', { type: 'button' }, unit.name, within);
      button.addEventListener('click', () => go(unit.layer, unit.id));
      return element('li', {}, button);
    });
    fill(results, ...items);
    setText(status, words.found(total));
  };
  const search = (): void => {
    turn += 1;
    const own = turn;
    const query = input.value.trim();
    if (query === '') {
      fill(results);
      setText(status, '');
      return;
    }
    void findIndexAt(config.findIndex)
      .search({ query, limit: MOST, counts: isOnMap, isWanted: () => own === turn })
      .then(
        (found) => {
          if (found !== null && own === turn) show(found.total, found.hits.flatMap(foundUnit));
        },
        () => {
          // By name alone, where the index does not come; it is asked for again by the next letter.
          if (own !== turn) return;
          const units = searchUnits(areas(), query);
          show(units.length, units);
        },
      );
  };
  input.addEventListener('focus', () => {
    findIndexAt(config.findIndex)
      .open()
      .catch(() => undefined);
    void Promise.resolve(load('grid-names')).catch(() => undefined);
  });
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
