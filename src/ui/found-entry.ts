/** A found entry as readers see it: where it leads, and its name with what matched. For scripts in a browser. */
import type { FindEntry } from '../search/index-file.ts';
import type { Hit, SearchField } from '../search/search.ts';
import { linksTo } from '../site/href.ts';
import type { LiveWords } from '../words/live.ts';

type FindingWords = LiveWords<'finding'>['finding'];

/** Where an entry leads; a firm has no page, so its hit opens the find page (`findPage`) with what it serves. */
export function hrefOf({ kind, id }: FindEntry, findPage: string): string {
  return kind === 'firm'
    ? `${findPage}#firm=${encodeURIComponent(id)}`
    : linksTo(findPage.replace(/find\/$/, ''), '').unit({ level: kind, id });
}

/** An element with a class and a text. */
export function element<K extends keyof HTMLElementTagNameMap>(
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

/** The entry's text of a field with what matched in it; null where the field did not match. */
function matchedText({ found }: Hit<FindEntry>, field: SearchField): DocumentFragment | null {
  const match = found.find((text) => text.field === field);
  return match === undefined ? null : marked(match.text, match.parts);
}

/** The name, and in lines of their own a former name and an address that matched, with what they are called. */
export function nameLines(
  hit: Hit<FindEntry>,
  words: Pick<FindingWords, 'former' | 'address'>,
): { readonly name: HTMLElement; readonly also: readonly HTMLElement[] } {
  const name = element('span', 'find-name');
  name.append(matchedText(hit, 'name') ?? hit.entry.name);
  const { former, address } = words;
  const called = { former, address };
  const also = (['former', 'address'] as const).flatMap((field) => {
    const text = matchedText(hit, field);
    if (text === null) return [];
    const line = element('span', 'find-also', called[field]);
    line.append(text);
    return [line];
  });
  return { name, also };
}

/** What kind of thing it is and what it lies in, in few words. */
export function placeWords({ kind, above }: FindEntry, kinds: Readonly<Record<FindEntry['kind'], string>>): string {
  return [kinds[kind], above].filter((text) => text !== '').join(' ');
}
