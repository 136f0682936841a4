import { expect, test } from 'vitest';
import { programme } from '../../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../words/words.ts';
import { aboutView } from './about.ts';

const withSite = (more: Partial<typeof programme.site>) =>
  aboutView(tinyEdition({ programme: { ...programme, site: { ...programme.site, ...more } } }));

test('made-up ledgers and schematic boundaries are said to be so, and what nobody registered is said to be missing', () => {
  const outline = { id: 'd1', polygons: [] };
  const view = aboutView(tinyEdition({ boundaries: { districts: [outline], subdistricts: [], grids: [] } }));
  expect(view.honesty).toHaveLength(3);
  expect(aboutView(tinyEdition()).honesty.join('')).not.toContain('示意');
  expect(view.honesty[0]).toContain('全部是为演示编制的');
  expect(view.citation).toMatch(/^【演示】《/);
  expect(view.contact).toBe('本站没有登记联系方式。');
  expect(view.call).toBeNull();
  expect(view.licenceLink).toBeNull();
});

test('no figure of the ledgers stands on the page, and the sources of the record are counted', () => {
  const { title, lead } = aboutView(tinyEdition());
  expect(title + lead).not.toMatch(/\d/);
  const routes = { original: 0, repost: 1, mirror: 2 };
  const sources = { figures: 3, unnamed: 1, undated: 0, untitled: 2, routes, unrouted: 0, linked: 3 };
  expect(wordsOf(DEFAULT_LOCALE).about.publishedReal(sources)).toContain(
    '3个数中，1个没有写明公布者，2个没有标题；1个经转载读到，2个经镜像站读到；都有链接。',
  );
});

test('the licence leads to a page of this site or to another site, as it is written', () => {
  const licence = { name: 'CC0', title: 'CC0' };
  expect(withSite({ licence: { ...licence, path: 'LICENSE.txt' } }).licenceLink?.href).toBe('/LICENSE.txt');
  const elsewhere = 'https://example.org/licence';
  expect(withSite({ licence: { ...licence, path: elsewhere } }).licenceLink?.href).toBe(elsewhere);
  const { contact, call } = withSite({ contact: '邮箱', hotline: '12345' });
  expect(contact).toBe('本站：邮箱');
  // A demonstration names the line, and lets nobody dial it.
  expect(call).toEqual({
    text: '小区的事：可拨打12345（演示）。本站不受理投诉。',
    telephone: { text: '12345（演示）', href: null },
  });
});
