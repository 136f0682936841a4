/** Searches and filters the rows of a table, and shows long ones in pages; the choice stands in the address. */
import { nearest } from '../ledgers/cells/nearest.ts';
import { BETWEEN, readHash, writeHash } from './filter-address.ts';

/** One form for what is typed and what is printed: width, case, blanks and digit groups tell nothing apart. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d)/g, '$1');

/** What an address says, repeated to whoever opens it: as much as a name may be long. */
const quoted = (text: string): string => (text.length > 32 ? `${text.slice(0, 32)}…` : text);

const listOf = <T extends Element>(from: ParentNode, selector: string): T[] =>
  Array.prototype.slice.call(from.querySelectorAll<T>(selector)) as T[];

class RowFilter extends HTMLElement {
  /** What is shown or hidden as one: a row, or a row with its details. */
  private rows: HTMLElement[] = [];
  private texts: string[] = [];
  private selects: HTMLSelectElement[] = [];
  private input: HTMLInputElement | null = null;
  private page = 1;
  /** How many rows a page has. */
  private size = Infinity;
  /** What the address asks for and the record does not have; said until the reader chooses anew. */
  private unknown: string[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.rows = listOf(this, '[data-row]');
    this.size = Number(this.dataset['size'] ?? Infinity);
    this.selects = listOf(form, 'select');
    this.input = form.querySelector('input');
    const chosen = (): void => {
      this.page = 1;
      this.unknown = [];
      this.show();
      this.write();
    };
    form.addEventListener('input', chosen);
    form.addEventListener('change', chosen);
    form.addEventListener('reset', () => setTimeout(chosen));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    for (const button of listOf<HTMLButtonElement>(this, '.pager button')) {
      button.addEventListener('click', () => {
        this.page += Number(button.value);
        this.unknown = [];
        this.show();
        this.write();
        this.scrollIntoView();
      });
    }
    window.addEventListener('hashchange', this.follow);
    this.readFilters();
    this.go();
    this.classList.add('ready');
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.follow);
  }

  private said(key: string, values: Readonly<Record<string, string | number>>): string {
    return Object.keys(values).reduce(
      (text, name) => text.split(`{${name}}`).join(String(values[name])),
      this.dataset[key] ?? '',
    );
  }

  private isChosen(row: HTMLElement, at: number, words: readonly string[]): boolean {
    return (
      this.selects.every(
        ({ name, value }) => value === '' || (row.dataset[name] ?? '').split(BETWEEN).indexOf(value) >= 0,
      ) && words.every((word) => (this.texts[at] ?? '').indexOf(word) >= 0)
    );
  }

  private show(): void {
    const words = folded(this.input?.value ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length > 0 && this.texts.length === 0) this.texts = this.rows.map((row) => folded(row.textContent));
    const shown = this.rows.filter((row, i) => {
      row.hidden = !this.isChosen(row, i, words);
      return !row.hidden;
    });
    const pages = Math.max(1, Math.ceil(shown.length / this.size));
    if (!(this.page >= 1 && this.page <= pages)) {
      this.page = this.page > pages ? pages : 1;
      this.unknown.push(this.said('noPage', { page: this.page }));
    }
    const first = pages === 1 ? 0 : (this.page - 1) * this.size;
    shown.forEach((row, i) => {
      row.classList.toggle('off-page', i < first || i >= first + this.size);
    });
    const count =
      shown.length === 0
        ? this.said('none', {})
        : this.said(pages === 1 ? 'counted' : 'shown', {
            n: shown.length,
            all: this.rows.length,
            from: first + 1,
            to: Math.min(first + this.size, shown.length),
          });
    this.classList.toggle('is-chosen', shown.length < this.rows.length);
    const status = this.querySelector('[role="status"]');
    const text = [...this.unknown, count].join('');
    if (status !== null && status.textContent !== text) status.textContent = text;
    this.showPager(pages);
  }

  private showPager(pages: number): void {
    const pager = this.querySelector<HTMLElement>('.pager');
    if (pager === null) return;
    pager.hidden = pages === 1;
    const place = pager.querySelector('.place');
    if (place !== null) place.textContent = this.said('place', { page: this.page, pages });
    for (const button of listOf<HTMLButtonElement>(pager, 'button')) {
      const to = this.page + Number(button.value);
      button.disabled = to < 1 || to > pages;
    }
  }

  /** The filters of the address; of one that the record does not have its nearest is named, and nothing is filtered by it. */
  private readFilters(): void {
    const address = new URLSearchParams(location.search);
    for (const select of this.selects) {
      const value = address.get(select.name) ?? '';
      const options = Array.prototype.slice.call(select.options) as HTMLOptionElement[];
      if (options.some((option) => option.value === value)) {
        select.value = value;
        continue;
      }
      const near = nearest(
        value,
        options.map((option) => option.textContent.trim()),
      );
      const field = (select.labels[0]?.querySelector('span')?.textContent ?? '').trim();
      this.unknown.push(
        this.said('unknown', { field, value: quoted(value) }) + (near === undefined ? '' : this.said('near', { near })),
      );
    }
  }

  private readonly follow = (): void => {
    this.unknown = [];
    this.go();
  };

  /** What stands after `#`: a row, or words and a page. */
  private go(): void {
    const { words, page, row: id } = readHash(location.hash);
    const row = id === null ? null : this.rows.filter((each) => each.id === id)[0];
    if (id === null) {
      if (this.input !== null) this.input.value = words;
      this.page = page;
    } else if (row === undefined) {
      if (document.getElementById(id) === null) this.unknown.push(this.said('noRow', { id: quoted(id) }));
    }
    this.show();
    if (row === null || row === undefined) return;
    // A link to a row that the choice hides shows it.
    if (row.hidden) {
      this.querySelector('form')?.reset();
      this.unknown = [];
      this.show();
    }
    this.page = Math.floor(this.rows.filter((each) => !each.hidden).indexOf(row) / this.size) + 1;
    this.show();
    const details = row.querySelector('details');
    if (details !== null) details.open = true;
    row.scrollIntoView();
  }

  private write(): void {
    const query = new URLSearchParams();
    for (const { name, value } of this.selects) if (value !== '') query.set(name, value);
    const filters = query.toString();
    const hash = writeHash({ words: this.input?.value.trim() ?? '', page: this.page });
    history.replaceState(history.state, '', `${location.pathname}${filters === '' ? '' : `?${filters}`}${hash}`);
  }
}
customElements.define('row-filter', RowFilter);
