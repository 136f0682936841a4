import { expect, test } from 'vitest';
import { publishedEdition } from '../../tests/fixtures/tiny-chronicle.ts';
import { tinyCity } from '../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../tests/tiny-edition.ts';
import { statusOf } from './status.ts';

test('the pages of a publication say when it came out, and nothing above their text', async () => {
  expect(statusOf(await publishedEdition([{}]))).toEqual({
    title: '',
    date: '<meta name="PubDate" content="2018-02-15">',
    line: '',
    footer:
      '<p>数据截止<n-b>2018年</n-b><n-b>1月31日</n-b>，<n-b>2018年</n-b><n-b>2月15日</n-b>发布。本站不是政府<n-b>网站。</n-b></p>',
  });
});

test('pages that nobody has published say so first of all, lead to what would change, and bear no day', async () => {
  const { title, date, line, footer } = statusOf(await publishedEdition([{}], { services: [] }));
  expect(title).toBe('未发布的预览 · ');
  expect(date).toBe('');
  expect(line).toMatch(/^<p class="unpublished">.*还没有公布，不能引用.*<a href="\/preview\/">.*<\/p>$/);
  expect(footer).not.toContain('发布');
});

test('the pages of a city that publishes nothing are no preview', () => {
  const { programme } = tinyCity();
  const status = statusOf(tinyEdition({ programme: { ...programme, site: { ...programme.site, official: true } } }));
  expect(status).toMatchObject({ title: '', date: '', line: '' });
  expect(status.footer).not.toMatch(/发布|不是政府网站/);
});
