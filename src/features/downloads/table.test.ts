import { expect, test } from 'vitest';
import { tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { render } from '../../../tests/render.ts';
import { editionFor, tinyEdition } from '../../../tests/tiny-edition.ts';
import TablePage from './TablePage.astro';
import { tableView } from './table.ts';

test('a column is told with its title, meaning, type, unit, codes and an example from the table', () => {
  const edition = tinyEdition();
  const { columns, keys } = tableView(edition, 'services');
  expect(columns.find(({ name }) => name === 'mode')).toMatchObject({
    title: '服务方式',
    type: '文本',
    isRequired: true,
    codes: [
      { value: 'professional', label: '专业物业' },
      { value: 'community', label: '社区托管' },
      { value: 'self', label: '业主自管' },
      { value: 'employer', label: '单位管理' },
    ],
  });
  const households = tableView(edition, 'compounds').columns.find(({ name }) => name === 'households');
  expect(households).toMatchObject({ type: '整数，户', example: expect.stringMatching(/^\d+$/) as string });
  expect(keys).toEqual(
    expect.arrayContaining(['小区编号和进驻日期合起来认出一行，没有两行相同。', '小区编号见小区台账。']),
  );
});

test('the first ten rows are shown as the file has them, and how many there are', () => {
  const edition = tinyEdition();
  const { preview, nature } = tableView(edition, 'coverage');
  const rows = [...(edition.site.tables(edition.words).find(({ name }) => name === 'coverage')?.rows ?? [])];
  expect(preview.rows).toEqual(rows.slice(0, 10));
  expect(preview.caption).toContain(`共${rows.length}行，这里是前10行`);
  expect(nature).toBe('made_up');
});

test('made-up rows stand under their line, settings are none, and real ledgers bear no mark', async () => {
  expect(await render(TablePage, { ...tableView(tinyEdition(), 'coverage') })).toContain('made-up-line');
  expect(tableView(tinyEdition(), 'categories').nature).toBe('settings');
  const city = tinyCity();
  const real = editionFor({ ...city, programme: { ...city.programme, demonstration: false } });
  expect(tableView(real, 'coverage').nature).toBe('ledgers');
});

test('statements name the site where it has an address', () => {
  const city = tinyCity();
  const { site } = city.programme;
  const found = editionFor({
    ...city,
    programme: { ...city.programme, site: { ...site, url: 'https://example.cn/a' } },
  });
  const { readings, isWhole } = tableView(found, 'grids');
  expect(isWhole).toBe(true);
  for (const { code } of readings) expect(code).toContain('https://example.cn/a/data/grids.csv');
  expect(tableView(tinyEdition(), 'grids').readings[0]?.code).toContain("read_csv('data/grids.csv'");
});

test('a table that is not published has no page', () => {
  expect(() => tableView(tinyEdition(), 'planets')).toThrow('planets');
});
