import { afterEach, expect, it } from 'vitest';
import './rank-choice.ts';

const UNITS = ['s01', 's02', 's03', 's04', 's05', 's06', 's07', 's08', 's09'];
const start = location.href;

/** The choice beside a chart of nine lines, at an address. */
function mount(hash: string): HTMLElement {
  history.replaceState(null, '', hash);
  document.body.innerHTML =
    `<figure id="ranks"><svg class="rank-lines" data-top="0" data-bottom="100">${UNITS.map((id) => `<path class="rank-line" data-unit="${id}" d="M0,1L9,1"></path>`).join('')}</svg>` +
    `<table><tbody>${UNITS.map((id) => `<tr><th>${id}</th><td>1</td></tr>`).join('')}</tbody></table></figure>` +
    `<rank-choice data-figure="ranks" data-units="${UNITS.join(' ')}" data-unknown="没有。" data-too-many="太多。"><details><ul></ul><button type="button">R</button></details><p role="status"></p></rank-choice>`;
  return document.querySelector('rank-choice') as HTMLElement;
}
const said = (): string => document.querySelector('[role=status]')?.textContent ?? '';
const drawn = (): number => document.querySelectorAll('.chosen .loud').length;
const goes = (hash: string): Promise<unknown> =>
  new Promise((resolve) => {
    addEventListener('hashchange', () => setTimeout(resolve), { once: true });
    location.hash = hash;
  });

afterEach(() => {
  document.body.textContent = '';
  history.replaceState(null, '', start);
});

it.each([
  ['#ranks=s01,s02', 2, ''],
  ['#ranks=s01%2Cs02', 2, ''],
  ['#ranks=s01,s01', 1, ''],
  ['#ranks=s01,constructor', 1, '没有。'],
  ['#ranks=%E0%A4%A', 0, '没有。'],
  [`#ranks=${UNITS.join(',')}`, 8, '太多。'],
  [`#ranks=${UNITS.join(',')},x`, 8, '没有。太多。'],
  ['#elsewhere', 0, ''],
])('%s draws %d lines and says “%s”', (hash, lines, text) => {
  mount(hash);
  expect([drawn(), said()]).toEqual([lines, text]);
});

it('follows the address back to where nothing is chosen, and stays while it leads to another part', async () => {
  mount('#ranks=s01,nothing');
  await goes('#elsewhere');
  expect(drawn()).toBe(1);
  await goes('');
  expect([drawn(), said()]).toEqual([0, '']);
});
