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
    const { bytes, places } = withStatus(marked, unpublished);
    expect(textOf(bytes)).toBe(
      '<title>未发布 · 覆盖率</title><meta content="未发布 · 覆盖率"><p>还没有公布</p><main>正文</main><p>截止</p>。',
    );
    for (const [spot, from, to] of places) expect(textOf(bytes.subarray(from, to))).toBe(unpublished[spot]);
    expect(places.map(([spot]) => spot)).toEqual(['title', 'date', 'title', 'line', 'footer']);
  });

  it('with another status is the page that would have been finished with that one, and can be told again', () => {
    let page = withStatus(marked, published);
    for (const status of [unpublished, published, published, unpublished]) {
      page = withOtherStatus(page.bytes, page.places, status);
      const fresh = withStatus(marked, status);
      expect(textOf(page.bytes)).toBe(textOf(fresh.bytes));
      expect(page.places).toEqual(fresh.places);
    }
  });

  it('without a mark stays as it is', () => {
    const { bytes, places } = withStatus('<p>甲</p>', published);
    expect([textOf(bytes), places]).toEqual(['<p>甲</p>', []]);
    expect(textOf(withOtherStatus(bytes, [], unpublished).bytes)).toBe('<p>甲</p>');
  });
});
