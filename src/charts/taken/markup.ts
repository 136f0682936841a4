/** A piece of a finished page as a tree: as much of HTML as the site writes (every element that is not empty is closed). */
import { escapeText } from '../frame/picture.ts';

export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
  readonly parent: MarkupElement | null;
}

/** An element, or a text without its escapes. */
export type MarkupNode = MarkupElement | string;

/** Elements without an end. */
const EMPTY = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const PIECE =
  /<!--[^]*?(?:-->|$)|<!doctype[^>]*>|<\/([\w-]+)\s*>|<([\w-]+)((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*?)?)(\/?)>|[^<]+/gi;
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** A text as it is read. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}

interface Open extends MarkupElement {
  readonly children: MarkupNode[];
}

/** The tree of a piece of a page, below an element of its own without a name. Throws where an end has no beginning. */
export function parseMarkup(html: string): MarkupElement {
  const root: Open = { name: '', attributes: new Map(), children: [], parent: null };
  let open = root;
  let raw: string | null = null;
  for (const [piece, end, name, attributes = '', slash] of html.matchAll(PIECE)) {
    if (raw !== null && end !== raw) continue;
    raw = null;
    if (end !== undefined) {
      if (open.parent === null || open.name !== end.toLowerCase()) throw new Error(`</${end}> ends <${open.name}>`);
      open = open.parent as Open;
    } else if (name !== undefined) {
      const element: Open = {
        name: /[A-Z]/.test(name) && isIn(open, 'svg') ? name : name.toLowerCase(),
        attributes: new Map(
          [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', a, b, c]) => [key, unescaped(a ?? b ?? c ?? '')]),
        ),
        children: [],
        parent: open,
      };
      open.children.push(element);
      if (slash === '/' || EMPTY.has(element.name)) continue;
      open = element;
      if (element.name === 'script' || element.name === 'style') raw = element.name;
    } else if (!piece.startsWith('<')) open.children.push(unescaped(piece));
  }
  return root;
}

const isIn = (element: MarkupElement | null, name: string): boolean =>
  element !== null && (element.name === name || isIn(element.parent, name));

/** The elements inside an element, in the order of the page. */
export function elementsIn(element: MarkupElement): readonly MarkupElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]));
}

/** Whether an element has a class. */
export const hasClass = (element: MarkupElement, name: string): boolean =>
  (element.attributes.get('class') ?? '').split(/\s+/).includes(name);

/** What an element says, blanks and breaks of its source joined; blanks as wide as a character are text. */
export function textIn(node: MarkupNode): string {
  const text = typeof node === 'string' ? node : node.children.map(textIn).join('');
  return typeof node === 'string' ? text : text.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** How an element is written: with these attributes, or not at all where it is null. */
export type Written = (element: MarkupElement) => ReadonlyMap<string, string> | null;

/** The markup of a node again, each element as `written` says. */
export function markupText(node: MarkupNode, written: Written): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = written(node);
  if (attributes === null) return '';
  const pairs = [...attributes].map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${escapeText(value)}"`));
  const tag = `<${node.name}${pairs.join('')}>`;
  if (EMPTY.has(node.name)) return tag;
  return `${tag}${node.children.map((child) => markupText(child, written)).join('')}</${node.name}>`;
}
