/** The card that says what is selected, at its place on the map, with the way to its page and the way to let go. */
import { part, setText } from './dom.ts';
import { selectedSentence } from './headline.ts';
import type { MapView } from './leaflet-view.ts';
import type { RendererPort } from './ports.ts';
import { figureKeys } from './scene.ts';
import { follow } from './store.ts';

/** Clear space between the card, its place and the frame, px. */
const CLEAR = 6;
const REACH = 14;

/** Where a card stands in a frame: over its place, else under it, else on the side where the place is not. */
export function cardPlace(
  at: { readonly x: number; readonly y: number } | null,
  card: { readonly width: number; readonly height: number },
  frame: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const lowest = Math.max(CLEAR, frame.height - card.height - CLEAR);
  const rightmost = Math.max(CLEAR, frame.width - card.width - CLEAR);
  if (at === null) return { left: CLEAR, top: lowest };
  const left = Math.min(rightmost, Math.max(CLEAR, at.x - card.width / 2));
  const over = at.y - REACH - card.height;
  const under = at.y + REACH;
  const isSeen = at.y >= 0 && at.y <= frame.height;
  if (isSeen && over >= CLEAR) return { left, top: over };
  if (isSeen && under <= lowest) return { left, top: under };
  return { left, top: at.y > frame.height / 2 ? CLEAR : lowest };
}

/** `toList` puts the row of a unit under the keyboard, where the box that had it goes away. */
export function connectSelection(
  { root, store, sceneOf, city, words }: RendererPort,
  view: Pick<MapView, 'anchorOf' | 'onView'>,
  toList: (id: string) => void,
): void {
  const box = part(root, 'selection');
  const picture = part(root, 'picture');
  const place = (): void => {
    const { selected } = store.current();
    if (box.hidden || selected === null) return;
    const card = { width: box.offsetWidth, height: box.offsetHeight };
    const frame = { width: picture.clientWidth, height: picture.clientHeight };
    const { left, top } = cardPlace(view.anchorOf(selected), card, frame);
    box.style.left = `${String(Math.round(left))}px`;
    box.style.top = `${String(Math.round(top))}px`;
  };
  view.onView(place);
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
      if (unit !== undefined) {
        link.href = unit.href;
        setText(link, words.openUnit(unit.name));
      }
      place();
    },
  );
}
