/** Keeps the address in step with the state, both ways. */
import { formatAddress, parseAddress, type MapChoices } from '../files/address.ts';
import type { Store } from './store.ts';

/** Browsers bear few changes of the address a second: it is written once the picture has come to rest, ms. */
const REST = 200;

export function connectAddress(store: Store, choices: MapChoices): void {
  let writing: number | undefined;
  const write = (): void => {
    const state = store.current();
    // What the address names and the site does not have stays in it as long as the reader is told so.
    if (state.strangers.length > 0) return;
    const hash = formatAddress(state, choices);
    if (hash === location.hash) return;
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
  };
  store.subscribe((_, { type }) => {
    if (type === 'address') return;
    clearTimeout(writing);
    writing = window.setTimeout(write, REST);
  });
  addEventListener('hashchange', () => {
    store.dispatch({ type: 'address', ...parseAddress(location.hash, choices) });
  });
}

/** The address of what is shown, for sharing. */
export function fullAddress(store: Store, choices: MapChoices): string {
  return location.origin + location.pathname + formatAddress(store.current(), choices);
}
