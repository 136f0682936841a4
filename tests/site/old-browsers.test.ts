/** Chrome 80 and iOS 13 get a working page: what they do not know is not in the built scripts and style sheets. */
import { expect, test } from 'vitest';
import { filesIn } from './commands.ts';

const built = [...filesIn('dist')].map(([name, bytes]) => [name, bytes] as const);
const textOf = (ending: RegExp) =>
  built.filter(([name]) => ending.test(name)).map(([name, bytes]) => [name, bytes.toString('utf8')] as const);

/** What a text holds of the things that those browsers do not know. */
function found(files: readonly (readonly [string, string])[], unknown: Readonly<Record<string, RegExp>>): string[] {
  return files.flatMap(([name, text]) =>
    Object.entries(unknown).flatMap(([what, pattern]) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [`${name}: ${what}: ${text.slice(Math.max(0, at - 40), at + 40)}`];
    }),
  );
}

test('style sheets', () => {
  const unknown = {
    ':has()': /:has\(/,
    ':is() or :where()': /:(is|where)\(/,
    '@layer': /@layer\b/,
    '@container': /@container\b/,
    nesting: /[{;]\s*&/,
    'color-mix()': /color-mix\(/,
    inset: /[{;]inset(-[a-z]+)*:/,
    'aspect-ratio': /[{;]aspect-ratio:/,
    'media ranges': /@media[^{]*[<>]=?/,
  };
  const sheets = textOf(/\.css$/);
  expect(sheets.length).toBeGreaterThan(0);
  expect(found(sheets, unknown)).toEqual([]);
});

test('style sheets space flex boxes by margins: the gap of a flex box is none there', () => {
  const rules = textOf(/\.css$/).flatMap(([name, text]) =>
    [...text.matchAll(/[^{}]*\{[^{}]*\}/g)].map(([rule]) => [name, rule] as const),
  );
  const faults = rules.filter(
    ([, rule]) => /display:(inline-)?flex/.test(rule) && /[{;](row-|column-)?gap:/.test(rule),
  );
  expect(faults).toEqual([]);
});

test('scripts', () => {
  const unknown = {
    'optional chaining': /[\w)\]]\?\.[a-zA-Z_$[(]/,
    'nullish coalescing': /[\w)\]'"`]\s?\?\?/,
    'private members': /this\.#|[{;]#\w+[=(;]/,
    'Array.prototype.at': /\.at\(-?\d/,
    replaceAll: /\.replaceAll\(/,
    'findLast and findLastIndex': /\.findLast(Index)?\(/,
    'toSorted and its kin': /\.(toSorted|toReversed|toSpliced|with)\(/,
    structuredClone: /\bstructuredClone\(/,
    'Object.groupBy, Object.hasOwn': /Object\.(groupBy|hasOwn)\(/,
    'Promise.any': /Promise\.(any|withResolvers)\(/,
    replaceChildren: /\.replaceChildren\(/,
    'regular expressions that look back': /\(\?<[=!]/,
  };
  // The engine of /check/ reads workbooks, which takes newer browsers; that page says so and asks first.
  const scripts = textOf(/\.js$/).filter(([name]) => !/_astro\/engine-[\w-]+\.js$/.test(name));
  expect(scripts.length).toBeGreaterThan(0);
  expect(found(scripts, unknown)).toEqual([]);
});
