/** The list of what was found: each a link with its name, what matched, and how it stands. */
import type { FindEntry } from '../../search/index-file.ts';
import type { Hit } from '../../search/search.ts';
import { element, hrefOf, nameLines, placeWords } from '../../ui/found-entry.ts';
import type { LiveWords } from '../../words/live.ts';

export type FindingWords = LiveWords<'finding'>['finding'];

/** As many as are listed at once. */
const STEP = 30;

function resultItem(hit: Hit<FindEntry>, words: FindingWords, findPage: string): HTMLLIElement {
  const { entry } = hit;
  const link = element('a', 'find-link');
  link.setAttribute('href', hrefOf(entry, findPage));
  const { name, also } = nameLines(hit, words);
  link.append(name);
  if (entry.removed) link.append(element('span', 'mark', words.removed));
  link.append(...also);
  const place = placeWords(entry, words.kind);
  link.append(element('span', 'find-place', [place, entry.state].filter((text) => text !== '').join('　')));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** Shows hits in a list, thirty at a time, with a button behind it for the next; none at all leaves it hidden. */
export class ResultList {
  private rest: readonly Hit<FindEntry>[] = [];
  private readonly more = element('button', 'find-more');

  constructor(
    private readonly list: HTMLOListElement,
    private readonly findPage: string,
  ) {
    this.more.type = 'button';
    this.more.hidden = true;
    list.after(this.more);
  }

  get links(): HTMLAnchorElement[] {
    return Array.from(this.list.querySelectorAll('a'));
  }

  show(hits: readonly Hit<FindEntry>[], words: FindingWords): void {
    this.list.textContent = '';
    this.list.hidden = hits.length === 0;
    this.rest = hits;
    this.more.onclick = () => {
      const before = this.links.length;
      this.extend(words);
      this.links[before]?.focus();
    };
    this.extend(words);
  }

  clear(): void {
    this.list.textContent = '';
    this.list.hidden = true;
    this.more.hidden = true;
  }

  private extend(words: FindingWords): void {
    const list = document.createDocumentFragment();
    for (const hit of this.rest.slice(0, STEP)) list.append(resultItem(hit, words, this.findPage));
    this.list.append(list);
    this.rest = this.rest.slice(STEP);
    this.more.hidden = this.rest.length === 0;
    this.more.textContent = words.more(Math.min(STEP, this.rest.length));
  }
}
