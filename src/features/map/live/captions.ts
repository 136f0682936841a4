/** The sentences around the map: its finding, why it has no colours, what went wrong, and what a screen reader is told. */
import { loadAgain } from '../../../ui/own-file.ts';
import { part, setText } from './dom.ts';
import { headline, mainSentence, outlineNote, subjectOf } from './headline.ts';
import type { RendererPort } from './ports.ts';
import { figureKeys } from './scene.ts';
import { follow, type Change } from './store.ts';

/** The changes after which a screen reader is told what the map shows. */
const IS_TOLD: Readonly<Record<Change['type'], boolean>> = {
  layer: true,
  indicator: true,
  measure: true,
  date: true,
  step: true,
  from: true,
  play: true,
  tick: true,
  pause: true,
  select: true,
  find: true,
  kind: true,
  filter: false,
  'in-view': false,
  'clear-filter': false,
  sort: false,
  leave: false,
  move: false,
  home: false,
  near: false,
  address: false,
  failed: false,
};

/** Milliseconds after which the map has come to rest. */
const REST = 600;

export function connectCaptions({ root, store, sceneOf, city, words }: RendererPort): void {
  follow(store, figureKeys, (state) => {
    setText(part(document, 'headline'), headline(sceneOf(state), city, words));
    setText(part(root, 'note'), outlineNote(state.layer, city, words));
  });
  const again = part<HTMLButtonElement>(root, 'again');
  again.addEventListener('click', () => {
    const { failed } = store.current();
    if (failed === null) return;
    if (failed.replaced) void loadAgain();
    else store.dispatch(failed.wish);
  });
  follow(
    store,
    ({ failed, strangers }) => [failed, strangers],
    (state) => {
      const { failed, strangers } = state;
      const scene = sceneOf(state);
      const unit = words.layer[state.layer];
      const sentence =
        failed !== null
          ? ((failed.replaced ? root.dataset['replaced'] : words.failed) ?? '')
          : strangers.length > 0
            ? words.strangers(
                strangers,
                words.shown({ subject: subjectOf(scene, city), unit, when: city.called(scene.date) }),
              )
            : '';
      setText(part(root, 'message'), sentence);
      part(root, 'notice').hidden = sentence === '';
      again.hidden = failed === null;
      if (failed !== null) setText(again, (failed.replaced ? root.dataset['loadAgain'] : words.again) ?? '');
    },
  );
  let resting: number | undefined;
  store.subscribe((state, { type }) => {
    if (state.playing || !IS_TOLD[type]) return;
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      setText(part(root, 'status'), mainSentence(sceneOf(store.current()), city, words));
    }, REST);
  });
}
