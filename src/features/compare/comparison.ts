/** Puts a comparison into the page, in the places of the one that stands there: it comes when a reader first chooses. */
import { headingNodes, lineNodes } from '../../ui/line-nodes.ts';
import type { LiveWords } from '../../words/live.ts';
import type { Choice, CompareData } from './data.ts';
import { keyShape, lineDrawings, type LineDrawing, type Mark } from './lines.ts';
import { comparisonOf, type Cell, type Comparison } from './model.ts';

const SVG = 'http://www.w3.org/2000/svg';

function svgElement(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, String(attributes[name]));
  return element;
}

function svgOf(attributes: Readonly<Record<string, string | number>>, marks: readonly Mark[]): SVGElement {
  const svg = svgElement('svg', attributes);
  for (const { tag, attributes: own, text = '' } of marks) {
    const mark = svgElement(tag, own);
    mark.textContent = text;
    svg.appendChild(mark);
  }
  return svg;
}

const drawn = ({ name, width, height, marks }: LineDrawing, label: string): SVGElement =>
  svgOf({ class: name, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label }, marks);

const keyOf = (order: number): SVGElement =>
  svgOf({ class: 'compare-key', viewBox: '0 0 14 14', 'aria-hidden': 'true' }, [keyShape(order)]);

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...lineNodes(text));
  return made;
}

function linked(text: string, href: string): HTMLAnchorElement {
  const link = element('a', '', text);
  link.href = href;
  return link;
}

function cellOf({ text, href, of }: Cell): HTMLTableCellElement {
  const cell = element('td', 'n', href === undefined ? text : '');
  if (href !== undefined) cell.appendChild(linked(text, href));
  if (of !== undefined) cell.append(' ', element('span', 'of', of));
  return cell;
}

function headCell(text: string, scope: 'col' | 'row', className = ''): HTMLTableCellElement {
  const cell = element('th', className, text);
  cell.scope = scope;
  return cell;
}

function rowOf({ order, name, href, note, cells }: Comparison['rows'][number]): HTMLTableRowElement {
  const row = document.createElement('tr');
  const head = headCell('', 'row');
  head.append(keyOf(order), ' ', linked(name, href));
  if (note !== '') head.appendChild(element('span', 'small muted', note));
  row.append(head, ...cells.map(cellOf));
  return row;
}

function refill(parent: Element | null, children: readonly Node[]): void {
  if (parent === null) return;
  parent.textContent = '';
  for (const child of children) parent.appendChild(child);
}

/** Changes a text that is another one; its lines are parted where `nodes` says. */
function put(parent: Element | null, text: string, nodes = lineNodes): void {
  if (parent === null || parent.textContent === text) return;
  parent.textContent = '';
  parent.append(...nodes(text));
}

/** The choice must be of places that have come. */
export function showComparison(
  host: HTMLElement,
  data: CompareData,
  choice: Choice,
  words: LiveWords<'compare'>['compare'],
): void {
  const comparison = comparisonOf(data, choice, words);
  const part = (name: string): Element | null => host.querySelector(`[data-part="${name}"]`);
  const inClauses = (text: string) => headingNodes(text, words.clauses(text));
  put(host.querySelector('h1'), comparison.headline, inClauses);
  put(part('caption'), comparison.caption);
  put(part('small'), comparison.small);
  refill(part('rows'), comparison.rows.map(rowOf));
  for (const { indicator, title, label, lines, months } of comparison.pictures) {
    const figure = host.querySelector(`#compare-${indicator}`);
    if (figure === null) continue;
    put(figure.querySelector('h3'), title, inClauses);
    refill(
      figure.querySelector('.picture'),
      lineDrawings(lines, data.dates, words.axis).map((drawing) => drawn(drawing, label)),
    );
    const head = document.createElement('tr');
    head.append(...months.head.map((name, i) => headCell(name, 'col', i === 0 ? '' : 'n')));
    refill(figure.querySelector('table thead'), [head]);
    refill(
      figure.querySelector('table tbody'),
      months.rows.map(([date = '', ...rates]) => {
        const row = document.createElement('tr');
        row.append(headCell(date, 'row', 'nowrap'), ...rates.map((rate) => element('td', 'n', rate)));
        return row;
      }),
    );
  }
}
