/**
 * Lets readers sort a table of places by a column: each head that carries `data-sort` becomes a button. The first press puts
 * the highest number, or the first name, on top, the second turns that round, the third brings the table's own order back.
 * Nothing is remembered. `data-sort` holds the column's number where a head stands over several.
 */

import { keysOf, nextDirection, orderOf } from './sort-order.ts';

class SortedTable {
  /** The rows of each body in the table's own order. Those that sum others up, or head a group, keep their places. */
  private readonly bodies: readonly { readonly body: HTMLTableSectionElement; readonly rows: HTMLTableRowElement[] }[];
  private readonly heads: readonly HTMLTableCellElement[];

  constructor(table: HTMLTableElement) {
    this.bodies = Array.from(table.tBodies, (body) => ({ body, rows: Array.from(body.rows) }));
    this.heads = Array.from(table.querySelectorAll<HTMLTableCellElement>('th[data-sort]'));
    for (const head of this.heads) this.makeButton(head);
  }

  private makeButton(head: HTMLTableCellElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    // A head that leads somewhere keeps its link, and gets a button of its own beside it.
    if (head.querySelector('a') === null) button.append(...Array.from(head.childNodes));
    else {
      button.className = 'beside';
      button.setAttribute('aria-label', head.textContent.trim());
    }
    button.addEventListener('click', () => {
      this.sort(head);
    });
    head.append(button);
  }

  private sort(head: HTMLTableCellElement): void {
    const isNumeric = head.matches('.n, .component');
    const direction = nextDirection(head.getAttribute('aria-sort'), isNumeric);
    for (const other of this.heads) other.removeAttribute('aria-sort');
    if (direction !== null) head.setAttribute('aria-sort', direction);
    const { sort } = head.dataset;
    const column = sort === undefined || sort === '' ? head.cellIndex : Number(sort);
    for (const { body, rows } of this.bodies) {
      const moving = rows.filter((row) => !row.matches('.total, .group'));
      const keys = keysOf(
        moving.map((row) => row.cells[column]?.textContent.trim() ?? ''),
        isNumeric,
      );
      const language = document.documentElement.lang;
      const order = direction === null ? moving.map((_, i) => i) : orderOf(keys, direction, language);
      const sorted = order.flatMap((i) => moving[i] ?? []).values();
      body.append(...rows.map((row) => (moving.includes(row) ? (sorted.next().value ?? row) : row)));
    }
  }
}

const tables = new Set(
  Array.from(document.querySelectorAll('th[data-sort]'), (head) => head.closest('table')).filter(
    (table) => table !== null,
  ),
);
for (const table of tables) new SortedTable(table);
