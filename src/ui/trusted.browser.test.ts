import { expect, it } from 'vitest';
import { ownWorker, putDrawing, takePlainTexts } from './trusted.ts';

const held = 'trustedTypes' in globalThis;

it('takes of a library only texts without markup, beside the one with which Leaflet asks what can be drawn', () => {
  takePlainTexts();
  const { defaultPolicy } = (
    globalThis as unknown as { trustedTypes: { defaultPolicy: { createHTML(text: string): string } } }
  ).trustedTypes;
  expect(held).toBe(true);
  expect(String(defaultPolicy.createHTML('&copy; 某院'))).toBe('&copy; 某院');
  expect(String(defaultPolicy.createHTML('<svg/>'))).toBe('<svg/>');
  expect(String(defaultPolicy.createHTML('<img src=x onerror=alert(1)>'))).toBe('');
});

it('puts a drawing in place of what was there', () => {
  const target = document.createElement('div');
  target.textContent = 'before';
  putDrawing(target, '<svg viewBox="0 0 1 1"></svg>');
  expect(target.innerHTML).toBe('<svg viewBox="0 0 1 1"></svg>');
});

it('starts no worker of another site', () => {
  expect(() => ownWorker('https://elsewhere.example/worker.js')).toThrow('another site');
});
