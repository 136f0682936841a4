/**
 * Opens the find page with what was typed behind `#`, which a browser never sends: not even the server of this site
 * learns what a reader looks for. Without JavaScript the form opens the find page, whose lists lead to every compound.
 */
class FindBox extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (form === null || input === null) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.href = `${form.action}#q=${encodeURIComponent(input.value.trim())}`;
    });
  }
}

customElements.define('find-box', FindBox);
