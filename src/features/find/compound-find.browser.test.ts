import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { markedFile } from '../../publication/content-name.ts';
import { indexFile } from '../../search/index-file.ts';

const entry = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  formerNames: [],
  address: '',
  subdistrict: '某街道',
  state: '有物业；整治7项，已验收3项',
  removed: false,
  ...more,
});
const index = indexFile(
  [
    entry('c-1', '槐荫路11号院', { formerNames: ['<b>水磨石厂</b>'] }),
    entry('c-2', '槐荫路110号院', { removed: true }),
    entry('c-3', '桃园里'),
  ],
  new Map([
    ['槐', ['huai']],
    ['荫', ['yin']],
    ['路', ['lu']],
  ]),
  '2018-12-31',
  '演示数据',
);
const file = markedFile('compounds', index);
const URL_OF_FILE = `/find/${file.name}.json`;
const fetched = vi.fn((_: string) => Promise.resolve(new Response(file.text)));

const MARKUP = `
  <compound-find data-shards="${URL_OF_FILE}" data-compounds="/compounds/" data-loading="载入" data-failed="没有载入"
    data-replaced="数据已更新" data-again="重新载入"
    data-found="找到{n}个小区。" data-more="找到{n}个，列出{m}个。" data-none="没有找到“{q}”。"
    data-words='{"former":"曾用名：","address":"地址：","removed":"已移出"}'>
    <form><input type="search" /><button>查找</button></form>
    <p class="find-message" role="status"></p><ol class="find-results" hidden></ol>
    <div class="find-advice" hidden></div><p class="find-as-of" hidden></p>
  </compound-find>`;

