/** Compares other places than those that stand in the page: chosen in its form, kept in its address. */
import { lineNodes } from '../../ui/line-nodes.ts';
import { liveWords } from '../../words/live.ts';
import type { LiveWords } from '../../words/live.ts';
import { firstChoice, readAddress, writeAddress } from './address.ts';
import { FEWEST, type Choice, type CompareData, type ComparedLevel } from './data.ts';
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

/** The comparison while it stands in a page. */
class Compare {
  private readonly host: HTMLElement;
  private readonly words: LiveWords<'compare'>['compare'];
  private readonly data: CompareData;
  private readonly level: HTMLSelectElement | null;
  private readonly units: HTMLSelectElement[];

  constructor(host: HTMLElement, words: LiveWords<'compare'>['compare']) {
    this.host = host;
    this.words = words;
    this.data = JSON.parse(host.querySelector('script[type="application/json"]')?.textContent ?? '') as CompareData;
    this.level = host.querySelector('select[name="level"]');
    this.units = Array.prototype.slice.call(host.querySelectorAll('select[name="unit"]')) as HTMLSelectElement[];
    this.level?.addEventListener('change', () => {
      this.choose(firstChoice(this.data, this.level?.value as ComparedLevel));
    });
    for (const select of this.units) {
      select.addEventListener('change', () => {
        const ids = this.units.map(({ value }) => value).filter((id) => id !== '');
        this.choose({ level: this.level?.value as ComparedLevel, ids: ids.filter((id, i) => ids.indexOf(id) === i) });
      });
    }
    this.follow();
  }

  /** What the address asks for: of what the site does not have it says so, and nothing of it. */
  readonly follow = (): void => {
    const { choice, unknown, unknownLevel, level, isTooMany } = readAddress(location.hash, this.data);
    const text = this.words;
    const isAsked = unknown.length > 0 || unknownLevel !== null;
    this.show(choice ?? firstChoice(this.data, level ?? undefined), [
      unknownLevel === null ? '' : text.unknownLevel(unknownLevel),
      unknown.length === 0 || level === null ? '' : text.unknown(unknown, level),
      isTooMany ? text.tooMany : '',
      choice === null && isAsked ? text.shownInstead : '',
    ]);
  };

  private choose(choice: Choice): void {
    history.replaceState(history.state, '', choice.ids.length === 0 ? location.pathname : writeAddress(choice));
    this.show(choice, []);
  }

  private fillForm({ level, ids }: Choice): void {
    if (this.level !== null) this.level.value = level;
    const places = this.data.levels.filter((each) => each.level === level)[0]?.places ?? [];
    this.units.forEach((select, order) => {
      const own = ids[order] ?? '';
      while (select.lastChild !== select.firstElementChild && select.lastChild !== null) select.lastChild.remove();
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

  private part(name: string): Element | null {
    return this.host.querySelector(`[data-part="${name}"]`);
  }

  private show(choice: Choice, said: readonly string[]): void {
    this.fillForm(choice);
    const comparison = comparisonOf(this.data, choice, this.words);
    const put = (part: Element | null, text: string): void => {
      if (part !== null && part.textContent !== text) {
        part.textContent = '';
        part.append(...lineNodes(text));
      }
    };
    put(this.part('headline'), comparison.headline);
    put(this.part('caption'), comparison.caption);
    put(this.part('small'), comparison.small);
    put(
      this.host.querySelector('.compare-message'),
      [...said, choice.ids.length < FEWEST ? this.words.oneMore : ''].join(''),
    );
    refill(this.part('rows'), comparison.rows.map(rowOf));
    for (const { indicator, title, subtitle, label, lines, months } of comparison.pictures) {
      const figure = this.host.querySelector(`#compare-${indicator}`);
      if (figure === null) continue;
      put(figure.querySelector('h3'), title);
      put(figure.querySelector('.unit'), subtitle);
      refill(
        figure.querySelector('.picture'),
        lineDrawings(lines, this.data.dates, this.words.axis).map((drawing) => drawn(drawing, label)),
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
}

class ComparePlaces extends HTMLElement {
  private compare: Compare | null = null;
  private readonly follow = (): void => {
    this.compare?.follow();
  };

  connectedCallback(): void {
    window.addEventListener('hashchange', this.follow);
    void liveWords(document.documentElement.lang)
      .compare()
      .then(({ compare }) => {
        if (this.isConnected) this.compare ??= new Compare(this, compare);
      });
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.follow);
    this.compare = null;
  }
}

customElements.define('compare-places', ComparePlaces);
