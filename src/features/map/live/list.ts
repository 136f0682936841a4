/** The live list: rows that sort, filter and select, worked by the keyboard as well as by the finger. */
import type { MapWords } from '../words.ts';
import { element, fill, part, setText } from './dom.ts';
import { listed, type ListOrder, type ListRow } from './listing.ts';
import type { RendererPort } from './ports.ts';
import { listContent, type ListContent } from './rows.ts';
import { figureKeys } from './scene.ts';
import { follow, type ReaderState } from './store.ts';

/** Rows made at a time; more come with a button. */
const BATCH = 100;

export interface LiveList {
  /** Puts the row of a unit into sight and, where asked, under the keyboard. */
  readonly reveal: (id: string, focus: boolean) => void;
}

/** What the list may do to the map: select a unit, and mark one that the reader points at. */
export interface ListActions {
  readonly onPick: (id: string) => void;
  readonly onHint: (id: string | null) => void;
}

function makeRow(row: ListRow, { hrefOf, cellsOf }: ListContent, words: MapWords): HTMLTableRowElement {
  const button = element('button', { type: 'button', class: 'pick' }, row.name);
  const link = element('a', { href: hrefOf(row), 'aria-label': words.openUnit(row.name) }, '›');
  const cells = cellsOf(row).map((text) => element('td', { class: 'n' }, text));
  return element(
    'tr',
    { 'data-id': row.id },
    element('th', { scope: 'row' }, button),
    ...cells,
    element('td', { class: 'open' }, link),
  );
}

