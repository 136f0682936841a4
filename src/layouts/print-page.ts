/**
 * Prints the page with all that is folded on it: opens it for the paper and folds it again afterwards. What a reader has
 * opened is printed anyway (styles/print.css), which the words say that stand here without this script.
 */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    const folds = Array.from(document.querySelectorAll<HTMLDetailsElement>('main details'));
    this.hidden = folds.length === 0;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset['all'] ?? '';
    button.addEventListener('click', () => {
      const closed = folds.filter((fold) => !fold.open);
      const setOpen = (open: boolean): void => {
        for (const fold of closed) fold.open = open;
      };
      addEventListener('afterprint', () => setOpen(false), { once: true });
      setOpen(true);
      print();
    });
    this.append(' ', button);
  }
}
customElements.define('print-page', PrintPage);
