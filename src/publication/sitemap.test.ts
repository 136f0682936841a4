import { expect, it } from 'vitest';
import { sitemapFiles } from './sitemap.ts';

const addressOf = (name: string): string => `https://example.cn/${name}`;
const pages = ['', 'a/?x=1&y=2', 'b/'].map(addressOf);

it('one file lists all pages with the day of the publication that they show', () => {
  const [file, ...others] = sitemapFiles(pages, '2019-01-15', addressOf);
  expect(others).toEqual([]);
  expect(file?.name).toBe('sitemap.xml');
  expect(file?.text.split('\n').slice(2, -2)).toEqual([
    '<url><loc>https://example.cn/</loc><lastmod>2019-01-15</lastmod></url>',
    '<url><loc>https://example.cn/a/?x=1&amp;y=2</loc><lastmod>2019-01-15</lastmod></url>',
    '<url><loc>https://example.cn/b/</loc><lastmod>2019-01-15</lastmod></url>',
  ]);
  expect(sitemapFiles(pages, null, addressOf)[0]?.text).not.toContain('lastmod');
});

it('more pages than a file may hold are in several, which the first one names', () => {
  const files = sitemapFiles(pages, null, addressOf, 2);
  expect(files.map(({ name }) => name)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(files[0]?.text).toContain('<sitemap><loc>https://example.cn/sitemap-2.xml</loc></sitemap>');
  expect(files[2]?.text).toContain('<loc>https://example.cn/b/</loc>');
  expect(sitemapFiles([], null, addressOf)).toEqual([]);
});