const part = <T extends Element = HTMLElement>(selector: string): T => {
  const node = document.querySelector<T>(selector);
  if (node === null) throw new Error(selector);
  return node;
};
const names = (): string[] => Array.from(document.querySelectorAll('.find-name'), (node) => node.textContent);
const message = (): string => part('.find-message').textContent;
const type = (text: string): void => {
  part<HTMLInputElement>('input').value = text;
  part('input').dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const press = (key: string): void => {
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
};
const start = (query = ''): void => {
  history.replaceState(null, '', location.pathname + query);
  document.body.innerHTML = MARKUP;
};

beforeAll(async () => {
  await import('./compound-find.ts');
});
beforeEach(() => {
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('nothing is loaded before the field is used, and once only afterwards', async () => {
  start();
  expect(fetched).not.toHaveBeenCalled();
  part('input').focus();
  type('hyl11');
  await vi.waitFor(() => expect(names()).toEqual(['槐荫路11号院', '槐荫路110号院']));
  type('桃园');
  await vi.waitFor(() => expect(names()).toEqual(['桃园里']));
  expect(fetched.mock.calls).toEqual([[URL_OF_FILE, undefined]]);
});

test('a result leads to its page, shows what matched and its state, and says when it has left the ledger', async () => {
  start();
  type('荫路11');
  await vi.waitFor(() => expect(message()).toBe('找到2个小区。'));
  const [first, second] = document.querySelectorAll('.find-link');
  expect(first?.getAttribute('href')).toBe('/compounds/c-1/');
  expect(first?.querySelector('mark')?.textContent).toBe('荫路11');
  expect(first?.textContent).toContain('某街道　有物业；整治7项，已验收3项');
  expect(second?.textContent).toContain('已移出');
});

test('names are text, never markup', async () => {
  start();
  type('水磨石');
  await vi.waitFor(() => expect(part('.find-also').textContent).toBe('曾用名：<b>水磨石厂</b>'));
  expect(document.querySelector('.find-link b')).toBe(null);
});

test('what an input method is composing is not searched for until it is done', async () => {
  start();
  type('桃园');
  await vi.waitFor(() => expect(names()).toEqual(['桃园里']));
  part('input').dispatchEvent(new CompositionEvent('compositionstart'));
  type('huai yin');
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(names()).toEqual(['桃园里']);
  type('槐荫');
  part('input').dispatchEvent(new CompositionEvent('compositionend'));
  await vi.waitFor(() => expect(names()).toHaveLength(2));
});

test('arrows move through the results and back to the field, Escape empties it', async () => {
  start();
  part('input').focus();
  type('槐荫');
  await vi.waitFor(() => expect(names()).toHaveLength(2));
  press('ArrowDown');
  expect(document.activeElement?.getAttribute('href')).toBe('/compounds/c-1/');
  press('ArrowDown');
  press('ArrowDown');
  expect(document.activeElement?.getAttribute('href')).toBe('/compounds/c-2/');
  press('ArrowUp');
  press('ArrowUp');
  expect(document.activeElement).toBe(part('input'));
  press('Escape');
  await vi.waitFor(() => expect(names()).toEqual([]));
  expect(part<HTMLInputElement>('input').value).toBe('');
  expect(message()).toBe('');
});

test('Enter goes to the results: to the first of several', async () => {
  start();
  type('槐荫');
  part<HTMLFormElement>('form').requestSubmit();
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('href')).toBe('/compounds/c-1/'));
});

test('?q= in the address is searched for, and kept behind # from then on', async () => {
  start('?q=%E6%A1%83%E5%9B%AD');
  await vi.waitFor(() => expect(names()).toEqual(['桃园里']));
  expect(location.search).toBe('');
  expect(decodeURIComponent(location.hash)).toBe('#q=桃园');
});

test('no result says so in the reader’s own words and helps on', async () => {
  start();
  type('$&<x>');
  await vi.waitFor(() => expect(message()).toBe('没有找到“$&<x>”。'));
  expect(part('.find-advice').hidden).toBe(false);
});

test('an index that does not come is said, and asked for again', async () => {
  fetched.mockImplementationOnce(() => Promise.resolve(new Response('', { status: 503 })));
  start();
  type('桃园');
  await vi.waitFor(() => expect(message()).toBe('没有载入'));
  type('桃园里');
  await vi.waitFor(() => expect(names()).toEqual(['桃园里']));
});

test('an index of another publication is asked for once more past the cache, and then nothing of it is shown', async () => {
  const other = { ...index, rows: index.rows.slice(1) };
  fetched.mockImplementation(() => Promise.resolve(Response.json(other)));
  start();
  type('桃园');
  await vi.waitFor(() => expect(message()).toBe('数据已更新重新载入'));
  expect(fetched.mock.calls.map(([, options]: unknown[]) => options)).toEqual([undefined, { cache: 'reload' }]);
  expect(names()).toEqual([]);
  expect(part('.find-message button').textContent).toBe('重新载入');
});

test('a city in several files: all of them for a search everywhere, one for a search in a district', async () => {
  const a = markedFile('a', indexFile([entry('a-1', '桃园里')], new Map(), '2018-12-31', null));
  const b = markedFile('b', indexFile([entry('b-1', '桃园里北院')], new Map(), '2018-12-31', null));
  const [urlA, urlB] = [a, b].map(({ name }) => `/find/${name}.json`);
  fetched.mockImplementation((url) => Promise.resolve(new Response(url === urlA ? a.text : b.text)));
  history.replaceState(null, '', location.pathname);
  document.body.innerHTML = MARKUP.replace(URL_OF_FILE, `${urlA ?? ''} ${urlB ?? ''}`).replace(
    '<button>',
    `<select><option value="">全部区</option><option value="${urlB ?? ''}">乙区</option></select><button>`,
  );
  part('input').focus();
  expect(fetched).not.toHaveBeenCalled();
  part<HTMLSelectElement>('select').value = urlB ?? '';
  type('桃园');
  await vi.waitFor(() => expect(names()).toEqual(['桃园里北院']));
  expect(fetched.mock.calls).toEqual([[urlB, undefined]]);
  part<HTMLSelectElement>('select').value = '';
  part('select').dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(names()).toEqual(['桃园里', '桃园里北院']));
});
