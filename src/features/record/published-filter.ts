/** Filters the rows of the public record; the choice stands in the address, so that a view can be passed on. */

type Field = 'scope' | 'kind' | 'year' | 'indicator' | 'grade';

class PublishedFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const status = this.querySelector('[role="status"]');
    if (form === null || status === null) return;
    const rows = Array.prototype.slice.call(this.querySelectorAll('tbody tr')) as HTMLTableRowElement[];
    const selects = Array.prototype.slice.call(form.querySelectorAll('select')) as HTMLSelectElement[];
    const valueOf = (row: HTMLTableRowElement, field: Field): string =>
      field === 'indicator' ? (row.querySelector('.indicator')?.textContent ?? '').trim() : (row.dataset[field] ?? '');
    const chosen = (): [Field, string][] =>
      selects.filter((select) => select.value !== '').map((select) => [select.name as Field, select.value]);

    const apply = (): void => {
      const choice = chosen();
      let shown = 0;
      for (const row of rows) {
        row.hidden = !choice.every(([field, value]) =>
          field === 'year' ? valueOf(row, field).split(' ').indexOf(value) >= 0 : valueOf(row, field) === value,
        );
        if (!row.hidden) shown += 1;
      }
      const template = shown === 0 ? this.dataset['none'] : this.dataset['shown'];
      status.textContent = (template ?? '').replace('{n}', String(shown)).replace('{all}', String(rows.length));
    };
    const read = (): void => {
      const address = new URLSearchParams(location.search);
      for (const select of selects) {
        const value = address.get(select.name) ?? '';
        const isKnown = Array.prototype.some.call(
          select.options,
          (option: HTMLOptionElement) => option.value === value,
        );
        select.value = isKnown ? value : '';
      }
    };
    const write = (): void => {
      const address = new URLSearchParams();
      for (const [field, value] of chosen()) address.set(field, value);
      const query = address.toString();
      history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
    };
    /** A link to a row that the filter hides shows it. */
    const reveal = (): void => {
      const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
      if (target === null || !this.contains(target) || !target.hidden) return;
      form.reset();
      write();
      apply();
      target.scrollIntoView();
    };

    form.addEventListener('change', () => {
      apply();
      write();
    });
    form.addEventListener('reset', () =>
      setTimeout(() => {
        apply();
        write();
      }),
    );
    window.addEventListener('hashchange', reveal);
    read();
    apply();
    reveal();
    form.classList.add('ready');
  }
}
customElements.define('published-filter', PublishedFilter);
