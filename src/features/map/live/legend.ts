/** The legend as controls: how many units each entry has now, and a button that shows only them. */
import { classOf } from '../ground/classes.ts';
import { element, part, setText } from './dom.ts';
import type { RendererPort } from './ports.ts';
import { figureKeys, kindCounts } from './scene.ts';
import { follow, type LegendKind } from './store.ts';

export function connectLegend({ root, store, sceneOf, city, words }: RendererPort): void {
  const items = [...root.querySelectorAll<HTMLElement>('[data-kind]')].map((item) => {
    const kind = item.dataset['kind'] as LegendKind;
    const button = element('button', { type: 'button', 'aria-pressed': 'false' });
    button.append(...item.childNodes);
    item.append(button);
    button.addEventListener('click', () => store.dispatch({ type: 'kind', kind }));
    return { item, kind, button };
  });
  part(root, 'legend-hint').hidden = false;
  follow(
    store,
    (state) => [...figureKeys(state), state.kinds],
    (state) => {
      const scene = sceneOf(state);
      const isPoints = state.layer === 'compound';
      part(root, 'rate-legend').hidden = isPoints;
      part(root, 'state-legend').hidden = !isPoints;
      const counts = kindCounts(scene, city);
      const cityClass = classOf(scene.rateOf(0));
      for (const { item, kind, button } of items) {
        const count = counts.get(kind);
        if (count !== undefined) setText(part(item, 'count'), words.unitCount(count));
        button.setAttribute('aria-pressed', String(state.kinds.includes(kind)));
        item.classList.toggle('city-class', !isPoints && kind === cityClass);
      }
      const silent = part(root, 'silent-legend');
      silent.hidden = scene.silent.size === 0;
      setText(part(silent, 'silent-text'), words.silentCount(scene.date, scene.silent.size));
      setText(part(root, 'city-value'), words.cityValue(city.whole, scene.rateOf(0), state));
    },
  );
}
