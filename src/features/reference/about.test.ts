import { expect, test } from 'vitest';
import { programme } from '../../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import { aboutView } from './about.ts';

const withSite = (more: Partial<typeof programme.site>) =>
  aboutView(tinyEdition({ programme: { ...programme, site: { ...programme.site, ...more } } }));

test('made-up ledgers and schematic boundaries are said to be so, and what nobody registered is said to be missing', () => {
  const view = aboutView(tinyEdition());
  expect(view.lead).toContain('5个老旧小区');
  expect(view.honesty).toHaveLength(3);
  expect(view.honesty[0]).toContain('全部是为演示编制的');
  expect(view.citation).toContain('（演示数据）');
  expect(view.contact).toEqual(['本站没有登记联系方式。']);
  expect(view.licenceLink).toBeNull();
});

test('the licence leads to a page of this site or to another site, as it is written', () => {
  const licence = { name: 'CC0', title: 'CC0' };
  expect(withSite({ licence: { ...licence, path: 'LICENSE.txt' } }).licenceLink?.href).toBe('/LICENSE.txt');
  const elsewhere = 'https://example.org/licence';
  expect(withSite({ licence: { ...licence, path: elsewhere } }).licenceLink?.href).toBe(elsewhere);
  expect(withSite({ contact: '邮箱', hotline: '12345' }).contact).toHaveLength(2);
});
