import { expect, test } from 'vitest';
import { baseFiles } from '../../tests/fixtures/broken/read.ts';
import { madeWorkbook, rowsXml } from '../../tests/fixtures/workbook.ts';
import { planTidy } from './tidy.ts';

const text = (bytes: Uint8Array | null | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

const cityFiles = (): Map<string, Uint8Array> =>
  new Map([...baseFiles].map(([file, own]) => [file, new TextEncoder().encode(own)]));

/** Files as they will be. */
function after(files: ReadonlyMap<string, Uint8Array>, written: ReadonlyMap<string, Uint8Array | null>) {
  const next = new Map(files);
  for (const [path, bytes] of written) {
    if (bytes === null) next.delete(path);
    else next.set(path, bytes);
  }
  return next;
}

test('heads, byte order mark and line ends become canonical, rows keep their order, the original is kept, and twice is once', async () => {
  const files = cityFiles();
  const services = text(files.get('services.csv'));
  const [head = '', ...rows] = services.trimEnd().split('\n');
  const turned = [head.replace('compound_id', '小区编号'), ...rows.reverse()].join('\r\n');
  files.set('services.csv', new TextEncoder().encode(`\uFEFF${turned}\r\n`));
  const { tidied, files: written, refused } = await planTidy(files);
  expect(refused).toEqual([]);
  expect(tidied).toContainEqual(expect.objectContaining({ file: 'services.csv', rows: rows.length, left: 0 }));
  expect(text(written.get('services.csv'))).toBe(`${[head, ...rows].join('\n')}\n`);
  expect(text(written.get('原件/services.csv'))).toContain('小区编号');
  expect((await planTidy(after(files, written))).files.size).toBe(0);
});

test('columns of the city’s own stay behind those of the ledger, and twice is once', async () => {
  const files = cityFiles();
  const rows = text(files.get('firms.csv')).trimEnd().split('\n');
  const noted = rows.map((row, i) => `${i === 0 ? '经办,x_电话' : `甲${String(i)},138-0013-8000`},${row}`);
  files.set('firms.csv', new TextEncoder().encode(`${noted.join('\n')}\n`));
  const programme = text(files.get('programme.json')).replace('{', '{ "own_columns": ["经办"],');
  files.set('programme.json', new TextEncoder().encode(programme));
  const { tidied, files: written } = await planTidy(files);
  expect(tidied).toContainEqual(expect.objectContaining({ file: 'firms.csv', left: 0 }));
  const lines = text(written.get('firms.csv')).trimEnd().split('\n');
  expect(lines.map((line) => line.split(',').slice(-2).join())).toEqual([
    '经办,x_电话',
    ...rows.slice(1).map((_, i) => `甲${String(i + 1)},138-0013-8000`),
  ]);
  expect((await planTidy(after(files, written))).files.size).toBe(0);
});

test('a ledger with an error stays as it is', async () => {
  const files = cityFiles();
  files.set('services.csv', new TextEncoder().encode(text(files.get('services.csv')).replace('c-1', 'c-99')));
  const { files: written, refused } = await planTidy(files);
  expect(refused).toContain('services.csv');
  expect(written.has('services.csv')).toBe(false);
});

test('a workbook under its Chinese name becomes CSV and is kept aside with what only it says', async () => {
  const files = cityFiles();
  const rows = text(files.get('services.csv')).trimEnd().split('\n');
  const cells = rows.map((row, i) => [...row.split(','), i === 0 ? '备注' : '看']);
  files.delete('services.csv');
  files.set('物业服务台账.xlsx', madeWorkbook({ sheets: [{ name: '服务', rows: rowsXml(cells) }] }));
  const { tidied, files: written } = await planTidy(files);
  expect(tidied).toContainEqual(
    expect.objectContaining({ from: '物业服务台账.xlsx', file: 'services.csv', rows: rows.length - 1, left: 1 }),
  );
  expect(text(written.get('services.csv'))).toBe(`${rows.join('\n')}\n`);
  expect([written.has('原件/物业服务台账.xlsx'), written.get('物业服务台账.xlsx')]).toEqual([true, null]);
  expect((await planTidy(after(files, written))).files.size).toBe(0);
});

test('a category by its name is written as its id', async () => {
  const files = cityFiles();
  const works = text(files.get('works.csv'));
  const { categories } = JSON.parse(text(files.get('programme.json'))) as {
    readonly categories: readonly { readonly id: string; readonly name: string }[];
  };
  const [first] = categories;
  if (first === undefined) throw new Error('no categories');
  files.set('works.csv', new TextEncoder().encode(works.replaceAll(`,${first.id},`, `,${first.name},`)));
  const { files: written } = await planTidy(files);
  const ids = (csv: string) => csv.split('\n').map((row) => row.split(',')[1]);
  expect(ids(text(written.get('works.csv')))).toEqual(ids(works));
});
