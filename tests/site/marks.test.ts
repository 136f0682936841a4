/** Made-up data never stands on a page without saying so. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn } from './commands.ts';

const { demonstration } = JSON.parse(readFileSync('data/programme.json', 'utf8')) as { demonstration: boolean };
const pages = [...filesIn('dist')]
  .filter(([name]) => name.endsWith('.html'))
  .map(([name, bytes]) => [name, bytes.toString('utf8')] as const);

test.runIf(demonstration)('every page of a demonstration says 演示数据 in its title and in its header', () => {
  expect(pages.length).toBeGreaterThan(100);
  const silent = pages.filter(([, html]) => {
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    const header = /<header[\s\S]*?<\/header>/.exec(html)?.[0] ?? '';
    return !title.includes('演示数据') || !header.includes('演示数据');
  });
  expect(silent.map(([name]) => name)).toEqual([]);
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
