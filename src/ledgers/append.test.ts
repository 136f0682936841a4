import { expect, test } from 'vitest';
import { withRows } from './append.ts';
import { corrections, releases } from './schemas/record.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const DRAFT = ['k-02', '2021-07-10', 'works.csv', 'c1/roofs', '*', '', '', '', ''];

test('a ledger that is not kept begins with its header', () => {
  expect(withRows(corrections, null, [DRAFT])).toBe(
    'id,corrected_on,file,key,column,old_value,new_value,reason,kind\nk-02,2021-07-10,works.csv,c1/roofs,*,,,,\n',
  );
});

test('line ends, byte order mark, Chinese headers and their order stay; the last line gets its end', () => {
  const kept = '\uFEFF原因,编号,更正日期,文件,主键,列,原值,新值,类型\r\n"误填\n两行",k-01,2021-05-03,a.csv,k,列,1,2,C';
  expect(withRows(corrections, bytes(kept), [DRAFT])).toBe(`${kept}\r\n,k-02,2021-07-10,works.csv,c1/roofs,*,,,\r\n`);
});

test('a download that is kept as a ledger has a cell for its last column too', () => {
  const kept = 'id,as_of,published_on,note,demonstration\n2021-05,2021-05-31,2021-06-12,,演示数据\n';
  const cells = releases.columns;
  const row = Object.keys(cells).map(
    (field) => ({ id: '2021-06', asOf: '2021-06-30', publishedOn: '2021-07-12' })[field] ?? '',
  );
  expect(withRows(releases, bytes(kept), [row])).toBe(`${kept}2021-06,2021-06-30,2021-07-12,,\n`);
});

test('a column that the file lacks is added where a row fills it', () => {
  const kept = 'id,corrected_on,file,key,column,new_value,reason,kind,,\nk-01,2021-05-03,a.csv,k,列,2,误填,C,,\n\n';
  const row = DRAFT.with(5, '30').with(6, '31');
  expect(withRows(corrections, bytes(kept), [row])).toBe(
    [
      'id,corrected_on,file,key,column,new_value,reason,kind,old_value',
      'k-01,2021-05-03,a.csv,k,列,2,误填,C,',
      '',
      'k-02,2021-07-10,works.csv,c1/roofs,*,31,,,30',
      '',
    ].join('\n'),
  );
  expect(withRows(corrections, bytes(kept), [DRAFT])).toBe(`${kept}k-02,2021-07-10,works.csv,c1/roofs,*,,,\n`);
});
