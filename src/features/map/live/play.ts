/** The months play by themselves, one after the other, until the last. */
import { part, setText } from './dom.ts';
import type { ControlsPort } from './ports.ts';
import { follow } from './store.ts';

/** Milliseconds a month stands while the months play. */
const STEP = 700;
const CALM_STEP = 1400;

export function connectPlay({ root, store, words }: ControlsPort): void {
  const button = part(root, 'play');
  let timer: number | undefined;
  button.addEventListener('click', () => store.dispatch({ type: store.current().playing ? 'pause' : 'play' }));
  follow(
    store,
    ({ playing }) => [playing],
    ({ playing }) => {
      clearInterval(timer);
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (playing) timer = window.setInterval(() => store.dispatch({ type: 'tick' }), isCalm ? CALM_STEP : STEP);
      setText(button, playing ? words.pause : words.play);
    },
  );
}
