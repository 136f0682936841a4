/** The button under a query that copies it. */
class CopySql extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button !== null) button.addEventListener('click', () => this.copy());
  }

  private copy(): void {
    const query = this.closest('.query');
    const code = query === null ? null : query.querySelector('pre');
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const failed = (): void => this.say(this.getAttribute('data-failed'));
    if (code === null || clipboard === undefined) {
      failed();
      return;
    }
    clipboard.writeText(code.textContent).then(() => this.say(this.getAttribute('data-said')), failed);
  }

  private say(text: string | null): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = text;
  }
}

customElements.define('copy-sql', CopySql);
