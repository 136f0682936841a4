/** What no compiler sees of the style sheets: that every class is carried by something, and that letters keep their ground. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const textsOf = (ending: RegExp): string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/\.test\.ts$|^generated/.test(name))
    .map((name) => readFileSync(join('src', name), 'utf8'));

const markup = textsOf(/\.(ts|astro)$/).join('\n');

/** The classes of the selectors of a sheet. */
function classesOf(sheet: string): string[] {
  const selectors = sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/[^{}]+(?=\{)/g);
  return [...selectors].flatMap(([selector]) =>
    [...selector.matchAll(/\.(-?[_a-z][\w-]*)/gi)].flatMap(([, name]) => name ?? []),
  );
}

/** Whether the class stands in the markup, whole or composed of a kind and a part: `on-${mark}`, `${mark}-label`. */
function isCarried(name: string): boolean {
  if (name.startsWith('leaflet-') || new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(markup)) return true;
  return [...name.matchAll(/-/g)].some(
    ({ index }) => markup.includes(`${name.slice(0, index)}-\${`) || markup.includes(`}${name.slice(index)}`),
  );
}

test('no sheet has a class that nothing carries', () => {
  const classes = new Set(textsOf(/\.css$/).flatMap(classesOf));
  expect([...classes].filter((name) => !isCarried(name))).toEqual([]);
});

/** The selectors of a sheet whose rules hold a declaration. */
const selectorsWith = (sheet: string, declaration: RegExp): string[] =>
  [...sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selector = '', rule = '']) => (declaration.test(rule) ? [selector.trim()] : []),
  );

test('letters in the colour of the paper keep the ground on which they stand where a reader has colours of his own', () => {
  const lost = textsOf(/\.css$/).flatMap((sheet) => {
    const kept = selectorsWith(sheet, /forced-color-adjust: none/);
    return selectorsWith(sheet, /(?<![-\w])color: var\(--paper\)/).filter((selector) => !kept.includes(selector));
  });
  expect(lost).toEqual([]);
});
