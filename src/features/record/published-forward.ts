/**
 * The rows of the record and their filters once stood on the page of the story: addresses that name one lead on to the
 * table, which says where it does not have it; a conflict that is named is opened.
 */
import { readHash } from '../../ui/filter-address.ts';
import { FILTER_NAMES } from './filter-names.ts';

class PublishedForward extends HTMLElement {
  private readonly follow = (): void => {
    const { hash, search } = location;
    const { row } = readHash(hash);
    const target = row === null ? null : document.getElementById(row);
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.scrollIntoView();
    }
    const isHere = hash.length < 2 || (target !== null && !target.matches('.figure-index a'));
    const query = new URLSearchParams(search);
    if (isHere && !FILTER_NAMES.some((name) => query.has(name))) return;
    location.replace(`${this.dataset['table'] ?? ''}${search}${hash}`);
  };

  connectedCallback(): void {
    window.addEventListener('hashchange', this.follow);
    this.follow();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.follow);
  }
}
customElements.define('published-forward', PublishedForward);
