/** Small helpers for building and finding elements. */
import { lineNodes } from '../../../ui/line-nodes.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with attributes and text or children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The one element inside `root` that a part of the page marks with `data-part`. */
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  const found = root.querySelector<T>(`[data-part="${name}"]`);
  if (found === null) throw new Error(`the page has no part ${name}`);
  return found;
}

/** Sets text only where it differs, so that nothing is read aloud or laid out twice. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) fill(target, ...lineNodes(text));
}

/** Puts other children in place of an element's own. (`replaceChildren` is missing in old WebViews.) */
export function fill(target: Element, ...children: readonly (Node | string)[]): void {
  target.textContent = '';
  target.append(...children);
}
