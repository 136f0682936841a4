/** What readers type, and what must come first: the shipped city by the index that was built, and the second city. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDataDir } from '../../scripts/disk/read-data-dir.ts';
import { findIndex } from '../../src/features/find/index-files.ts';
import { readLedgers } from '../../src/ledgers/dataset.ts';
import type { Way } from '../../src/search/attempts.ts';
import { readEntries, readVocabulary, type IndexFile } from '../../src/search/index-file.ts';
import { prepare, search } from '../../src/search/search.ts';
import { editionFor } from '../tiny-edition.ts';

/** The search of an index in one file: the first name, how it was found, and how many were. */
function searchOf(file: IndexFile) {
  const vocabulary = readVocabulary(file);
  const prepared = prepare(readEntries(file), vocabulary.readings);
  return (query: string) => {
    const { hits, way, total } = search(prepared, query, 1, vocabulary);
    return { first: hits[0]?.entry.name ?? null, way, total };
  };
}

const shipped = searchOf(JSON.parse(readFileSync('dist/find/compounds.json', 'utf8')) as IndexFile);

const ASKED: readonly (readonly [query: string, first: string | null, way: Way | null, total?: number])[] = [
  // Names, former names, roads and numbers.
  ['槐荫路11号院', '槐荫路11号院', 'typed', 1],
  ['荫路11', '槐荫路11号院', 'typed'],
  ['槐荫路十一号', '槐荫路11号院', 'typed'],
  ['楝实路228', '市第一藤编厂家属院', 'typed', 1],
  ['荷晨', '荷晨花园', 'typed', 1],
  ['水磨石', '市第一水磨石厂家属院', 'typed'],
  ['市第2水磨石厂家属院', '槐荫路11号院', 'typed'],
  ['兰雅小区', '蕙风街176号院', 'typed', 1],
  // Pinyin, whole, in initials, and mixed.
  ['hyl11', '槐荫路11号院', 'typed', 1],
  ['ＨＹＬ１１', '槐荫路11号院', 'typed', 1],
  ['huaiyinlu11haoyuan', '槐荫路11号院', 'typed', 1],
  ["huai'yin'lu11", '槐荫路11号院', 'typed', 1],
  ['huai yin lu 11', '槐荫路11号院', 'typed', 1],
  ['槐yl11', '槐荫路11号院', 'typed', 1],
  ['zhiyi', '芷怡小区', 'typed'],
  ['huaiyinglu11', '槐荫路11号院', 'heard', 1],
  ['ziyi小区', '芷怡小区', 'heard', 1],
  // Other characters of the same sound, or one like it.
  ['槐阴路11', '槐荫路11号院', 'heard', 1],
  ['怀荫路11', '槐荫路11号院', 'heard', 1],
  ['淮阴路11号院', '槐荫路11号院', 'heard', 1],
  ['槐英路11', '槐荫路11号院', 'heard', 1],
  ['练实路228号', '市第一藤编厂家属院', 'heard', 1],
  ['只糖物业', '栀棠物业服务有限公司', 'heard', 1],
  ['杏浦街道', '杏圃街道', 'read', 1],
  // Traditional characters.
  ['蘭雅小區', '蕙风街176号院', 'typed', 1],
  ['槐蔭路11號院', '槐荫路11号院', 'typed', 1],
  ['楝實路228號', '市第一藤编厂家属院', 'typed', 1],
  ['邯鄲市槐蔭路11號院', '槐荫路11号院', 'read', 1],
  // Places before, behind and beside.
  ['邯郸市槐荫路11号院', '槐荫路11号院', 'read', 1],
  ['河北省邯郸市槐荫路11号院', '槐荫路11号院', 'read', 1],
  ['邯郸槐荫路11', '槐荫路11号院', 'read', 1],
  ['杏坡区槐荫路11号院', '槐荫路11号院', 'read', 1],
  ['邯郸市主城区杏圃街道办事处槐荫路11号院', '槐荫路11号院', 'read', 1],
  ['杏圃槐荫路11', '槐荫路11号院', 'read', 1],
  ['杏圃 槐荫路', '槐荫路11号院', 'read', 3],
  ['槐荫路11号院（杏圃街道）', '槐荫路11号院', 'read', 1],
  ['xingpoqu hyl11', '槐荫路11号院', 'read', 1],
  ['柿坡街道槐荫路11号院', '槐荫路11号院', 'elsewhere', 1],
  // Buildings and doors behind.
  ['槐荫路11号院3号楼', '槐荫路11号院', 'read', 1],
  ['槐荫路11号院三号楼二单元', '槐荫路11号院', 'read', 1],
  ['槐荫路11号院3-2-501', '槐荫路11号院', 'read', 1],
  ['槐荫路11号院501', '槐荫路11号院', 'read', 1],
  ['荷晨花园B座1203', '荷晨花园', 'read', 1],
  ['菊篱路69号院 7单元', '菊篱路69号院', 'read', 1],
  ['杏圃街办', '杏圃街道', 'read'],
  ['槐阴路11号院2单元', '槐荫路11号院', 'heard', 1],
  ['邯郸市杏坡区杏圃街道槐荫路11号院3号楼2单元501室', '槐荫路11号院', 'read', 1],
  // Parts in any order.
  ['11 槐荫', '槐荫路11号院', 'typed', 1],
  ['11号院槐荫路', '槐荫路11号院', 'parts', 1],
  ['院11槐荫', '槐荫路11号院', 'parts', 1],
  ['水磨石家属院', '市第一水磨石厂家属院', 'parts'],
  // Sub-districts, districts, grids, firms, the city.
  ['杏圃', '杏圃街道', 'typed', 8],
  ['杏圃街道', '杏圃街道', 'typed', 1],
  ['xpjd', '杏圃街道', 'typed', 1],
  ['杏坡区杏圃', '杏圃街道', 'read', 1],
  ['杏坡', '杏坡区', 'typed', 1],
  ['邯郸市', '邯郸市', 'typed', 1],
  ['杏圃街道第一网格', '杏圃第1网格', 'read', 1],
  ['栀棠物业', '栀棠物业服务有限公司', 'typed', 1],
  ['zhitang', '栀棠物业服务有限公司', 'typed', 1],
  // What no name has: the nearest ones, or none.
  ['槐荫路12号院', '槐荫路11号院', 'near'],
  ['槐荫路11号小区', '槐荫路11号院', 'near'],
  ['荷晨小区', '荷晨花园', 'near', 1],
  ['天安门', null, null, 0],
  ['3号楼', null, null, 0],
];

test.each(ASKED.map(([query, first, way, total]) => ({ query, first, way, total })))(
  '$query: $first',
  ({ query, total, ...expected }) => {
    const found = shipped(query);
    expect(found).toMatchObject(expected);
    if (total !== undefined) expect(found.total).toBe(total);
  },
);

test('another city’s names, places and firms are found by the same engine', async () => {
  const { dataset } = await readLedgers(await readDataDir('tests/fixtures/second-city'));
  if (dataset === null) throw new Error('the second city is not readable');
  const [index] = findIndex(editionFor(dataset));
  const second = searchOf(JSON.parse(index?.text ?? '') as IndexFile);
  const { city } = dataset.programme;
  expect(second(`${city.name}北一街道样板路1号2单元`)).toMatchObject({ first: '样板1号院', way: 'read', total: 1 });
  expect(second('老样板')).toMatchObject({ first: '样板3号院', total: 1 });
  expect(second('樣闆3號院')).toMatchObject({ first: '样板3号院' });
  expect(second('ybwyj')).toMatchObject({ first: '样板物业甲', total: 1 });
  // A city that is not this one is no place of it.
  expect(second('邯郸市样板路1号').way).not.toBe('read');
});
