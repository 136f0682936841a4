/**
 * A search field of any page: opens the find page with what was typed behind `#`, which a browser never sends: not even
 * the server of this site learns what a reader looks for. What suggests names while they type comes when the field is
 * first used. Without JavaScript the form opens the find page, whose lists lead to every compound.
 */
import { enteredAt, indexBeside, LONGEST_QUERY } from './find-address.ts';

/** For keyboards on the screen, which would otherwise mend what is no sentence. */
const TYPING = {
  autocomplete: 'off',
  autocapitalize: 'none',
  autocorrect: 'off',
  spellcheck: 'false',
  enterkeyhint: 'search',
  maxlength: String(LONGEST_QUERY),
};

class FindBox extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (form === null || input === null) return;
    const findPage = form.getAttribute('action') ?? '';
    for (const [name, value] of Object.entries(TYPING)) input.setAttribute(name, value);
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      location.href = enteredAt(findPage, input.value.trim());
    });
    const begin = (): void => {
      input.removeEventListener('focus', begin);
      // Without them the field does what it does without suggestions; the next focus asks for them again.
      import('./find-suggestions.ts').then(
        // By its module: taken out of it, what it is called stands in every page twice.
        (suggestions) =>
          suggestions.suggest({ form, input, findPage, index: this.dataset.index ?? indexBeside(findPage) }),
        () => input.addEventListener('focus', begin),
      );
    };
    if (document.activeElement === input) begin();
    else input.addEventListener('focus', begin);
  }
}

customElements.define('find-box', FindBox);
