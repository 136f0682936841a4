import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import './row-filter.ts';

const ROWS = [
  ['r-1', '全国', 'plan', '2020', '计划'],
  ['r-2', '某省', 'actual', '2018|2019|2020', '完成 1,064个'],
  ['r-3', '某省', 'plan', '-', '计划'],
] as const;

/** The table with so many more rows of another scope, to fill pages. */
function show(address: string, more = 0): HTMLElement {
  history.replaceState(null, '', address);
  const options = (values: readonly string[]) => ['', ...values].map((value) => `<option>${value}</option>`).join('');
  const all = [...ROWS, ...Array.from({ length: more }, (_, i) => [`m-${i + 1}`, '某县', 'plan', '2018', '计划'])];
  const rows = all.map(
    ([id, scope, kind, year, indicator]) =>
      `<tr data-row id="${id}" data-indicator="${indicator}" data-scope="${scope}" data-kind="${kind}" data-year="${year}"><td class="indicator">${indicator}</td></tr>`,
  );
  document.body.innerHTML = `<row-filter data-size="25" data-counted="{n}/{all}" data-shown="{n}/{all} {from}-{to}" data-none="none" data-place="{page}/{pages}"
    data-unknown="no {field} {value}. " data-near="near {near}. " data-no-page="no page, {page}. " data-no-row="no row {id}. "><form>
    <input name="q"><label><span>范围</span><select name="scope">${options(['全国', '某省', '某县'])}</select></label>
    <select name="kind">${options(['plan', 'actual'])}</select><select name="year">${options(['2018', '2020', '-'])}</select>
    <select name="indicator">${options(['计划', '完成 1,064个'])}</select><button type="reset"></button></form>
    <p role="status"></p><table><tbody>${rows.join('')}</tbody></table>
    <nav class="pager"><button value="-1"></button><span class="place"></span><button value="1"></button></nav></row-filter>`;
  const element = document.querySelector<HTMLElement>('row-filter');
  if (element === null) throw new Error('no filter');
  return element;
}
const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('tr')]
    .filter((row) => !row.hidden && !row.classList.contains('off-page'))
    .map((row) => row.id);
const status = (): string | null | undefined => document.querySelector('[role="status"]')?.textContent;
function choose(name: string, value: string): void {
  const field = document.querySelector<HTMLSelectElement | HTMLInputElement>(`[name="${name}"]`);
  if (field === null) throw new Error(name);
  field.value = value;
  field.dispatchEvent(new Event(name === 'q' ? 'input' : 'change', { bubbles: true }));
}

let before: string;
beforeEach(() => {
  before = location.href;
});
afterEach(() => {
  history.replaceState(null, '', before);
});

describe('row-filter', () => {
  it('shows the rows that answer every choice, and writes the choice into the address', () => {
    show('?');
    expect(shown()).toEqual(['r-1', 'r-2', 'r-3']);
    choose('scope', '某省');
    choose('year', '2018');
    expect(shown()).toEqual(['r-2']);
    expect(status()).toBe('1/3');
    expect(new URLSearchParams(location.search).get('scope')).toBe('某省');
  });

  it('finds what is typed, with digit groups or without, and keeps it out of what a server is told', () => {
    show('?');
    choose('q', '１064 完成');
    expect(shown()).toEqual(['r-2']);
    expect(location.search).toBe('');
    expect(decodeURIComponent(location.hash)).toBe('#q=１064 完成');
    show('#q=计划');
    expect(shown()).toEqual(['r-1', 'r-3']);
  });

  it('says what of the address it does not know, with the nearest that it has, and does not filter by it', () => {
    show('?kind=plan&scope=nowhere');
    expect(shown()).toEqual(['r-1', 'r-3']);
    expect(status()).toBe('no 范围 nowhere. 2/3');
    show('?indicator=完成1,064个');
    expect(status()).toContain('near 完成 1,064个. 3/3');
    show('?#r-99');
    expect(status()).toBe('no row r-99. 3/3');
    choose('kind', 'plan');
    expect(status()).toBe('2/3');
  });

  it('says so when nothing answers', () => {
    show('?scope=全国&kind=actual');
    expect(shown()).toEqual([]);
    expect(status()).toBe('none');
  });

  it('repeats no more of an address than a name may be long', () => {
    show(`#${'x'.repeat(3000)}`);
    expect(status()).toMatch(/^no row x{32}…\. /);
  });

  it('shows a row that a link leads to even where the filter would hide it, on whichever page it stands', () => {
    show('?scope=全国#r-2');
    expect(shown()).toContain('r-2');
    show('#m-30', 30);
    expect(shown()).toHaveLength(8);
    expect(shown()).toContain('m-30');
  });

  it('shows 25 rows a page, the page in the address', () => {
    show('?', 30);
    const [back, on] = document.querySelectorAll<HTMLButtonElement>('.pager button');
    expect([shown().length, back?.disabled, document.querySelector('.place')?.textContent]).toEqual([25, true, '1/2']);
    on?.click();
    expect([shown().length, shown()[0], location.hash]).toEqual([8, 'm-23', '#page=2']);
    expect(status()).toBe('33/33 26-33');
    show('#page=9', 30);
    expect([shown().length, status()]).toEqual([8, 'no page, 2. 33/33 26-33']);
    show('#page=x', 30);
    expect(shown()[0]).toBe('r-1');
  });
});
