import { describe, expect, it } from 'vitest';
import { render } from '../../../tests/render.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import { wordsOf } from '../../words/words.ts';
import { firstChoice, readAddress, writeAddress } from './address.ts';
import ComparePage from './ComparePage.astro';
import { placesIn, type CompareData, type ComparedPlace, type GridFile } from './data.ts';
import { lineDrawings } from './lines.ts';
import { comparisonOf } from './model.ts';
import { compareFiles, compareView } from './view.ts';

const place = (id: string, of: readonly number[], has: readonly number[]): ComparedPlace => ({
  id,
  name: `${id}街道`,
  within: '甲区',
  coverage: { of, has },
  renovation: null,
  rank: null,
  silence: '',
});
const data: CompareData = {
  dates: ['2018-11-30', '2018-12-31'],
  whole: place('whole', [100, 100], [60, 65]),
  lists: [
    {
      key: 'subdistrict',
      level: 'subdistrict',
      name: '街道',
      folder: '/subdistricts/',
      places: [
        place('s01', [20, 20], [10, 15]),
        place('s02', [40, 40], [10, 12]),
        place('s03', [4, 4], [2, 3]),
        place('s04', [0, 0], [0, 0]),
        place('s05', [20, 20], [9, 15]),
        place('s06', [20, 20], [9, 11]),
      ],
    },
  ],
  rankings: null,
  bulletin: null,
};
const words = wordsOf('zh-CN').compare;
const compared = (...ids: string[]) => comparisonOf(data, { key: 'subdistrict', ids }, words);

describe('the address of a comparison', () => {
  it('gives the same choice back', () => {
    const choice = { key: 'subdistrict', ids: ['s02', 's01'] } as const;
    expect(readAddress(writeAddress(choice), data)).toMatchObject({ choice, unknown: [], unknownLevel: null });
  });
  it('tells what the site does not have from what it has', () => {
    expect(readAddress('#level=subdistrict&units=s01,s99,constructor,s01', data)).toMatchObject({
      choice: { key: 'subdistrict', ids: ['s01'] },
      unknown: ['s99', 'constructor'],
    });
    expect(readAddress('#level=moon&units=s02', data)).toMatchObject({
      choice: { key: 'subdistrict', ids: ['s02'] },
      unknownLevel: 'moon',
    });
    expect(readAddress('#units=%E0%A4%A', data)).toMatchObject({ choice: null, unknown: ['%E0%A4%A'] });
  });
  it('takes five places, and says that there were more', () => {
    const { choice, isTooMany } = readAddress('#level=subdistrict&units=s01,s02,s03,s04,s05,s06', data);
    expect([choice?.ids.length, isTooMany]).toEqual([5, true]);
    expect(firstChoice(data).ids).toHaveLength(5);
  });
});

describe('a comparison', () => {
  it('says who is highest and who is lowest, and by how much', () => {
    // 15 of 20 are 75 %, 12 of 40 are 30 %: 45 points apart.
    expect(compared('s02', 's01').headline).toBe(
      '截至2018年12月31日，物业覆盖率s01街道最高，75.0%；s02街道最低，30.0%，相差45.0个百分点',
    );
    expect(compared('s01', 's05').headline).toBe('截至2018年12月31日，s01街道和s05街道的物业覆盖率都是75.0%');
  });
  it('gives counts of places with few compounds, and no percentage', () => {
    const { headline, rows, small, pictures } = compared('s01', 's03', 's04');
    expect(headline).toBe(
      '截至2018年12月31日，s01街道物业覆盖率75.0%；s03街道4个小区中有3个有物业；s04街道没有老旧小区',
    );
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      { text: '75.0%', of: '15/20个' },
      { text: '3/4个' },
      { text: '无数据' },
    ]);
    expect(small).toContain('只写个数');
    expect(pictures[0]?.months.rows[1]).toEqual(['2018年12月31日', '75.0%', '3/4个', '无数据', '65.0%']);
  });
  it('draws each line with a stroke and a shape of its own', () => {
    const lines = compared('s01', 's02').pictures[0]?.lines ?? [];
    const wide = lineDrawings(lines, data.dates, words.axis).find(({ name }) => name === 'half');
    const classes = (wide?.marks ?? []).map(({ attributes }) => attributes['class']);
    for (const own of [
      'compare-line compare-line-0',
      'compare-line compare-line-1',
      'compare-shape compare-fill-1',
      'reference',
    ])
      expect(classes).toContain(own);
  });
});

describe('the page', () => {
  it('has the first choice, the places by level with links, and its data in itself', async () => {
    const view = compareView(tinyEdition());
    const html = await render(ComparePage, { ...view });
    for (const list of view.data.lists)
      for (const { id } of placesIn(list)) expect(html).toContain(`href="${list.folder}${id}/"`);
    expect(html).toContain(view.first.headline);
    expect(html).not.toContain('style=');
  });
  it('has the grids of a district in a file of their own, without ranks and bulletins', () => {
    const edition = tinyEdition();
    const { data: all } = compareView(edition);
    const [list] = all.lists.filter(({ level }) => level === 'grid');
    const [file] = compareFiles(edition);
    if (list === undefined || file === undefined) throw new Error('no list of grids');
    expect(list.places).toContain(file.name);
    const { places } = JSON.parse(file.text) as GridFile;
    const come = { ...all, lists: [{ ...list, places }] };
    const ids = places.slice(0, 2).map(({ id }) => id);
    expect(readAddress(writeAddress({ key: list.key, ids }), come)).toMatchObject({ choice: { ids }, unknown: [] });
    const { rows } = comparisonOf(come, { key: list.key, ids }, words);
    expect(rows.map(({ href }) => href)).toEqual(ids.map((id) => `/grids/${id}/`));
    expect(rows.flatMap(({ cells }) => cells.flatMap(({ href }) => href ?? []))).toEqual([]);
  });
});
