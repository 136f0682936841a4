/** Runs in every page of the development server: lays the faults of the ledgers over the page, and takes them off again. */

interface Faults {
  readonly title: string;
  readonly lines: string;
  /** The name of the button that shows what is behind. */
  readonly close: string;
}

function show({ title, lines, close }: Faults): void {
  document.querySelector('#ledger-faults')?.remove();
  const sheet = document.createElement('dialog');
  sheet.id = 'ledger-faults';
  sheet.style.cssText =
    'width: 60rem; max-width: 92vw; max-height: 85vh; overflow: auto; font: 1rem/1.7 system-ui, sans-serif';
  const head = document.createElement('h2');
  head.textContent = title;
  const list = document.createElement('pre');
  list.textContent = lines;
  list.style.cssText = 'white-space: pre-wrap; font: inherit';
  const button = document.createElement('button');
  button.textContent = close;
  button.style.float = 'right';
  button.addEventListener('click', () => sheet.close());
  // The button first: it takes the focus, and the list would be scrolled to its end.
  sheet.append(button, head, list);
  document.body.append(sheet);
  sheet.showModal();
}

import.meta.hot?.on('ledgers:faults', show);