export function connectList(
  { root, store, sceneOf, city, words }: RendererPort,
  { onPick, onHint }: ListActions,
): LiveList {
  const table = part<HTMLTableElement>(root, 'rows');
  const title = part(root, 'list-title');
  const more = part<HTMLButtonElement>(root, 'more');
  const nothing = part(root, 'nothing');
  const filterInput = part<HTMLInputElement>(root, 'filter');
  const inView = part<HTMLInputElement>(root, 'in-view');
  const head = table.createTHead();
  const body = table.createTBody();
  const caption = table.createCaption();
  const made = new Map<string, HTMLTableRowElement>();

  let limit = BATCH;
  let heads = '';
  /** What the rows that are made are of, and what their number was asked for. */
  let drawn: { readonly layer: string; readonly filter: string; readonly order: ListOrder } | null = null;

  const drawHead = (columns: ListContent['columns'], order: ListOrder): void => {
    const key = JSON.stringify([columns, order]);
    if (key === heads) return;
    heads = key;
    const focused = head.contains(document.activeElement) ? document.activeElement?.getAttribute('data-sort') : null;
    const row = element('tr');
    for (const [i, { label, sort }] of columns.entries()) {
      const isSorted = order.column === sort;
      const button = element('button', { type: 'button', class: 'sort', 'data-sort': sort }, label);
      button.append(element('span', { 'aria-hidden': 'true' }, isSorted ? (order.descending ? ' ↓' : ' ↑') : ''));
      button.addEventListener('click', () => store.dispatch({ type: 'sort', column: sort }));
      const direction = isSorted ? (order.descending ? 'descending' : 'ascending') : undefined;
      row.append(element('th', { scope: 'col', class: i === 0 ? undefined : 'n', 'aria-sort': direction }, button));
    }
    row.append(element('th', { scope: 'col' }, element('span', { class: 'visually-hidden' }, words.openPage)));
    fill(head, row);
    if (focused) head.querySelector<HTMLButtonElement>(`[data-sort="${focused}"]`)?.focus();
  };

  const draw = (state: ReaderState): void => {
    const { layer, filter, order, selected } = state;
    if (layer !== drawn?.layer) {
      made.clear();
      fill(body);
    }
    if (layer !== drawn?.layer || filter !== drawn.filter || order !== drawn.order) limit = BATCH;
    drawn = { layer, filter, order };
    const content = listContent(sceneOf(state), city, words);
    drawHead(content.columns, order);
    const rows = listed(content.rows, { words: filter, kinds: state.kinds, inViewOnly: state.inViewOnly }, order);
    const selectedAt = rows.findIndex((row) => row.id === selected);
    // What is selected is listed, and not all that stand before it.
    const shown = [...rows.slice(0, limit), ...(selectedAt < limit ? [] : rows.slice(selectedAt, selectedAt + 1))];
    if (filterInput.value !== filter) filterInput.value = filter;
    inView.checked = state.inViewOnly;
    setText(title, words.listTitle(content.unit, rows.length, content.rows.length));
    setText(caption, content.caption);
    const focused = body.contains(document.activeElement) ? document.activeElement : null;
    let before: ChildNode | null = body.firstChild;
    const kept = new Set<string>();
    for (const row of shown) {
      let line = made.get(row.id);
      if (line === undefined) {
        line = makeRow(row, content, words);
        made.set(row.id, line);
      }
      content.cellsOf(row).forEach((text, i) => {
        const cell = line?.cells[i + 1];
        if (cell !== undefined) setText(cell, text);
      });
      const isSelected = row.id === selected;
      line.className = isSelected ? 'selected' : '';
      const button = line.querySelector('button');
      if (isSelected) button?.setAttribute('aria-pressed', 'true');
      else button?.removeAttribute('aria-pressed');
      if (line === before) before = before.nextSibling;
      else body.insertBefore(line, before);
      kept.add(row.id);
    }
    for (const line of [...body.rows]) if (!kept.has(line.dataset['id'] ?? '')) line.remove();
    if (focused instanceof HTMLElement && document.activeElement !== focused && body.contains(focused)) focused.focus();
    more.hidden = shown.length >= rows.length;
    if (!more.hidden) setText(more, words.more(Math.min(BATCH, rows.length - shown.length)));
    nothing.hidden = rows.length > 0;
    table.hidden = rows.length === 0;
  };

  more.addEventListener('click', () => {
    const next = limit;
    limit += BATCH;
    draw(store.current());
    body.rows[next]?.querySelector('button')?.focus();
  });
  part(root, 'clear-filter').addEventListener('click', () => {
    store.dispatch({ type: 'clear-filter' });
    filterInput.focus();
  });
  filterInput.addEventListener('input', () => store.dispatch({ type: 'filter', text: filterInput.value }));
  inView.addEventListener('change', () => store.dispatch({ type: 'in-view', only: inView.checked }));

  const idOf = (target: EventTarget | null): string | null =>
    (target instanceof Element ? target.closest<HTMLElement>('tr[data-id]')?.dataset['id'] : undefined) ?? null;
  body.addEventListener('click', (event) => {
    const id = idOf(event.target);
    if (id !== null && event.target instanceof Element && event.target.closest('button') !== null) onPick(id);
  });
  body.addEventListener('pointerover', (event) => onHint(idOf(event.target)));
  body.addEventListener('pointerleave', () => onHint(null));
  body.addEventListener('focusin', (event) => onHint(idOf(event.target)));
  body.addEventListener('focusout', () => onHint(null));
  body.addEventListener('keydown', (event) => {
    const line = event.target instanceof Element ? event.target.closest('tr') : null;
    if (line === null) return;
    const rows = [...body.rows];
    const at = rows.indexOf(line);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, to))]?.querySelector('button')?.focus();
  });

  follow(
    store,
    (state) => [
      ...figureKeys(state),
      state.box,
      state.selected,
      state.kinds,
      state.filter,
      state.inViewOnly,
      state.order,
    ],
    draw,
  );
  return {
    reveal: (id, focus) => {
      const line = made.get(id);
      if (line === undefined || !body.contains(line)) return;
      const box = part(root, 'live-list');
      if (getComputedStyle(box).overflowY === 'auto' && box.scrollHeight > box.clientHeight) {
        const [top, bottom] = [line.getBoundingClientRect().top, line.getBoundingClientRect().bottom];
        const frame = box.getBoundingClientRect();
        if (top < frame.top + 40 || bottom > frame.bottom) box.scrollTop += top - frame.top - frame.height / 3;
      }
      if (focus) line.querySelector('button')?.focus({ preventScroll: true });
    },
  };
}
