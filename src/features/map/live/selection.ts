/** The box that says what is selected, with the way to its page and the way to let go. */
import { part, setText } from './dom.ts';
import { selectedSentence } from './headline.ts';
import type { RendererPort } from './ports.ts';
import { figureKeys } from './scene.ts';
import { follow } from './store.ts';

/** `toList` puts the row of a unit under the keyboard, where the box that had it goes away. */
export function connectSelection(
  { root, store, sceneOf, city, words }: RendererPort,
  toList: (id: string) => void,
): void {
  const box = part(root, 'selection');
  const link = part<HTMLAnchorElement>(box, 'selection-link');
  const clear = (): void => {
    const { selected } = store.current();
    const hadFocus = box.contains(document.activeElement);
    store.dispatch({ type: 'select', id: null, goes: false });
    if (hadFocus && selected !== null) toList(selected);
  };
  part(root, 'clear-selection').addEventListener('click', clear);
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const { playing, selected } = store.current();
    if (playing) store.dispatch({ type: 'pause' });
    else if (selected !== null) clear();
  });
  follow(
    store,
    (state) => [...figureKeys(state), state.selected],
    (state) => {
      const { layer, selected } = state;
      const unit = selected === null ? undefined : city.names[layer].get(selected);
      const text = selectedSentence(sceneOf(state), city, words);
      box.hidden = text === '';
      setText(part(box, 'selection-text'), text);
      link.hidden = unit === undefined;
      if (unit === undefined) return;
      link.href = unit.href;
      setText(link, words.openUnit(unit.name));
    },
  );
}
