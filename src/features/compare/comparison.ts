/** Puts a comparison into the page, in the places of the one that stands there: it comes when a reader first chooses. */
import { lineNodes } from '../../ui/line-nodes.ts';
import type { LiveWords } from '../../words/live.ts';
import type { Choice, CompareData } from './data.ts';
import { keyShape, lineDrawings, type LineDrawing, type Mark } from './lines.ts';
import { comparisonOf, type Cell, type Comparison } from './model.ts';

const SVG = 'http://www.w3.org/2000/svg';

function svgMark({ tag, attributes, text }: Mark): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, String(attributes[name]));
  if (text !== undefined) element.textContent = text;
  return element;
}

function drawn({ name, width, height, marks }: LineDrawing, label: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', name);
  svg.setAttribute('viewBox', `0 0 ${String(width)} ${String(height)}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  for (const mark of marks) svg.appendChild(svgMark(mark));
  return svg;
}

function keyOf(order: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'compare-key');
  svg.setAttribute('viewBox', '0 0 14 14');
  svg.setAttribute('aria-hidden', 'true');
  svg.appendChild(svgMark(keyShape(order)));
  return svg;
}

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

function put(parent: Element | null, text: string): void {
  if (parent === null || parent.textContent === text) return;
  parent.textContent = '';
  parent.append(...lineNodes(text));
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
  put(part('headline'), comparison.headline);
  put(part('caption'), comparison.caption);
  put(part('small'), comparison.small);
  refill(part('rows'), comparison.rows.map(rowOf));
  for (const { indicator, title, subtitle, label, lines, months } of comparison.pictures) {
    const figure = host.querySelector(`#compare-${indicator}`);
    if (figure === null) continue;
    put(figure.querySelector('h3'), title);
    put(figure.querySelector('.unit'), subtitle);
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
