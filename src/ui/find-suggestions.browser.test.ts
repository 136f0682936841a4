import { afterEach, expect, it, vi } from 'vitest';
import type { IndexFile } from '../search/index-file.ts';
import { suggest } from './find-suggestions.ts';

const INDEX: IndexFile = {
  note: '',
  places: [],
  firms: [],
  states: [''],
  rows: { compound: [['c-1', '槐荫路1号院', 0, -1, '槐荫路1号', []]] },
  whole: [],
  readings: {},
  alike: {},
  simplified: '',
  parts: [],
};

afterEach(() => vi.restoreAllMocks());

it('shows what is found of the first letters, also where they are typed just before the index has come', async () => {
  document.documentElement.lang = 'zh-CN';
  document.body.innerHTML = '<form><input id="field"></form>';
  const [form, input] = [document.querySelector('form'), document.querySelector('input')];
  if (form === null || input === null) throw new Error('no field');
  let send: (answer: Response) => void = () => undefined;
  vi.spyOn(window, 'fetch').mockReturnValue(
    new Promise((resolve) => {
      send = resolve;
    }),
  );
  input.focus();
  suggest({ form, input, findPage: '/find/', index: '/find/compounds.json' });
  await expect.poll(() => vi.mocked(window.fetch).mock.calls.length).toBe(1);
  input.value = '槐荫路';
  input.dispatchEvent(new Event('input'));
  send(new Response(JSON.stringify(INDEX)));
  await expect.poll(() => document.querySelector('[role="option"]')?.getAttribute('href')).toBe('/compounds/c-1/');
  expect(document.querySelector<HTMLElement>('.find-popup')?.hidden).toBe(false);
});
