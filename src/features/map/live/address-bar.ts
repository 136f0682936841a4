/** Keeps the address in step with the state, both ways. */
import type { Month } from '../../../domain/rows.ts';
import { formatAddress, parseAddress } from '../files/address.ts';
import type { Scope, Store } from './store.ts';

/** Browsers bear few changes of the address a second: it is written once the picture has come to rest, ms. */
const REST = 200;

export function connectAddress(store: Store, months: readonly Month[], { menu }: Scope): void {
  let writing: number | undefined;
  const write = (): void => {
    const hash = formatAddress(store.current(), months);
    if (hash === location.hash) return;
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
  };
  store.subscribe((_, { type }) => {
    if (type === 'address') return;
    clearTimeout(writing);
    writing = window.setTimeout(write, REST);
  });
  addEventListener('hashchange', () => {
    store.dispatch({ type: 'address', state: parseAddress(location.hash, months, menu) });
  });
}

/** The address of what is shown, for sharing. */
export function fullAddress(store: Store, months: readonly Month[]): string {
  return location.origin + location.pathname + formatAddress(store.current(), months);
}
