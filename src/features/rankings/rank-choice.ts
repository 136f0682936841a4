/**
 * Lets a reader choose whose ranks are drawn over the grey lines, in place of those that the page singles out. The choice
 * stands in the address after `#`, so that it can be shared; a unit that the chart does not have is left out, and said so.
 */
import { rankKeyAt, rankLabels } from './rank-label.ts';

/** So many lines can be told apart by their names alone. */
const MOST = 8;

/** A line of the chart by its unit: its name, and how its last rank is written. */
interface Choosable {
  readonly id: string;
  readonly name: string;
  readonly rank: string;
}

function make(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

const label = ({ x, y }: { x: number; y: number }, text: string): SVGElement =>
  make('text', { class: 'rank-label', x: String(x), y: String(y) }, text);

/** The last point of a path of straight strokes. */
function endOf(path: Element): { x: number; y: number } | null {
  const [, x, y] = /(-?[\d.]{1,20}),(-?[\d.]{1,20})Z?$/.exec(path.getAttribute('d') ?? '') ?? [];
  return x === undefined || y === undefined ? null : { x: Number(x), y: Number(y) };
}

class RankChoice extends HTMLElement {
  private readonly chosen = new Set<string>();
  private lines: readonly Choosable[] = [];
  private figure: HTMLElement | null = null;

  connectedCallback(): void {
    this.figure = document.getElementById(this.dataset['figure'] ?? '');
    const ids = (this.dataset['units'] ?? '').split(' ');
    const rows = Array.from(this.figure?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? []);
    this.lines = rows.map((row, i) => {
      const texts = Array.from(row.cells).map((cell) => cell.textContent.trim());
      return { id: ids[i] ?? '', name: texts[0] ?? '', rank: texts[texts.length - 1] ?? '' };
    });
    this.querySelector('details')?.addEventListener('toggle', () => this.list(), { once: true });
    this.querySelector('button')?.addEventListener('click', () => {
      this.chosen.clear();
      this.show();
    });
    addEventListener('hashchange', () => this.followAddress());
    this.followAddress();
  }

  /** What the address calls the choice. */
  private get key(): string {
    return this.dataset['figure'] ?? '';
  }

  /** Draws what the address asks for; one of another part of the page changes nothing. */
  private followAddress(): void {
    const text = new URLSearchParams(location.hash.slice(1)).get(this.key);
    if (text === null && location.hash !== '') return;
    const asked = text === null ? [] : [...new Set(text.split(','))];
    const known = asked.filter((id) => this.lines.some((line) => line.id === id));
    this.chosen.clear();
    for (const id of known.slice(0, MOST)) this.chosen.add(id);
    this.draw();
    this.mark();
    this.say(
      (known.length < asked.length ? (this.dataset['unknown'] ?? '') : '') +
        (known.length > MOST ? (this.dataset['tooMany'] ?? '') : ''),
    );
    if (text !== null) this.figure?.scrollIntoView();
  }

  private say(text: string): void {
    const message = this.querySelector('[role=status]');
    if (message !== null) message.textContent = text;
  }

  /** A box for each line, made when the list is opened first. */
  private list(): void {
    const items = this.lines.map(({ id, name }) => {
      const item = document.createElement('li');
      const choice = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.value = id;
      box.addEventListener('change', () => {
        if (box.checked) this.chosen.add(id);
        else this.chosen.delete(id);
        this.show();
      });
      choice.append(box, name);
      item.append(choice);
      return item;
    });
    this.querySelector('ul')?.append(...items);
    this.mark();
  }

  /** Draws the choice and writes it into the address. */
  private show(): void {
    this.draw();
    this.mark();
    this.say('');
    const hash = this.chosen.size === 0 ? '' : `#${this.key}=${Array.from(this.chosen).join(',')}`;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  }

  private mark(): void {
    const isFull = this.chosen.size >= MOST;
    const reset = this.querySelector('button');
    if (reset !== null) reset.disabled = this.chosen.size === 0;
    for (const box of Array.from(this.querySelectorAll('input'))) {
      box.checked = this.chosen.has(box.value);
      box.disabled = isFull && !box.checked;
    }
  }

  private draw(): void {
    for (const svg of Array.from(this.figure?.querySelectorAll<SVGSVGElement>('svg.rank-lines') ?? [])) {
      svg.querySelector('.chosen')?.remove();
      svg.classList.toggle('asked', this.chosen.size > 0);
      if (this.chosen.size > 0) svg.append(this.overlay(svg));
    }
  }

  /** The chosen lines with their names, over all others. */
  private overlay(svg: SVGSVGElement): SVGElement {
    const drawn = this.lines.flatMap((line) => {
      const path = svg.querySelector(`.rank-line[data-unit="${CSS.escape(line.id)}"]`);
      const end = path === null ? null : endOf(path);
      return this.chosen.has(line.id) && path !== null && end !== null ? [{ line, path, end }] : [];
    });
    const places = rankLabels(
      drawn.map(({ end }) => end),
      { top: Number(svg.dataset['top']), bottom: Number(svg.dataset['bottom']) },
    );
    const group = make('g', { class: 'chosen' });
    const isKeyed = svg.dataset['key'] !== undefined;
    const rowOf = ({ y }: { y: number }): number => drawn.filter(({ end }) => end.y < y).length;
    drawn.forEach(({ line, path, end }, i) => {
      const place = places[i];
      if (place === undefined) return;
      group.append(
        make('path', { class: 'rank-line loud', d: path.getAttribute('d') ?? '' }),
        make('circle', { class: 'rank-point', cx: String(end.x), cy: String(end.y), r: '3' }),
        make('path', { class: 'leader', d: place.leader }),
        label(place, isKeyed ? line.rank : `${line.rank} ${line.name}`),
      );
      if (isKeyed) group.append(label({ x: 0, y: rankKeyAt(rowOf(end)) }, `${line.rank} ${line.name}`));
    });
    return group;
  }
}
customElements.define('rank-choice', RankChoice);
