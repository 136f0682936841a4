/** A drawing with all that its page's style sheets say of it written out as attributes, which every program that draws SVG knows. */
import { escapeText } from '../frame/picture.ts';
import { elementsIn, type MarkupElement, type MarkupNode } from './markup.ts';
import { byNeed, isMatch, type Selector, type StyleRule } from './style-rules.ts';

/** What is handed down to the elements inside, with what holds without anything said. */
const INHERITED = {
  fill: '#000',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '16',
  'font-weight': '400',
  'text-anchor': 'start',
  visibility: 'visible',
} as const;
/** What is of an element alone. */
const OWN = ['opacity', 'display'] as const;

type Styles = Readonly<Record<keyof typeof INHERITED, string>>;
type Property = keyof Styles | (typeof OWN)[number];

const PROPERTIES = new Set<string>([...Object.keys(INHERITED), ...OWN]);
/** Attributes that mean nothing outside the page. */
const LEFT_OUT = /^(?:class|id|role|tabindex|href|focusable|aria-.*|data-.*)$/;
/** CSS pixels a rem in the site's normal print. */
const REM = 17;

/** A rule of one selector about what is drawn. */
interface DrawingRule {
  readonly selector: Selector;
  readonly declarations: readonly (readonly [property: Property, value: string])[];
}

/** What a page's sheets say of drawings, weakest first. */
export interface DrawingStyles {
  readonly rules: readonly DrawingRule[];
  /** The value of a custom property of the page, light. */
  token(name: string): string;
}

/** What a page's rules say of its drawings on a light screen. */
export function drawingStyles(rules: readonly StyleRule[]): DrawingStyles {
  const always = rules.filter(({ conditions }) => conditions.length === 0);
  const tokens = new Map(
    always
      .filter(({ selectors }) => selectors.some(({ text }) => text === ':root'))
      .flatMap(({ declarations }) => declarations.filter(([name]) => name.startsWith('--'))),
  );
  const told = always.flatMap(({ selectors, declarations }): DrawingRule[] => {
    const ours = declarations.filter((pair): pair is [Property, string] => PROPERTIES.has(pair[0]));
    return ours.length === 0
      ? []
      : selectors.filter(({ isPlain }) => isPlain).map((selector) => ({ selector, declarations: ours }));
  });
  return {
    rules: told.toSorted((a, b) => a.selector.weight - b.selector.weight),
    token: (name) => {
      const value = tokens.get(name);
      if (value === undefined) throw new Error(`the page has no ${name}`);
      return value;
    },
  };
}

/** A value as an attribute: variables filled in, lengths in the drawing's units. */
function valueOf(value: string, { token }: DrawingStyles): string {
  const filled = value
    .replace(/\s{0,9}!important$/, '')
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => token(name));
  if (filled.includes('var(')) throw new Error(`${value} is not understood`);
  if (filled === 'transparent') return 'none';
  return filled
    .replace(/(\d{0,9}\.?\d{1,9})rem\b/g, (_, length: string) => String(Number(length) * REM))
    .replace(/(\d)px\b/g, '$1');
}

/** What the sheets say of an element itself. */
function declared(element: MarkupElement, styles: DrawingStyles): ReadonlyMap<Property, string> {
  const found = new Map<Property, string>();
  for (const [name, value] of element.attributes)
    if (PROPERTIES.has(name)) found.set(name as Property, valueOf(value, styles));
  for (const { selector, declarations } of styles.rules)
    if (isMatch(element, selector)) for (const [name, value] of declarations) found.set(name, valueOf(value, styles));
  return found;
}

/** The styles of an element inside one of these styles. */
function within(outer: Styles, own: ReadonlyMap<Property, string>): Styles {
  const styles = { ...outer };
  for (const name of Object.keys(INHERITED) as (keyof Styles)[]) {
    const value = own.get(name);
    if (value !== undefined && value !== 'inherit') styles[name] = value;
  }
  return styles;
}

const attribute = (name: string, value: string): string => ` ${name}="${escapeText(value)}"`;

/** The styles in which an element differs from what is around it. */
function difference(outer: Styles, styles: Styles, own: ReadonlyMap<Property, string>): string {
  const names = Object.keys(INHERITED) as (keyof Styles)[];
  const differing = names.filter((name) => name !== 'paint-order' && styles[name] !== outer[name]);
  const opacity = own.get('opacity') ?? '1';
  return (
    differing.map((name) => attribute(name, styles[name])).join('') +
    (opacity === '1' ? '' : attribute('opacity', opacity))
  );
}

/** The drawing's first patterns and gradients keep their ids, to which the drawing refers. */
const keepsId = (element: MarkupElement): boolean => /^(?:pattern|linearGradient|clipPath|mask)$/.test(element.name);

function written(node: MarkupNode, outer: Styles, styles: DrawingStyles): string {
  if (typeof node === 'string') return node.trim() === '' ? '' : escapeText(node);
  if (node.name === 'style' || node.name === 'script' || node.name === 'title') return '';
  const own = declared(node, styles);
  if (own.get('display') === 'none') return '';
  const now = within(outer, own);
  const name = node.name === 'a' ? 'g' : node.name;
  const attributes = [...node.attributes]
    .filter(([key]) => !PROPERTIES.has(key) && (!LEFT_OUT.test(key) || (key === 'id' && keepsId(node))))
    .map(([key, value]) => attribute(key, value))
    .join('');
  const as = (look: Styles): string => {
    const inside = node.children.map((child) => written(child, look, styles)).join('');
    const tag = `${name}${attributes}${difference(outer, look, own)}`;
    return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>`;
  };
  // Programs that know no paint-order would draw the halo over its letters: it is drawn first, by itself.
  if (now['paint-order'].startsWith('stroke') && now.stroke !== 'none' && node.name === 'text')
    return as(now) + as({ ...now, stroke: 'none' });
  return as(now);
}

/** The same styles without what no element of a drawing, or around it, can be meant by. */
function stylesOf(svg: MarkupElement, { rules, token }: DrawingStyles): DrawingStyles {
  const around: MarkupElement[] = [];
  for (let above: MarkupElement | null = svg; above !== null; above = above.parent) around.push(above);
  const names = new Set([...byNeed([...elementsIn(svg), ...around]).keys(), 'text']);
  return { rules: rules.filter(({ selector }) => selector.needs.every((need) => names.has(need))), token };
}

/** The content of a drawing, each element with its look as attributes, below a group with what holds for all of it. */
export function drawingWithStyles(svg: MarkupElement, page: DrawingStyles, fontFamily: string): string {
  const styles = stylesOf(svg, page);
  const own = new Map([...declared(svg, styles), ['font-family', fontFamily] as const]);
  const texts = declared({ name: 'text', attributes: new Map(), classes: [], children: [], parent: svg }, styles);
  // Most texts look alike: what they have in common is said once.
  const common = within(INHERITED, new Map([...own, ...[...texts].filter(([name]) => name === 'font-size')]));
  const inside = svg.children.map((child) => written(child, common, styles)).join('');
  return `<g${difference(INHERITED, common, new Map())}>${inside}</g>`;
}
