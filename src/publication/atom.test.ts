import { expect, it } from 'vitest';
import { atomFeed } from './atom.ts';

it('atomFeed escapes its text and dates each entry by its own day', () => {
  const entry = { id: 'urn:x:1', updated: '2018-03-12', title: '<甲> & 乙', summary: '"变"', link: '/a/?x=1&y=2#c' };
  const head = {
    title: '变化',
    author: '本站',
    updated: '2018-04-11',
    id: 'urn:x:tiny',
    language: 'zh-CN',
    self: 'https://example.cn/f.xml',
    page: null,
  };
  const feed = atomFeed(head, [{ ...entry, id: 'urn:x:2', updated: '2018-04-11' }, entry]);
  expect(feed).toContain('<title>&lt;甲&gt; &amp; 乙</title>');
  expect(feed).toContain('<link rel="self" type="application/atom+xml" href="https://example.cn/f.xml"/>');
  expect(feed).not.toContain('rel="alternate"');
  expect(feed).toContain('href="/a/?x=1&amp;y=2#c"');
  expect([...feed.matchAll(/<id>(.*?)<\/id>/g)].map((match) => match[1])).toEqual(['urn:x:tiny', 'urn:x:2', 'urn:x:1']);
  expect([...feed.matchAll(/<updated>(.*?)T/g)].map((match) => match[1])).toEqual([
    '2018-04-11',
    '2018-04-11',
    '2018-03-12',
  ]);
});
