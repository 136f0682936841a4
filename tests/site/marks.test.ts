/** Made-up data never stands anywhere without saying so, and what is real is never called made up. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn } from './commands.ts';
import { basisOf, demonstrationFaults, lineOf, saidOfDemonstrations } from './made-up.ts';

const { city, demonstration } = JSON.parse(readFileSync('data/programme.json', 'utf8')) as {
  city: { name: string };
  demonstration: boolean;
};
const files = filesIn('dist');
const pages = [...files]
  .filter(([name]) => name.endsWith('.html'))
  .map(([name, bytes]) => [name, bytes.toString('utf8')] as const);

test('every page, feed, picture, table and archive says what of it is made up', () => {
  expect(demonstration ? demonstrationFaults(files, lineOf(city.name)) : saidOfDemonstrations(files)).toEqual([]);
});

test('pages of every basis were looked at', () => {
  expect(new Set(pages.map(([, html]) => basisOf(html)))).toEqual(new Set(['ledgers', 'record', 'mixed', 'none']));
});

test('every page names its language, and the words that a link preview shows', () => {
  const silent = pages.filter(
    ([, html]) =>
      !html.includes('<html lang="zh-CN"') ||
      !/<meta name="description" content="[^"]{10,}"/.test(html) ||
      !/<meta property="og:title" content="[^"]+"/.test(html),
  );
  expect(silent.map(([name]) => name)).toEqual([]);
});

test('every page has the picture that a link to it shows, and only pages of which there are many share one', () => {
  // A figure in a frame is no page that anybody sends.
  const sent = pages.filter(([, html]) => !html.includes('<body class="embed">'));
  const pictures = sent.map(([name, html]) => {
    const at = /<meta property="og:image" content="\/(link-pictures\/[0-9a-f]{16}\.png)"/.exec(html)?.[1] ?? '';
    return { name, png: files.get(at), at };
  });
  expect(pictures.filter(({ png }) => png === undefined).map(({ name }) => name)).toEqual([]);
  // The width and the height in the head of a PNG; WeChat wants at least 300 pixels of each.
  expect(new Set(pictures.map(({ png }) => `${png?.readUInt32BE(16)} × ${png?.readUInt32BE(20)}`))).toEqual(
    new Set(['800 × 800']),
  );
  const many = /^(compounds|grids|subdistricts|districts|rankings|bulletins|assessments|releases)\/[^/]+\/index\.html$/;
  const own = pictures.filter(({ name }) => !many.test(name));
  expect(new Set(own.map(({ at }) => at)).size).toBe(own.length);
});
