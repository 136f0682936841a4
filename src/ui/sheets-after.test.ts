import { expect, test } from 'vitest';
import { SHEETS_AFTER_HERE, withSheetsInPlace } from './sheets-after.ts';

const [a, b] = ['a', 'b'].map((name) => `<link rel="stylesheet" href="/_astro/${name}.css">`);
const icon = '<link rel="icon" href="/favicon.svg">';

test('sheets stand in the head of a page that has no mark', () => {
  const html = `<head>${icon}${a ?? ''}</head><body>x</body>`;
  expect(withSheetsInPlace(html)).toBe(html);
});

test('sheets stand at the first mark, in their order, but for the one of the top; no mark is left', () => {
  const top = '<link rel="stylesheet" href="/_astro/top.css" data-top>';
  const head = `<head>${icon}${top}${a ?? ''}${b ?? ''}</head>`;
  const html = `${head}<body>x${SHEETS_AFTER_HERE}y${SHEETS_AFTER_HERE}z</body>`;
  expect(withSheetsInPlace(html)).toBe(`<head>${icon}${top}</head><body>x${a ?? ''}${b ?? ''}yz</body>`);
});
