/** A piece of a finished page as a tree: as much of HTML as the site writes (every element that is not empty is closed). */
import { escapeText } from '../frame/picture.ts';

export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The names in its `class`. */
  readonly classes: readonly string[];
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
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}

/** An element in the making. */
export interface Growing extends MarkupElement {
  readonly children: MarkupNode[];
}

const NO_CLASSES: readonly string[] = [];

function classesOf(attributes: ReadonlyMap<string, string>): readonly string[] {
  const names = attributes.get('class');
  return names === undefined ? NO_CLASSES : names.split(/\s+/).filter((name) => name !== '');
}

function elementOf(name: string, attributes: ReadonlyMap<string, string>, parent: Growing | null): Growing {
  const element: Growing = { name, attributes, classes: classesOf(attributes), children: [], parent };
  parent?.children.push(element);
  return element;
}

/** What a tree hangs on: an element without a name. */
export const newTree = (): Growing => elementOf('', new Map(), null);

/** A new element as the last child of another, with a text where it has one. */
export function append(
  parent: Growing,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  text?: string,
): Growing {
  const element = elementOf(name, new Map(Object.entries(attributes)), parent);
  if (text !== undefined) element.children.push(text);
  return element;
}

/** How an element is taken into another tree: with these attributes, or not at all where it is null. */
export type Taken = (element: MarkupElement) => ReadonlyMap<string, string> | null;

const asItIs: Taken = ({ attributes }) => attributes;

/** Copies of nodes, with all that is in them, as the last children of an element. */
export function appendCopies(parent: Growing, nodes: readonly MarkupNode[], taken: Taken = asItIs): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      parent.children.push(node);
      continue;
    }
    const attributes = taken(node);
    if (attributes !== null) appendCopies(elementOf(node.name, attributes, parent), node.children, taken);
  }
}

/** The attributes of a tag as it is written. */
function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', a, b, c] of tag.matchAll(ATTRIBUTE)) found.set(key, unescaped(a ?? b ?? c ?? ''));
  return found;
}

/** The tree of a piece of a page, below an element of its own without a name. Throws where an end has no beginning. */
export function parseMarkup(html: string): MarkupElement {
  const root = newTree();
  let open = root;
  let raw: string | null = null;
  for (const [piece, end, name, attributes = '', slash] of html.matchAll(PIECE)) {
    if (raw !== null && end !== raw) continue;
    raw = null;
    if (end !== undefined) {
      if (open.parent === null || open.name !== end.toLowerCase()) throw new Error(`</${end}> ends <${open.name}>`);
      open = open.parent as Growing;
    } else if (name !== undefined) {
      const element = elementOf(
        /[A-Z]/.test(name) && isIn(open, 'svg') ? name : name.toLowerCase(),
        attributesOf(attributes),
        open,
      );
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
  const found: MarkupElement[] = [];
  const gather = ({ children }: MarkupElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      found.push(child);
      gather(child);
    }
  };
  gather(element);
  return found;
}

/** Whether an element has a class. */
export const hasClass = ({ classes }: MarkupElement, name: string): boolean => classes.includes(name);

/** What an element says, blanks and breaks of its source joined; blanks as wide as a character are text. */
export function textIn(node: MarkupNode): string {
  const text = typeof node === 'string' ? node : node.children.map(textIn).join('');
  return typeof node === 'string' ? text : text.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** The markup of a node. */
export function markupText(node: MarkupNode): string {
  if (typeof node === 'string') return escapeText(node);
  let tag = `<${node.name}`;
  for (const [key, value] of node.attributes) tag += value === '' ? ` ${key}` : ` ${key}="${escapeText(value)}"`;
  tag += '>';
  return EMPTY.has(node.name) ? tag : `${tag}${node.children.map(markupText).join('')}</${node.name}>`;
}
