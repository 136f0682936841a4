/**
 * Compares other places than those that stand in the page: chosen in its form, kept in its address. What shows a comparison
 * comes with the first choice.
 */
import { lineNodes } from '../../ui/line-nodes.ts';
import type * as GridFiles from './grid-file.ts';
import { liveWords, type LiveWords } from '../../words/live.ts';
import { firstChoice, readAddress, writeAddress } from './address.ts';
import { FEWEST, placesIn, type Choice, type CompareData, type GridFile } from './data.ts';

type Words = LiveWords<'compare'>['compare'];
type Saying = (words: Words) => readonly string[];

const NOTHING: Saying = () => [];

class ComparePlaces extends HTMLElement {
  /** With the places that have come since. */
  private data!: CompareData;
  /** What reads the files of grids; it comes with the first of them. */
  private files: typeof GridFiles | null = null;
  /** What stands there now. */
  private shown: Choice = { key: '', ids: [] };
  /** Counts choices: what is slow to come must not show what nobody waits for any more. */
  private turn = 0;
  /** The list whose places the form offers: ahead of what is shown while a comparison comes. */
  private offered!: string;
  private level!: HTMLSelectElement | null;
  private units!: readonly HTMLSelectElement[];

  connectedCallback(): void {
    this.data = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '') as CompareData;
    const level = this.querySelector<HTMLSelectElement>('select[name="level"]');
    level?.addEventListener('change', () => void this.chooseList(level.value));
    this.level = level;
    this.units = [...this.querySelectorAll<HTMLSelectElement>('select[name="unit"]')];
    for (const select of this.units) {
      select.addEventListener('change', () => {
        const ids = this.units.map(({ value }) => value).filter((id) => id !== '');
        this.choose({ key: this.offered, ids: ids.filter((id, i) => ids.indexOf(id) === i) });
      });
    }
    this.shown = firstChoice(this.data);
    this.fillForm(this.shown);
    addEventListener('hashchange', this.follow);
    if (location.hash !== '') this.follow();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.follow);
  }

  /** What the address asks for: of what the site does not have it says so, and nothing of it. */
  private readonly follow = (): void => {
    const { choice, unknown, unknownLevel, list, isTooMany } = readAddress(location.hash, this.data);
    if (list !== null && typeof list.places === 'string') {
      void this.whenHere(list.key).then((isHere) => {
        if (isHere) this.follow();
      });
      return;
    }
    const isAsked = unknown.length > 0 || unknownLevel !== null;
    void this.show(choice ?? firstChoice(this.data, list?.key), (words) => [
      unknownLevel === null ? '' : words.unknownLevel(unknownLevel),
      unknown.length === 0 || list === null ? '' : words.unknown(unknown, list.name),
      isTooMany ? words.tooMany : '',
      choice === null && isAsked ? words.shownInstead : '',
    ]);
  };

  private async chooseList(key: string): Promise<void> {
    if (await this.whenHere(key)) this.choose(firstChoice(this.data, key));
  }

  private choose(choice: Choice): void {
    history.replaceState(history.state, '', choice.ids.length === 0 ? location.pathname : writeAddress(choice));
    void this.show(choice, NOTHING);
  }

  /** Asks for a list's places where they have not come yet; false where they do not come, or are no longer waited for. */
  private async whenHere(key: string): Promise<boolean> {
    this.turn += 1;
    const turn = this.turn;
    const list = this.data.lists.find((each) => each.key === key);
    if (list === undefined || typeof list.places !== 'string') return true;
    this.say(this.dataset.loading);
    try {
      this.files = await import('./grid-file.ts');
      const { places } = await this.files.ownFile<GridFile>(list.places);
      this.data = { ...this.data, lists: this.data.lists.map((each) => (each === list ? { ...list, places } : each)) };
    } catch (error) {
      if (turn === this.turn) this.fail(error);
      return false;
    }
    return turn === this.turn;
  }

  private async show(choice: Choice, said: Saying): Promise<void> {
    this.turn += 1;
    const turn = this.turn;
    this.fillForm(choice);
    try {
      const [{ showComparison }, { compare }] = await Promise.all([
        import('./comparison.ts'),
        liveWords(document.documentElement, 'compare'),
      ]);
      if (turn !== this.turn) return;
      showComparison(this, this.data, choice, compare);
      this.shown = choice;
      this.say([...said(compare), choice.ids.length < FEWEST ? compare.oneMore : ''].join(''));
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  /** The form shows again what stands below it, so that the same choice can be made once more. */
  private fail(error: unknown): void {
    this.fillForm(this.shown);
    this.say(this.dataset.failed);
    this.files?.sayReplaced(error, this);
  }

  private say(text = ''): void {
    const message = this.querySelector('.compare-message');
    if (message === null || message.textContent === text) return;
    message.textContent = '';
    message.append(...lineNodes(text));
  }

  private fillForm({ key, ids }: Choice): void {
    this.offered = key;
    if (this.level !== null) this.level.value = key;
    const places = placesIn(this.data.lists.find((each) => each.key === key));
    this.units.forEach((select, order) => {
      const own = ids[order] ?? '';
      // All but the first, which chooses nothing.
      while (select.childElementCount > 1) select.lastElementChild?.remove();
      let group: HTMLElement = select;
      for (const { id, name, within } of places) {
        if (within !== null && (!(group instanceof HTMLOptGroupElement) || group.label !== within)) {
          group = document.createElement('optgroup');
          group.setAttribute('label', within);
          select.appendChild(group);
        }
        const option = new Option(name, id, false, id === own);
        // A place stands in a comparison once.
        option.disabled = id !== own && ids.indexOf(id) >= 0;
        group.appendChild(option);
      }
      select.value = own;
    });
  }
}

customElements.define('compare-places', ComparePlaces);
