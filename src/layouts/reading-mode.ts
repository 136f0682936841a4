/** Keeps the reader's choice in local storage under `reading`; the page's head applies it before the first paint. */
class ReadingMode extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'reading-mode';
    const root = document.documentElement;
    const show = (): void => {
      const large = root.dataset.reading === 'large';
      button.textContent = (large ? this.dataset.normal : this.dataset.large) ?? '';
    };
    button.addEventListener('click', () => {
      const large = root.dataset.reading !== 'large';
      if (large) root.dataset.reading = 'large';
      else delete root.dataset.reading;
      try {
        localStorage.setItem('reading', large ? 'large' : 'normal');
      } catch {
        // A browser that keeps nothing still switches this page.
      }
      show();
    });
    show();
    this.append(button);
  }
}
customElements.define('reading-mode', ReadingMode);
