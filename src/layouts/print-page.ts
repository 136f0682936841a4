/**
 * Prints the page with all that is folded on it: opens it for the paper, which folds it again afterwards. What a reader has
 * opened is printed anyway (styles/print.css), which the words say that stand here without this script.
 */
import { openForPaper } from './folds.ts';

class PrintPage extends HTMLElement {
  connectedCallback(): void {
    const all = Array.from(document.querySelectorAll<HTMLDetailsElement>('main details'));
    this.hidden = all.length === 0;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset['all'] ?? '';
    button.addEventListener('click', () => {
      openForPaper(all);
      print();
    });
    this.append(' ', button);
  }
}
customElements.define('print-page', PrintPage);

// The windows of these applications neither print nor take files.
if (/MicroMessenger|DingTalk/.test(navigator.userAgent)) import('./in-app.ts').catch(() => undefined);
