/** The legend as controls: how many units each entry has now, and a button that shows only them. */
import { countClasses, classOf } from '../ground/classes.ts';
import type { City } from './city.ts';
import { element, part, setText } from './dom.ts';
import type { RendererPort } from './ports.ts';
import { figureKeys, pointStateOf, type Scene } from './scene.ts';
import { follow, type LegendKind } from './store.ts';

/** How many units of the scene's layer each entry of the legend stands for. */
export function legendCounts({ state: { layer }, rateOf, states }: Scene, city: City): ReadonlyMap<string, number> {
  if (layer !== 'compound')
    return new Map(Object.entries(countClasses(city.areas[layer].map(({ unit }) => rateOf(unit)))));
  const counts = new Map<string, number>();
  for (const code of states) {
    const kind = pointStateOf(code);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

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
      const counts = legendCounts(scene, city);
      const cityClass = classOf(scene.rateOf(0));
      for (const { item, kind, button } of items) {
        setText(part(item, 'count'), words.unitCount(counts.get(kind) ?? 0));
        button.setAttribute('aria-pressed', String(state.kinds.includes(kind)));
        item.classList.toggle('city-class', !isPoints && kind === cityClass);
      }
      setText(part(root, 'city-value'), words.cityValue(city.whole, scene.rateOf(0)));
    },
  );
}
