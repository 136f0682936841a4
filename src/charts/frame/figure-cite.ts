/** Copies a figure's address or citation; where a browser has no clipboard to write to, it marks the text instead. */
class FigureCite extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
      if (target === null) return;
      const field = document.getElementById(target.dataset['copy'] ?? '');
      if (field instanceof HTMLTextAreaElement) void this.copy(field.value, field);
      else if (target instanceof HTMLAnchorElement) void this.copy(target.href, null);
    });
  }

  private async copy(text: string, field: HTMLTextAreaElement | null): Promise<void> {
    const clipboard = navigator.clipboard as Clipboard | undefined;
    try {
      if (clipboard === undefined) throw new Error('no clipboard');
      await clipboard.writeText(text);
      this.say(this.dataset['copied']);
    } catch {
      // A link has led to itself: its address stands in the browser's bar.
      if (field === null) return this.say(this.dataset['inBar']);
      field.select();
      this.say(this.dataset['chosen']);
    }
  }

  private say(words = ''): void {
    const output = this.querySelector('.copied');
    if (output !== null) output.textContent = words;
  }
}

customElements.define('figure-cite', FigureCite);
