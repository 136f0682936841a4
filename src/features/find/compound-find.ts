/**
 * The find page's field: loads the index when it is first needed, searches as the reader types, an input method's raw
 * letters too, and shows the results as a plain list of links. Nothing typed leaves the browser. What is shown follows the
 * address, and the address what is typed.
 */
import { findIndexAt, type FindIndex, type Found } from '../../search/open-index.ts';
import { askedIn, hashOf } from '../../ui/find-address.ts';
import { liveWords } from '../../words/live.ts';
import { ResultList, type FindingWords } from './find-results.ts';

/** More than a reader looks through; the sentence tells how many there are. */
const MOST = 300;
/** Long enough not to search between two strokes, short enough not to be felt. */
const PAUSE = 80;
/** Before it is said that something is loading. */
const PATIENCE = 250;

class CompoundFind extends HTMLElement {
  private timer = 0;
  /** Counts what was asked, so that a slow index cannot show the results of an earlier query. */
  private turn = 0;
  private words: FindingWords | null = null;
  private results: ResultList | null = null;

  connectedCallback(): void {
    const { input, form } = this.parts();
    const list = this.child<HTMLOListElement>('.find-results');
    this.results = new ResultList(list, form.getAttribute('action') ?? '');
    input.addEventListener('focus', () => {
      // Typing asks again, and says what is wrong.
      this.index()
        .open()
        .catch(() => undefined);
    });
    input.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.typed(), PAUSE);
    });
    this.querySelector('select')?.addEventListener('change', () => void this.typed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      void this.typed().then((found) => {
        // What is typed from now on stands in an entry of its own.
        history.replaceState(null, '');
        this.goOn(found, (href) => {
          location.href = href;
        });
      });
    });
    this.addEventListener('keydown', (event) => {
      this.move(event);
    });
    addEventListener('hashchange', () => {
      this.follow();
    });
    const asked = askedIn(location);
    const asksNothing = asked === null || (asked.kind === 'query' && asked.query === '');
    // What was typed before this script came.
    if (input.value !== '' && asksNothing) void this.typed();
    else this.follow();
  }

  private child<T extends Element>(selector: string): T {
    const node = this.querySelector<T>(selector);
    if (node === null) throw new Error(`compound-find has no ${selector}`);
    return node;
  }

  private parts() {
    return {
      input: this.child<HTMLInputElement>('input'),
      form: this.child<HTMLFormElement>('form'),
      message: this.child<HTMLElement>('.find-message'),
      advice: this.child<HTMLElement>('.find-advice'),
      asOf: this.child<HTMLElement>('.find-as-of'),
    };
  }

  private index(): FindIndex {
    return findIndexAt(this.dataset.index ?? '');
  }

  /** Shows what the address asks for; an address of a part of the page changes nothing. */
  private follow(): void {
    const asked = askedIn(location);
    if (asked === null) return;
    clearTimeout(this.timer);
    const { input } = this.parts();
    if (asked.kind === 'firm') {
      input.value = '';
      void this.showFirm(asked.id);
      return;
    }
    input.value = asked.query;
    if (asked.entered) history.replaceState(null, '', location.pathname + hashOf(asked.query));
    void this.search(input.value.trim()).then((found) => {
      // Back leads to the page before, not to one that leads on again.
      if (asked.entered)
        this.goOn(found, (href) => {
          location.replace(href);
        });
    });
  }

  private typed(): Promise<Found | null> {
    const query = this.parts().input.value.trim();
    this.keep(query);
    return this.search(query);
  }

  /**
   * Keeps in the address what is typed. The first word typed over an address that was opened leaves that one to Back;
   * those after it take each other's place.
   */
  private keep(query: string): void {
    const address = location.pathname + hashOf(query);
    if (address === location.pathname + location.search + location.hash) return;
    const isTyped = (history.state as { typed?: boolean } | null)?.typed === true;
    try {
      if (isTyped || location.hash === '') history.replaceState({ typed: true }, '', address);
      else history.pushState({ typed: true }, '', address);
    } catch {
      // Safari takes a hundred changes in half a minute; the address then stays a little behind.
    }
  }

  /** One thing found is opened; of several the first takes the focus. */
  private goOn(found: Found | null, open: (href: string) => void): void {
    const [first, second] = this.results?.links ?? [];
    if (found === null || first === undefined) return;
    const isSure = found.way !== 'near' && found.way !== 'elsewhere';
    if (second === undefined && isSure) open(first.href);
    else first.focus();
  }

  /** Loads what an answer needs and shows it, as long as nothing else was asked for meanwhile. */
  private async answer<T>(ask: (words: FindingWords, isWanted: () => boolean) => Promise<T | null>): Promise<T | null> {
    const { message } = this.parts();
    this.turn += 1;
    const turn = this.turn;
    const isWanted = (): boolean => turn === this.turn;
    const notice = window.setTimeout(() => {
      message.textContent = this.dataset.loading ?? '';
    }, PATIENCE);
    try {
      this.words ??= (await liveWords(document.documentElement, 'finding')).finding;
      return await ask(this.words, isWanted);
    } catch {
      if (isWanted()) this.clear(this.dataset.failed ?? '');
      return null;
    } finally {
      clearTimeout(notice);
    }
  }

  private search(query: string): Promise<Found | null> {
    if (query === '') {
      this.turn += 1;
      this.clear('');
      return Promise.resolve(null);
    }
    return this.answer(async (words, isWanted) => {
      const district = this.querySelector('select')?.value ?? '';
      const found = await this.index().search({ query, limit: MOST, district, isWanted });
      if (found === null || !isWanted()) return null;
      const { read } = found.plan;
      const isRead = found.way !== 'typed' && found.way !== null;
      this.clear(
        words.outcome({
          way: found.way,
          query,
          name: read.words.join(' ') || query,
          places: isRead ? read.places.map(({ name }) => name) : [],
          unused: isRead ? read.unused : [],
          total: found.total,
          listed: found.hits.length,
        }),
      );
      this.results?.show(found.hits, words);
      this.tell(found.notes);
      this.parts().advice.hidden = found.way !== null && found.way !== 'near';
      return found;
    });
  }

  private showFirm(id: string): Promise<unknown> {
    return this.answer(async (words, isWanted) => {
      const { firm, served, notes } = await this.index().servedBy(id);
      if (!isWanted()) return null;
      this.clear(firm === null ? words.unknownFirm : words.serves(firm.name, served.length));
      if (firm === null) return null;
      this.results?.show(
        served.map((entry) => ({ entry, found: [] })),
        words,
      );
      this.tell(notes);
      return null;
    });
  }

  private clear(sentence: string): void {
    const { message, advice, asOf } = this.parts();
    this.results?.clear();
    advice.hidden = true;
    asOf.hidden = true;
    message.textContent = sentence;
  }

  private tell(notes: readonly string[]): void {
    const { asOf } = this.parts();
    asOf.textContent = notes.join(' ');
    asOf.hidden = notes.length === 0;
  }

  /** Arrows move between the field and the results, Escape goes back to an empty field. */
  private move(event: KeyboardEvent): void {
    // The arrows and Escape of an input method are its own.
    if (event.isComposing) return;
    const { input } = this.parts();
    const links = this.results?.links ?? [];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape') {
      input.value = '';
      input.focus();
      void this.typed();
    } else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === input)) {
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (links[at - 1] ?? input).focus();
    } else return;
    event.preventDefault();
  }
}

customElements.define('compound-find', CompoundFind);
