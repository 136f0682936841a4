/**
 * The find page's field: loads the index when it is first needed, searches as the reader types (never in the middle of
 * an input method's composition), and shows the results as a plain list of links. Nothing typed leaves the browser.
 */
import { readIndexFile, type FindEntry, type IndexFile } from '../../search/index-file.ts';
import { bestOf, prepare, searchPart } from '../../search/search.ts';
import { loadAgain, OtherPublication, ownFile } from '../../ui/own-file.ts';
import type { Hit, PartResult, Prepared, SearchField } from '../../search/search.ts';

const MOST = 30;
/** Long enough not to search between two strokes, short enough not to be felt. */
const PAUSE = 80;

type Words = Readonly<Record<'former' | 'address' | 'removed', string>>;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.textContent = text;
  return node;
}

/** A text with its matched parts marked. */
function marked(text: string, parts: readonly (readonly [number, number])[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const [from, to] of parts) {
    fragment.append(text.slice(at, from), element('mark', '', text.slice(from, to)));
    at = to;
  }
  fragment.append(text.slice(at));
  return fragment;
}

class CompoundFind extends HTMLElement {
  private readonly loaded = new Map<string, Promise<Prepared<FindEntry>[]>>();
  private composing = false;
  private timer = 0;
  /** Counts searches, so that a slow index cannot show the results of an earlier query. */
  private turn = 0;

