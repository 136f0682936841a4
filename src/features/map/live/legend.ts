/** The legend as controls: how many units each entry has now, and a button that shows only them. */
import { CONDITIONS } from '../../../domain/indicators/condition.ts';
import { classOf } from '../ground/classes.ts';
import { element, part, setText } from './dom.ts';
import { cityWords, isMarkOf, markWords, silentWords } from './headline.ts';
import type { RendererPort } from './ports.ts';
import { figureKeys, kindCounts, silentUnits } from './scene.ts';
import { follow, type LegendKind, type ReaderState } from './store.ts';

/** Which of the lists of kinds a state shows. */
function listOf({ layer, from }: ReaderState): 'rate-legend' | 'change-legend' | 'state-legend' {
  if (layer === 'compound') return 'state-legend';
  return from === null ? 'rate-legend' : 'change-legend';
}

export function connectLegend({ root, store, sceneOf, city, words }: RendererPort): void {
  const items = [...root.querySelectorAll<HTMLElement>('[data-kind]')].map((item) => {
    const kind = item.dataset['kind'] as LegendKind;
    const button = element('button', { type: 'button', 'aria-pressed': 'false' });
    button.append(...item.childNodes);
    item.append(button);
    button.addEventListener('click', () => store.dispatch({ type: 'kind', kind }));
    const list = item.closest<HTMLElement>('[data-part]')?.dataset['part'];
    return { item, kind, list, button };
  });
  follow(
    store,
    (state) => [...figureKeys(state), state.kinds],
    (state) => {
      const scene = sceneOf(state);
      const { layer, category } = state;
      const shown = listOf(state);
      for (const list of ['rate-legend', 'change-legend', 'state-legend']) part(root, list).hidden = list !== shown;
      const counts = kindCounts(scene, city);
      const cityClass = scene.since === null ? classOf(scene.rateOf(0)) : null;
      for (const { item, kind, list, button } of items) {
        if (list !== shown) continue;
        const count = counts.get(kind);
        if (count !== undefined) setText(part(item, 'count'), words.unitCount(count));
        button.setAttribute('aria-pressed', String(state.kinds.includes(kind)));
        item.classList.toggle('city-class', layer !== 'compound' && kind === cityClass);
        const condition = CONDITIONS.find((name) => name === kind);
        if (condition === undefined) continue;
        item.hidden = !isMarkOf(condition, category, city);
        setText(part(item, 'mark'), markWords(condition, category, city, words));
      }
      part(root, 'legend').classList.toggle('of-states', layer === 'compound');
      // Where no reports are kept, nobody is silent.
      const ofSilent = root.querySelector<HTMLElement>('[data-part="silent-legend"]');
      if (ofSilent !== null) {
        ofSilent.hidden = scene.silent === 0;
        setText(part(ofSilent, 'silent-count'), words.silentUnits(silentUnits(scene, city)));
      }
      setText(part(root, 'silent-text'), silentWords(scene, city, words));
      setText(part(root, 'city-value'), cityWords(scene, city, words));
    },
  );
}
