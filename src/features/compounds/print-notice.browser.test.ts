import { beforeAll, beforeEach, expect, test, vi } from 'vitest';

const MARKUP = `
  <div class="notice-code"><p>没有网址</p></div>
  <print-notice data-scan="扫码" data-local="本机预览"><button>打印公示单</button></print-notice>`;

beforeAll(async () => {
  await import('./print-notice.ts');
});
beforeEach(() => {
  document.body.innerHTML = MARKUP;
});

test('the code is drawn when the page is printed, from the address at which it is read', () => {
  expect(document.querySelector('.notice-code svg')).toBe(null);
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.querySelector('.notice-code path')?.getAttribute('d')).toMatch(/^M4 4h7/);
  expect(document.querySelector('.notice-url')?.textContent).toBe(location.origin + location.pathname);
  expect(document.querySelector('.notice-local')?.textContent).toBe('本机预览');
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.querySelectorAll('.notice-code svg')).toHaveLength(1);
});

test('the button draws the code and prints', () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  document.querySelector<HTMLButtonElement>('print-notice button')?.click();
  expect(print).toHaveBeenCalledOnce();
  expect(document.querySelectorAll('.notice-code svg')).toHaveLength(1);
});

test('a code that the site drew from its own address is left alone', () => {
  document.body.innerHTML = MARKUP.replace('data-scan', 'data-known="" data-scan');
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.querySelector('.notice-code')?.textContent).toBe('没有网址');
});
