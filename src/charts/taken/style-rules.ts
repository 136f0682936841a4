/**
 * What a page's style sheets say of its elements: as much of CSS as the site's sheets use. It draws no page; it tells
 * drawings that leave the page what they look like there.
 */
import type { MarkupElement, MarkupNode } from './markup.ts';

export interface StyleRule {
  /** The conditions that it stands under (`@media`), outermost first. */
  readonly conditions: readonly string[];
  readonly selectors: readonly Selector[];
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** One of a rule's selectors. */
export interface Selector {
  readonly text: string;
  /** From the element itself outwards. */
  readonly steps: readonly Step[];
  readonly weight: number;
  /** The names and `.classes` without which no element can be meant, whichever it is. */
  readonly needs: readonly string[];
  /** The one of these that the element itself must have; null where it may be any. */
  readonly own: string | null;
  /** Whether it is of an element as it always is: not of a part that CSS adds, nor of one under the pointer. */
  readonly isPlain: boolean;
}

interface Step {
  readonly tests: readonly ((element: MarkupElement) => boolean)[];
  /** How it lies to the next step outwards. */
  readonly relation: ' ' | '>' | '+' | '~' | null;
}

/** Ids, then classes, then names. */
const WEIGHTS = { id: 10_000, class: 100, name: 1 };

const SIMPLE =
  /\*|::?[a-z-]+(?:\((?:[^()]|\([^()]*\))*\))?|\.((?:[\w-]|\\.)+)|#([\w-]+)|\[([\w-]+)(?:([~^$*|]?=)(?:"([^"]*)"|'([^']*)'|([^\]]*)))?\]|[a-z][\w-]*/gi;

/** States that an element has only for a while, and parts of it that no element stands for. */
const PASSING =
  /^::|^:(?:hover|focus|active|visited|before|after|first-letter|focus-visible|focus-within|disabled|checked|target|marker|placeholder|first-line)\b/;

function attributeTest(name: string, operator: string | undefined, value: string) {
  return (element: MarkupElement): boolean => {
    const own = element.attributes.get(name);
    if (own === undefined) return false;
    if (operator === undefined) return true;
    return operator === '^='
      ? own.startsWith(value)
      : operator === '~='
        ? own.split(' ').includes(value)
        : own === value;
  };
}

const isElement = (node: MarkupNode): node is MarkupElement => typeof node !== 'string';

const isFirst = (element: MarkupElement): boolean => element.parent?.children.find(isElement) === element;
const isLast = (element: MarkupElement): boolean => element.parent?.children.findLast(isElement) === element;

function pseudoTest(text: string): ((element: MarkupElement) => boolean) | null {
  const inner = /^:(?:not|is|where)\((.*)\)$/.exec(text)?.[1];
  if (inner !== undefined) {
    const selectors = selectorsOf(inner);
    const matches = (element: MarkupElement): boolean => selectors.some((selector) => isMatch(element, selector));
    return text.startsWith(':not') ? (element) => !matches(element) : matches;
  }
  switch (text) {
    case ':first-child':
      return isFirst;
    case ':last-child':
      return isLast;
    case ':only-child':
      return (element) => isFirst(element) && isLast(element);
    case ':empty':
      return (element) => element.children.length === 0;
    case ':root':
      return (element) => element.name === 'html';
    case ':link':
      return (element) => element.name === 'a' && element.attributes.has('href');
    default:
      return null;
  }
}

function selectorOf(text: string): Selector {
  const steps: Step[] = [];
  let tests: ((element: MarkupElement) => boolean)[] = [];
  let relation: Step['relation'] = null;
  const needs: string[] = [];
  /** Where among the needs those of the step at hand begin: the last step is the element itself. */
  let from = 0;
  let weight = 0;
  let isPlain = true;
  let rest = text.trim();
  while (rest !== '') {
    const between = /^\s*([>+~])\s*|^\s+/.exec(rest);
    if (between !== null) {
      steps.push({ tests, relation });
      [tests, relation, from] = [[], (between[1] ?? ' ') as Step['relation'], needs.length];
      rest = rest.slice(between[0].length);
      continue;
    }
    SIMPLE.lastIndex = 0;
    const found = SIMPLE.exec(rest);
    if (found?.index !== 0) throw new Error(`the selector ${text} is not understood`);
    const [whole, className, id, attribute, operator, a, b, c] = found;
    if (className !== undefined) {
      const name = className.replace(/\\(.)/g, '$1');
      tests.push((element) => element.classes.includes(name));
      needs.push(`.${name}`);
      weight += WEIGHTS.class;
    } else if (id !== undefined) {
      tests.push((element) => element.attributes.get('id') === id);
      weight += WEIGHTS.id;
    } else if (attribute !== undefined) {
      tests.push(attributeTest(attribute, operator, a ?? b ?? c ?? ''));
      weight += WEIGHTS.class;
    } else if (whole.startsWith(':')) {
      const test = pseudoTest(whole);
      if (test !== null) tests.push(test);
      else isPlain = false;
      if (test === null && !PASSING.test(whole)) tests.push(() => false);
      weight += WEIGHTS.class;
    } else if (whole !== '*') {
      tests.push((element) => element.name === whole);
      needs.push(whole);
      weight += WEIGHTS.name;
    }
    rest = rest.slice(whole.length);
  }
  steps.push({ tests, relation });
  return { text: text.trim(), steps: steps.toReversed(), weight, needs, own: needs[from] ?? null, isPlain };
}

/** Parts a list at a sign, but not inside brackets and quotes. */
function parted(text: string, by: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === by && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

const selectorsOf = (text: string): readonly Selector[] => parted(text, ',').map(selectorOf);

/** Whether an element, and those around it, are what the steps from `index` outwards say. */
function isFrom(at: MarkupElement, steps: readonly Step[], index: number): boolean {
  const step = steps[index];
  if (step === undefined) return false;
  for (const test of step.tests) if (!test(at)) return false;
  const outer = index + 1;
  if (outer === steps.length) return true;
  switch (step.relation) {
    case '>':
      return at.parent !== null && isFrom(at.parent, steps, outer);
    case '+':
    case '~': {
      const all = at.parent?.children.filter(isElement) ?? [];
      const before = all.slice(0, all.indexOf(at));
      return before.slice(step.relation === '+' ? -1 : 0).some((sibling) => isFrom(sibling, steps, outer));
    }
    default:
      for (let above = at.parent; above !== null; above = above.parent) if (isFrom(above, steps, outer)) return true;
      return false;
  }
}

/** Whether a selector is of an element, states that come and go left aside. */
export const isMatch = (element: MarkupElement, { steps }: Selector): boolean => isFrom(element, steps, 0);

/** The elements of a piece of a page by what of `needs` they have: most selectors are of other pieces, or of few of its elements. */
export function byNeed(elements: readonly MarkupElement[]): ReadonlyMap<string, readonly MarkupElement[]> {
  const found = new Map<string, MarkupElement[]>();
  for (const element of elements)
    for (const need of [element.name, ...element.classes.map((name) => `.${name}`)]) {
      const own = found.get(need);
      if (own === undefined) found.set(need, [element]);
      else own.push(element);
    }
  return found;
}

/** Where the block that begins behind `from` ends. */
function blockEnd(css: string, from: number): number {
  let depth = 1;
  let quote = '';
  for (let i = from; i < css.length; i += 1) {
    const character = css.charAt(i);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return i;
  }
  return css.length;
}

/** The rules of a style sheet in its order, those under conditions with them; other at-rules are left out. */
export function styleRules(sheet: string, conditions: readonly string[] = []): readonly StyleRule[] {
  const css = sheet.replace(/\/\*[^]*?\*\//g, '');
  const rules: StyleRule[] = [];
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('{', at);
    const line = css.indexOf(';', at);
    // A statement without a block, such as @charset.
    if (line >= 0 && (open < 0 || line < open) && css.slice(at, line).trim().startsWith('@')) {
      at = line + 1;
      continue;
    }
    if (open < 0) break;
    const end = blockEnd(css, open + 1);
    const head = css.slice(at, open).trim();
    const body = css.slice(open + 1, end);
    at = end + 1;
    if (head.startsWith('@media')) rules.push(...styleRules(body, [...conditions, head.slice('@media'.length).trim()]));
    else if (!head.startsWith('@'))
      rules.push({
        conditions,
        selectors: selectorsOf(head),
        declarations: parted(body, ';').map((declaration) => {
          const colon = declaration.indexOf(':');
          return [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()] as const;
        }),
      });
  }
  return rules;
}
