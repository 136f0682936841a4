/**
 * The button that prints a compound's notice. Where the site has no address of its own in the programme, the QR code is
 * drawn here, from the address at which the reader really reads this page: nothing is invented.
 */
import { qrDrawing, reachOf } from './qr.ts';

const SVG = 'http://www.w3.org/2000/svg';

class PrintNotice extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      this.draw();
      window.print();
    });
    window.addEventListener('beforeprint', this.draw);
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeprint', this.draw);
  }

  /** Draws the code once; leaves the server's code, or its sentence where this page has no web address, as it is. */
  private readonly draw = (): void => {
    const place = document.querySelector('.notice-code');
    const address = location.origin + location.pathname;
    const reach = reachOf(location.href);
    if (this.dataset.known !== undefined || place === null || reach === 'none' || place.querySelector('svg')) return;
    const { size, path } = qrDrawing(address);
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${String(size)} ${String(size)}`);
    svg.setAttribute('shape-rendering', 'crispEdges');
    const modules = document.createElementNS(SVG, 'path');
    modules.setAttribute('d', path);
    svg.append(modules);
    place.textContent = '';
    place.append(svg, this.line('notice-scan', this.dataset.scan), this.line('notice-url', address));
    if (reach === 'local') place.append(this.line('notice-local', this.dataset.local));
  };

  private line(className: string, text: string | undefined): HTMLParagraphElement {
    const line = document.createElement('p');
    line.className = className;
    line.textContent = text ?? '';
    return line;
  }
}

customElements.define('print-notice', PrintNotice);
