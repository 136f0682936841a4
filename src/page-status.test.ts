import { describe, expect, it } from 'vitest';
import { STATUS_MARKS, withOtherStatus, withStatus, type PageStatus } from './page-status.ts';

const published: PageStatus = {
  title: '',
  date: '<meta name="PubDate">',
  line: '',
  footer: '<p>2019年1月16日发布</p>',
};
const unpublished: PageStatus = { title: '未发布 · ', date: '', line: '<p>还没有公布</p>', footer: '<p>截止</p>' };
const { title, date, line, footer } = STATUS_MARKS;
/** The name of the page is said twice, and what a reader sees is longer in bytes than in characters. */
const marked = `<title>${title}覆盖率</title>${date}<meta content="${title}覆盖率">${line}<main>正文</main>${footer}。`;

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('a finished page', () => {
  it('says its status at every mark, and where', () => {
    const { html, places } = withStatus(marked, unpublished);
    expect(html).toBe(
      '<title>未发布 · 覆盖率</title><meta content="未发布 · 覆盖率"><p>还没有公布</p><main>正文</main><p>截止</p>。',
    );
    const bytes = Buffer.from(html);
    for (const [spot, from, to] of places) expect(bytes.subarray(from, to).toString()).toBe(unpublished[spot]);
    expect(places.map(([spot]) => spot)).toEqual(['title', 'date', 'title', 'line', 'footer']);
  });

  it('with another status is the page that would have been finished with that one, and can be told again', () => {
    let page = { ...withStatus(marked, published) };
    for (const status of [unpublished, published, published, unpublished]) {
      const again = withOtherStatus(Buffer.from(page.html), page.places, status);
      page = withStatus(marked, status);
      expect(textOf(again.bytes)).toBe(page.html);
      expect(again.places).toEqual(page.places);
    }
  });

  it('without a mark stays as it is', () => {
    expect(withStatus('<p>甲</p>', published)).toEqual({ html: '<p>甲</p>', places: [] });
    expect(textOf(withOtherStatus(Buffer.from('<p>甲</p>'), [], unpublished).bytes)).toBe('<p>甲</p>');
  });
});
