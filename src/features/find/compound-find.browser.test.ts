import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { partFile, type FindEntry, type IndexFile, type PartFile } from '../../search/index-file.ts';

const entry = (id: string, name: string, more: Partial<FindEntry> = {}): FindEntry => ({
  kind: 'compound',
  id,
  name,
  formerNames: [],
  address: '',
  within: ['subdistrict/s1'],
  above: '某街道',
  state: '有物业；整治7项，已验收3项',
  firm: null,
  removed: false,
  ...more,
});
const places = [{ key: 'subdistrict/s1', name: '某街道', above: null }];
const index = (entries: readonly FindEntry[], more: Partial<IndexFile> = {}): IndexFile => ({
  ...partFile(entries, places, '截至某日', '演示数据'),
  whole: ['某市'],
  readings: { 槐: 'huai', 荫: 'yin', 路: 'lu' },
  alike: { yin: '阴' },
  simplified: '',
  parts: [],
  ...more,
});
const file = index([
  entry('c-1', '槐荫路11号院', { formerNames: ['<b>水磨石厂</b>'], firm: 'f-1' }),
  entry('c-2', '槐荫路110号院', { removed: true }),
  entry('c-3', '桃园里'),
  entry('f-1', '某物业公司', { kind: 'firm', within: [], above: '', state: '现在服务1个小区' }),
]);
const fetched = vi.fn((_: string) => Promise.resolve(Response.json(file)));
const asked = (): string[] => fetched.mock.calls.map(([url]) => url);

const MARKUP = `
  <compound-find data-index="/find/compounds.json" data-loading="载入" data-failed="没有载入">
    <form action="/find/"><input type="search" /><button>查找</button></form>
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
const path = location.pathname;
let copies = 0;
/** The element at an address, with an index that nothing of the page has asked for before. */
const start = (query = '', markup = MARKUP): void => {
  copies += 1;
  history.replaceState(null, '', path + query);
  document.body.innerHTML = markup.replace('/find/', `/find/${String(copies)}/`);
};
/** Follows a link within the page. */
const follow = (hash: string): void => {
  location.hash = hash;
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
  expect(asked()).toEqual([`/find/${String(copies)}/compounds.json`]);
});

test('a result leads to its page, shows what matched and its state, and says when it has left the ledger', async () => {
  start();
  type('荫路11');
  await vi.waitFor(() => expect(message()).toBe('找到2个结果。'));
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

test('what an input method is composing is searched for as it stands', async () => {
  start();
  part('input').dispatchEvent(new CompositionEvent('compositionstart'));
  type('h');
  type('hyl11');
  await vi.waitFor(() => expect(names()).toEqual(['槐荫路11号院', '槐荫路110号院']));
  type('槐荫');
  part<HTMLFormElement>('form').requestSubmit();
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('href')).toBe('/compounds/c-1/'));
});

test('what is shown follows the address, and Back', async () => {
  start('#q=%E6%A1%83%E5%9B%AD');
  await vi.waitFor(() => expect(names()).toEqual(['桃园里']));
  follow('#q=%E6%A7%90%E8%8D%AB');
  await vi.waitFor(() => expect(names()).toHaveLength(2));
  expect(part<HTMLInputElement>('input').value).toBe('槐荫');
  type('槐荫路11');
  await vi.waitFor(() => expect(decodeURIComponent(location.hash)).toBe('#q=槐荫路11'));
  history.back();
  await vi.waitFor(() => expect(part<HTMLInputElement>('input').value).toBe('槐荫'));
  history.back();
  await vi.waitFor(() => expect(names()).toEqual(['桃园里']));
  expect(part<HTMLInputElement>('input').value).toBe('桃园');
  // A part of the page is no query.
  follow('#lists');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(names()).toEqual(['桃园里']);
});

test('a firm in the address shows what it serves; one that the index does not have is said to be unknown', async () => {
  start('#firm=f-1');
  await vi.waitFor(() => expect(names()).toEqual(['槐荫路11号院']));
  expect(message()).toBe('某物业公司现在服务1个小区。');
  expect(part('.find-as-of').textContent).toBe('截至某日');
  follow('#firm=f-9');
  await vi.waitFor(() => expect(message()).toContain('不在本站的名录里'));
  expect(names()).toEqual([]);
});

test('what sounds the same is found where nothing is written so, and said to be', async () => {
  start();
  type('槐阴路11');
  await vi.waitFor(() => expect(names()[0]).toBe('槐荫路11号院'));
  expect(message()).toContain('没有写作“槐阴路11”的');
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
  start('?q=%E6%A7%90%E8%8D%AB');
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('href')).toBe('/compounds/c-1/'));
  expect(names()).toHaveLength(2);
  expect(location.search).toBe('');
  expect(decodeURIComponent(location.hash)).toBe('#q=槐荫');
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

test('a city in several files: all of them for a search everywhere, one for a search in a district', async () => {
  const parts: readonly { readonly name: string; readonly district: string }[] = [
    { name: 'a.json', district: '甲区' },
    { name: 'b.json', district: '乙区' },
  ];
  const files: Record<string, PartFile> = {
    'compounds.json': index([], { parts }),
    'a.json': partFile([entry('a-1', '桃园里')], places, '截至某日', null),
    'b.json': partFile([entry('b-1', '桃园里北院')], places, '截至某日', null),
  };
  fetched.mockImplementation((url) => Promise.resolve(Response.json(files[url.replace(/.*\//, '')])));
  start(
    '',
    MARKUP.replace('<button>', '<select><option value="">全部区</option><option>乙区</option></select><button>'),
  );
  part('input').focus();
  await vi.waitFor(() => expect(asked()).toHaveLength(1));
  part<HTMLSelectElement>('select').value = '乙区';
  type('桃园');
  await vi.waitFor(() => expect(names()).toEqual(['桃园里北院']));
  expect(asked().map((url) => url.replace(/.*\//, ''))).toEqual(['compounds.json', 'b.json']);
  part<HTMLSelectElement>('select').value = '';
  part('select').dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(names()).toEqual(['桃园里', '桃园里北院']));
});
