import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import './published-filter.ts';

const ROWS = [
  ['r-1', '全国', 'plan', '2020', '计划'],
  ['r-2', '某省', 'actual', '2018 2019 2020', '完成'],
  ['r-3', '某省', 'plan', '-', '计划'],
] as const;

function show(address: string): HTMLElement {
  history.replaceState(null, '', address);
  const options = (values: readonly string[]) => ['', ...values].map((value) => `<option>${value}</option>`).join('');
  const rows = ROWS.map(
    ([id, scope, kind, year, indicator]) =>
      `<tr id="${id}" data-scope="${scope}" data-kind="${kind}" data-year="${year}"><td class="indicator">${indicator}</td></tr>`,
  );
  document.body.innerHTML = `<published-filter data-shown="{n}/{all}" data-none="none"><form>
    <select name="scope">${options(['全国', '某省'])}</select><select name="kind">${options(['plan', 'actual'])}</select>
    <select name="year">${options(['2018', '2020', '-'])}</select>
    <select name="indicator">${options(['计划', '完成'])}</select><button type="reset"></button><p role="status"></p>
    </form><table><tbody>${rows.join('')}</tbody></table></published-filter>`;
  const element = document.querySelector<HTMLElement>('published-filter');
  if (element === null) throw new Error('no filter');
  return element;
}
const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('tr')].filter((row) => !row.hidden).map((row) => row.id);
const status = (): string | null | undefined => document.querySelector('[role="status"]')?.textContent;
function choose(name: string, value: string): void {
  const select = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (select === null) throw new Error(name);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

let before: string;
beforeEach(() => {
  before = location.href;
});
afterEach(() => {
  history.replaceState(null, '', before);
});

describe('published-filter', () => {
  it('shows the rows that answer every choice, and writes the choice into the address', () => {
    show('?');
    expect(shown()).toEqual(['r-1', 'r-2', 'r-3']);
    choose('scope', '某省');
    choose('year', '2018');
    expect(shown()).toEqual(['r-2']);
    expect(status()).toBe('1/3');
    expect(new URLSearchParams(location.search).get('scope')).toBe('某省');
  });

  it('starts from the address and ignores values it does not know', () => {
    show('?kind=plan&scope=nowhere');
    expect(shown()).toEqual(['r-1', 'r-3']);
  });

  it('says so when nothing answers', () => {
    show('?scope=全国&kind=actual');
    expect(shown()).toEqual([]);
    expect(status()).toBe('none');
  });

  it('shows a row that a link leads to even where the filter would hide it', () => {
    show('?scope=全国#r-2');
    expect(shown()).toContain('r-2');
  });
});