  connectedCallback(): void {
    const { input, form, results } = this.parts();
    const later = (): void => {
      if (this.composing) return;
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.run(), PAUSE);
    };
    input.addEventListener('focus', () => {
      // A large city's files wait until a district is chosen or something is typed.
      if (this.urls().length === 1) this.lists();
    });
    input.addEventListener('compositionstart', () => {
      this.composing = true;
      clearTimeout(this.timer);
    });
    input.addEventListener('compositionend', () => {
      this.composing = false;
      later();
    });
    input.addEventListener('input', later);
    this.querySelector('select')?.addEventListener('change', () => void this.run());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.composing) return;
      clearTimeout(this.timer);
      void this.run().then(() => {
        const links = results.querySelectorAll('a');
        if (links.length === 1) links[0]?.click();
        else links[0]?.focus();
      });
    });
    this.addEventListener('keydown', (event) => {
      this.move(event);
    });
    this.takeAddress();
  }

  /** What was typed before the script came; `?q=` from the overview's form, or `#q=` as this page keeps it: what follows # is not sent to a server. */
  private takeAddress(): void {
    const { input } = this.parts();
    const read = (text: string): string => new URLSearchParams(text.slice(1)).get('q') ?? '';
    const query = read(location.search) || read(location.hash);
    if (query !== '') input.value = query.slice(0, 64);
    if (input.value === '') return;
    void this.run();
  }

  private parts() {
    const find = <T extends Element>(selector: string): T => {
      const node = this.querySelector<T>(selector);
      if (node === null) throw new Error(`compound-find has no ${selector}`);
      return node;
    };
    return {
      input: find<HTMLInputElement>('input'),
      form: find<HTMLFormElement>('form'),
      message: find<HTMLElement>('.find-message'),
      results: find<HTMLOListElement>('.find-results'),
      advice: find<HTMLElement>('.find-advice'),
      asOf: find<HTMLElement>('.find-as-of'),
    };
  }

  /** The lists of the chosen district, or of all, each file loaded once; a failed one is asked for again next time. */
  private lists(): Promise<Prepared<FindEntry>[]>[] {
    const lists = this.urls().map((url) => this.shard(url));
    // Each is waited for in its turn; one that fails meanwhile is told then.
    for (const list of lists) list.catch(() => undefined);
    return lists;
  }

  private urls(): string[] {
    const chosen = this.querySelector('select')?.value ?? '';
    return (chosen === '' ? (this.dataset.shards ?? '') : chosen).split(' ');
  }

  private shard(url: string): Promise<Prepared<FindEntry>[]> {
    const known = this.loaded.get(url);
    if (known !== undefined) return known;
    const loading = ownFile<IndexFile>(url).then((file) => {
      const { entries, readings } = readIndexFile(file);
      return prepare(entries, readings);
    });
    this.loaded.set(url, loading);
    loading.catch(() => this.loaded.delete(url));
    return loading;
  }

  private async run(): Promise<void> {
    const { input, message } = this.parts();
    this.turn += 1;
    const turn = this.turn;
    const query = input.value.trim();
    history.replaceState(
      history.state,
      '',
      location.pathname + (query === '' ? '' : `#q=${encodeURIComponent(query)}`),
    );
    if (query === '') {
      this.show('', [], false);
      return;
    }
    const notice = window.setTimeout(() => {
      message.textContent = this.dataset.loading ?? '';
    }, 250);
    try {
      const parts: PartResult<FindEntry>[] = [];
      for (const list of this.lists()) {
        parts.push(searchPart(await list, query, MOST));
        // A frame between one list and the next: the field stays alive in a city of a hundred lists.
        if (parts.length > 1) await new Promise((resolve) => setTimeout(resolve));
        if (turn !== this.turn) return;
      }
      const { total, hits } = bestOf(parts, MOST);
      const sentence = total === 0 ? this.dataset.none : total > hits.length ? this.dataset.more : this.dataset.found;
      const filled = (sentence ?? '')
        .replace('{n}', String(total))
        .replace('{m}', String(hits.length))
        .replace('{q}', () => query);
      this.show(filled, hits, total === 0);
    } catch (error) {
      if (turn !== this.turn) return;
      this.show((error instanceof OtherPublication ? this.dataset.replaced : this.dataset.failed) ?? '', [], false);
      if (error instanceof OtherPublication) message.append(this.again());
    } finally {
      clearTimeout(notice);
    }
  }

  /** The way out of a page that is older, or newer, than the files of the site. */
  private again(): HTMLButtonElement {
    const button = element('button', 'find-again', this.dataset.again);
    button.type = 'button';
    button.addEventListener('click', () => void loadAgain());
    return button;
  }

  private show(sentence: string, hits: readonly Hit<FindEntry>[], none: boolean): void {
    const { message, results, advice, asOf } = this.parts();
    const words = JSON.parse(this.dataset.words ?? '{}') as Words;
    const list = document.createDocumentFragment();
    for (const hit of hits) list.append(this.result(hit, words));
    results.textContent = '';
    results.append(list);
    results.hidden = hits.length === 0;
    asOf.hidden = hits.length === 0;
    advice.hidden = !none;
    message.textContent = sentence;
  }

  private result({ entry, found }: Hit<FindEntry>, words: Words): HTMLLIElement {
    const item = document.createElement('li');
    const link = element('a', 'find-link');
    link.setAttribute('href', `${this.dataset.compounds ?? ''}${entry.id}/`);
    const partsIn = (field: SearchField) => found.find((match) => match.field === field);
    const name = element('span', 'find-name');
    name.append(marked(entry.name, partsIn('name')?.parts ?? []));
    link.append(name);
    if (entry.removed) link.append(element('span', 'mark', words.removed));
    for (const field of ['former', 'address'] as const) {
      const match = partsIn(field);
      if (match === undefined) continue;
      const line = element('span', 'find-also', words[field]);
      line.append(marked(match.text, match.parts));
      link.append(line);
    }
    link.append(element('span', 'find-place', `${entry.subdistrict}　${entry.state}`));
    item.append(link);
    return item;
  }

  /** Arrows move between the field and the results, Escape goes back to an empty field. */
  private move(event: KeyboardEvent): void {
    if (this.composing || event.isComposing) return;
    const { input, results } = this.parts();
    const links = Array.from(results.querySelectorAll('a'));
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape') {
      input.value = '';
      input.focus();
      void this.run();
    } else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === input)) {
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (links[at - 1] ?? input).focus();
    } else return;
    event.preventDefault();
  }
}

customElements.define('compound-find', CompoundFind);
