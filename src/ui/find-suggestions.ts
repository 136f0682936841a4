/**
 * Names under a search field while a reader types: a combobox with a list, after the pattern of the ARIA guide. The focus
 * stays in the field; arrows choose, Enter opens, Escape closes the list and then empties the field.
 */
import { findIndexAt, type Found } from '../search/open-index.ts';
import { liveWords, type LiveWords } from '../words/live.ts';
import { enteredAt } from './find-address.ts';
import { element, hrefOf, nameLines, placeWords } from './found-entry.ts';

const MOST = 7;
/** Long enough not to search between two strokes, short enough not to be felt. */
const PAUSE = 80;

export interface Field {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly findPage: string;
  /** The address of the index. */
  readonly index: string;
}

type FindingWords = LiveWords<'finding'>['finding'];

class Suggestions {
  private readonly list = element('div', 'find-options');
  private readonly note = element('p', 'find-note');
  private readonly popup = element('div', 'find-popup');
  private readonly status = element('p', 'visually-hidden');
  private timer = 0;
  /** Counts searches, so that a slow index cannot show the suggestions for an earlier query. */
  private turn = 0;
  /** The one page that what stands in the field leads to; null where it may lead to others. */
  private only: { readonly query: string; readonly href: string } | null = null;
  private words: FindingWords | null = null;

  constructor(private readonly field: Field) {
    const { input, form } = field;
    this.list.setAttribute('role', 'listbox');
    this.list.id = `${input.id}-options`;
    this.status.setAttribute('role', 'status');
    this.popup.hidden = true;
    this.popup.append(this.note, this.list);
    form.append(this.popup, this.status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.list.id);
    input.addEventListener('input', () => {
      // What is still sought is no longer what stands there: its end must not close what comes.
      this.turn += 1;
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.run(), PAUSE);
    });
    input.addEventListener('keydown', (event) => {
      this.press(event);
    });
    input.addEventListener('focus', () => void this.run());
    input.addEventListener('blur', () => {
      this.close();
    });
    // The focus stays in the field while the list is pressed, or it would close before the click.
    this.popup.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    this.list.addEventListener('click', () => {
      this.close();
    });
    form.addEventListener(
      'submit',
      (event) => {
        const chosen = this.only?.query === input.value.trim() ? this.only.href : null;
        this.close();
        if (chosen === null) return;
        event.preventDefault();
        location.href = chosen;
      },
      true,
    );
    void this.run();
  }

  private options(): HTMLElement[] {
    return Array.from(this.list.querySelectorAll<HTMLElement>('[role="option"]'));
  }

  private async run(): Promise<void> {
    const { input, index } = this.field;
    this.turn += 1;
    const turn = this.turn;
    const isWanted = (): boolean => turn === this.turn;
    const query = input.value.trim();
    try {
      this.words ??= (await liveWords(document.documentElement, 'finding')).finding;
      const found = await findIndexAt(index).search({ query, limit: MOST, isWanted });
      if (found !== null && isWanted() && document.activeElement === input) this.show(query, found, this.words);
    } catch {
      // Enter still opens the find page, which says what is wrong.
      if (isWanted()) this.close();
    }
  }

  private show(query: string, found: Found, words: FindingWords): void {
    const { findPage } = this.field;
    this.only = null;
    if (query === '' || found.plan.attempts.length === 0) {
      this.close();
      return;
    }
    const isNear = found.way === 'near' || found.way === 'elsewhere';
    const options = found.hits.map((hit) => {
      const option = this.option(hrefOf(hit.entry, findPage));
      const { name, also } = nameLines(hit, words);
      const place = placeWords(hit.entry, words.kind);
      option.append(
        name,
        ...also,
        element('span', 'find-place', hit.entry.removed ? `${place} ${words.removed}` : place),
      );
      return option;
    });
    const [single] = found.hits;
    if (found.total === 1 && single !== undefined && !isNear)
      this.only = { query, href: hrefOf(single.entry, findPage) };
    if (found.total > found.hits.length) {
      const all = this.option(enteredAt(findPage, query));
      all.append(element('span', 'find-all', words.all(found.total)));
      options.push(all);
    }
    this.note.textContent = found.total === 0 ? words.nothing : isNear ? words.nearly : '';
    this.note.hidden = this.note.textContent === '';
    this.list.textContent = '';
    this.list.append(...options);
    this.list.hidden = options.length === 0;
    this.list.setAttribute('aria-label', words.suggestions);
    this.choose(null);
    this.popup.hidden = false;
    this.field.input.setAttribute('aria-expanded', String(options.length > 0));
    this.status.textContent = `${this.note.textContent}${options.length === 0 ? '' : words.suggested(options.length)}`;
  }

  private option(href: string): HTMLAnchorElement {
    const option = element('a', 'find-option');
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.setAttribute('href', href);
    option.tabIndex = -1;
    option.id = `${this.list.id}-${String(this.list.childElementCount)}-${href.replace(/\W+/g, '-')}`;
    return option;
  }

  private close(): void {
    this.turn += 1;
    clearTimeout(this.timer);
    this.popup.hidden = true;
    this.status.textContent = '';
    this.choose(null);
    this.field.input.setAttribute('aria-expanded', 'false');
  }

  private choose(chosen: HTMLElement | null): void {
    for (const option of this.options()) option.setAttribute('aria-selected', String(option === chosen));
    if (chosen === null) this.field.input.removeAttribute('aria-activedescendant');
    else {
      this.field.input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
  }

  private press(event: KeyboardEvent): void {
    // The arrows, Enter and Escape of an input method are its own.
    if (event.isComposing) return;
    const options = this.popup.hidden ? [] : this.options();
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    switch (event.key) {
      case 'ArrowDown':
        if (options.length === 0) void this.run();
        else this.choose(options[at + 1] ?? null);
        break;
      case 'ArrowUp':
        if (options.length > 0) this.choose(options[at < 0 ? options.length - 1 : at - 1] ?? null);
        break;
      case 'Enter': {
        const chosen = options[at];
        if (chosen === undefined) return;
        chosen.click();
        break;
      }
      case 'Escape':
        if (this.popup.hidden) this.field.input.value = '';
        this.close();
        break;
      default:
        return;
    }
    event.preventDefault();
  }
}

/** Lets a field suggest. */
export function suggest(field: Field): void {
  new Suggestions(field);
}
