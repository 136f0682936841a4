/** Made-up data never stands on a page without saying so. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { filesIn } from './commands.ts';

const { city, demonstration } = JSON.parse(readFileSync('data/programme.json', 'utf8')) as {
  city: { name: string };
  demonstration: boolean;
};
const pages = [...filesIn('dist')]
  .filter(([name]) => name.endsWith('.html'))
  .map(([name, bytes]) => [name, bytes.toString('utf8')] as const);

const contentOf = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
const basisOf = (html: string): string | undefined => contentOf(html, 'page-basis');
const silentOf = (basis: string, isRight: (html: string) => boolean): string[] =>
  pages.filter(([, html]) => basisOf(html) === basis && !isRight(html)).map(([name]) => name);

test('every page says what it is made from', () => {
  expect(pages.length).toBeGreaterThan(100);
  const unsaid = pages.filter(([, html]) => !/^(ledgers|record|mixed|none)$/.test(basisOf(html) ?? ''));
  expect(unsaid.map(([name]) => name)).toEqual([]);
});

describe.runIf(demonstration)('a demonstration', () => {
  it('says so before every title and description made from ledgers, and over the finding', () => {
    const silent = silentOf('ledgers', (html) => {
      const texts = ['description', 'og:title', 'og:description'].map((name) => contentOf(html, name));
      const finding = /<div class="finding">([\s\S]*?)<h1/.exec(html)?.[1] ?? '';
      return (
        /<title>【演示】/.test(html) &&
        texts.every((text) => text?.startsWith('【演示】')) &&
        finding.includes(`演示数据，不是${city.name}的真实情况`)
      );
    });
    expect(silent).toEqual([]);
  });

  it('does not call a page of the public record, or one without figures, made up', () => {
    const isPlain = (html: string): boolean => !/<title>[^<]*演示|<span class="mark">[^<]*演示/.test(html);
    expect(
      silentOf('record', (html) => isPlain(html) && html.includes('<span class="mark real">公开数据</span>')),
    ).toEqual([]);
    expect(silentOf('none', isPlain)).toEqual([]);
  });

  it('is offered to no search engine', () => {
    const offered = pages.filter(([, html]) => contentOf(html, 'robots') !== 'noindex');
    expect(offered.map(([name]) => name)).toEqual([]);
    expect(readFileSync('dist/robots.txt', 'utf8')).toMatch(/User-agent: \*\nDisallow: \/\n$/);
  });
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
