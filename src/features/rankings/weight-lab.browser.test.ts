import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markedFile } from '../../publication/content-name.ts';
import { weights } from '../../words/zh-CN/weights.ts';
import './weight-lab.ts';

const scheme = {
  levels: ['district'],
  delta: 0.2,
  components: [
    { id: 'coverage_level', weight: 60 },
    { id: 'inspection', weight: 40 },
  ],
};
/** By 60-40: 甲 0.6 × 80 + 0.4 × 50 = 68, 乙 0.6 × 50 + 0.4 × 90 = 66. By 40-60: 甲 62, 乙 74. */
const levels = [
  {
    name: '区',
    units: [
      { id: 'a', name: '甲区', rank: 1, isTold: true, isProvisional: false, scores: [80, 50] },
      { id: 'b', name: '乙区', rank: 2, isTold: true, isProvisional: true, scores: [50, 90] },
      // Of too few compounds to be told: it takes its place among the others all the same.
      { id: 'c', name: '丙区', rank: 3, isTold: false, isProvisional: false, scores: [60, 60] },
    ],
  },
];
const start = location.href;
const file = markedFile('scores', { levels });
const SCORES = `/${file.name}.json`;
/** What the server has at the address: null where the network brings nothing. */
let served: string | null = file.text;

beforeEach(() => {
  served = file.text;
  vi.spyOn(window, 'fetch').mockImplementation(() =>
    served === null ? Promise.reject(new TypeError('no network')) : Promise.resolve(new Response(served)),
  );
});

/** The element with the marks that its script needs, as the page renders them. */
async function mount(address = ''): Promise<HTMLElement> {
  history.replaceState(null, '', `${location.pathname}${address}`);
  const lab = document.createElement('weight-lab');
  lab.hidden = true;
  lab.dataset['scheme'] = JSON.stringify(scheme);
  lab.dataset['scores'] = SCORES;
  lab.dataset['replaced'] = '换了。';
  lab.innerHTML =
    '<label>A <input type="range" min="0" max="100" value="60"></label><output></output>' +
    '<label>B <input type="range" min="0" max="100" value="40"></label><output></output>' +
    '<div class="weight-form"><button type="button">R</button></div><p class="weight-message" role="status"></p>' +
    '<div class="weight-result" hidden><table><tbody></tbody></table></div>';
  document.body.append(lab);
  await vi.waitFor(() => expect(lab.hidden).toBe(false));
  return lab;
}

function move(lab: HTMLElement, index: number, value: number): void {
  const input = lab.querySelectorAll('input')[index];
  if (input === undefined) throw new Error(`no input ${index}`);
  input.value = String(value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const rows = (lab: HTMLElement): string[][] =>
  [...lab.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
const isShown = (lab: HTMLElement): boolean => lab.querySelector<HTMLElement>('.weight-result')?.hidden === false;

afterEach(() => {
  vi.restoreAllMocks();
  document.body.textContent = '';
  history.replaceState(null, '', start);
});

describe('<weight-lab>', () => {
  it('appears with the published weights and no ranking of its own', async () => {
    const lab = await mount();
    expect(lab.hidden).toBe(false);
    expect(isShown(lab)).toBe(false);
    expect([...lab.querySelectorAll('output')].map((output) => output.textContent)).toEqual(['60，占60%', '40，占40%']);
  });

  it('ranks again as a slider moves, beside the published ranks', async () => {
    const lab = await mount();
    move(lab, 0, 40);
    move(lab, 1, 60);
    await vi.waitFor(() => expect(isShown(lab)).toBe(true));
    // 丙 has 60.
    expect(rows(lab).map((cells) => cells.slice(0, 5))).toEqual([
      ['1', '乙区', '74.0', '2（暂定）', '↑ 1'],
      ['2', '甲区', '62.0', '1', '↓ 1'],
    ]);
  });

  it('writes the weights into the address and says the result once the slider rests', async () => {
    const lab = await mount();
    move(lab, 0, 40);
    move(lab, 1, 60);
    expect(location.search).toBe('');
    await vi.waitFor(() => expect(location.search).toBe('?w=40-60'), { timeout: 2000 });
    expect(lab.querySelector('.weight-message')?.textContent).toBe('区：2个中2个名次改变，第1名为乙区。');
  });

  it('takes the weights from the address', async () => {
    const lab = await mount('?w=40-60');
    await vi.waitFor(() => expect(isShown(lab)).toBe(true));
    expect(rows(lab)[0]?.[1]).toBe('乙区');
    expect([...lab.querySelectorAll('input')].map((input) => input.value)).toEqual(['40', '60']);
  });

  it('keeps to the published weights when the address is damaged, and says so', async () => {
    const lab = await mount('?w=40-60-1');
    expect(isShown(lab)).toBe(false);
    expect(lab.querySelector('.weight-message')?.textContent).toBe(weights.badAddress);
  });

  it('goes back to the published weights', async () => {
    const lab = await mount('?w=40-60');
    await vi.waitFor(() => expect(isShown(lab)).toBe(true));
    lab.querySelector<HTMLElement>('.weight-form button')?.click();
    expect(isShown(lab)).toBe(false);
    await vi.waitFor(() => expect(location.search).toBe(''), { timeout: 2000 });
  });

  it('says so when the scores cannot be fetched, and tries again', async () => {
    served = null;
    const lab = await mount();
    move(lab, 0, 40);
    await vi.waitFor(() => expect(lab.querySelector('.weight-message')?.textContent).toBe(weights.failed));
    expect(isShown(lab)).toBe(false);
    served = file.text;
    move(lab, 1, 60);
    await vi.waitFor(() => expect(isShown(lab)).toBe(true));
  });

  it('ranks by no scores of another publication, and offers the page anew', async () => {
    served = file.text.replace('[80,50]', '[50,50]');
    const lab = await mount('?w=40-60');
    await vi.waitFor(() => expect(lab.querySelector('.weight-message')?.textContent).toContain('换了。'));
    expect(lab.querySelectorAll('.weight-message button')).toHaveLength(1);
    expect(isShown(lab)).toBe(false);
  });

  it('ranks by nothing when all weights are zero', async () => {
    const lab = await mount();
    move(lab, 0, 0);
    move(lab, 1, 0);
    expect(isShown(lab)).toBe(false);
    await vi.waitFor(() => expect(lab.querySelector('.weight-message')?.textContent).toBe(weights.zero), {
      timeout: 2000,
    });
  });
});
