/** Elements made by scripts. */

/** An element with a class, and texts or elements in it. */
export function made<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** The head of a table's column. */
export function columnHead(text: string, className = ''): HTMLTableCellElement {
  const cell = made('th', className, text);
  cell.scope = 'col';
  return cell;
}

/** The head of a table's row. */
export function rowHead(text: string): HTMLTableCellElement {
  const cell = made('th', '', text);
  cell.scope = 'row';
  return cell;
}

/** A table with heads over its columns. */
export function madeTable(
  className: string,
  heads: readonly HTMLTableCellElement[],
  rows: readonly HTMLTableRowElement[],
): HTMLTableElement {
  return made('table', className, made('thead', '', made('tr', '', ...heads)), made('tbody', '', ...rows));
}
