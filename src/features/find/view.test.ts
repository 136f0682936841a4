import { describe, expect, it } from 'vitest';
import { compound, service, works } from '../../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import { findIndex, findView } from './view.ts';

const edition = tinyEdition({
  compounds: [
    compound('a', 'g1', { name: '槐荫路11号院', formerNames: ['老院'] }),
    compound('b', 'g1'),
    compound('c', 'g2', { listedOn: '2019-01-01' }),
    compound('d', 'g3', { formerNames: ['纺织厂宿舍'] }),
    compound('e', 'g3', { removedOn: '2018-03-01' }),
  ],
  services: [service('a', '2018-01-01')],
  works: [
    works('a', 'greening', { acceptedOn: '2018-01-31' }),
    works('a', 'repairs', { exempt: true }),
    works('b', 'greening', { exempt: true }),
    works('b', 'repairs', { exempt: true }),
    works('d', 'greening', { acceptedOn: '2018-01-31' }),
  ],
  reports: [{ month: '2018-03', subdistrictId: 's1', reportedOn: '2018-03-30' }],
});

describe('findIndex', () => {
  it('says of each compound how it stands: served, exempt, not yet listed, silent, removed', () => {
    const text = findIndex(edition)
      .map((file) => file.text)
      .join('');
    for (const state of [
      '有物业；已改造，1项全部验收',
      '无物业；不需要整治',
      '尚未计入',
      '当月未报，物业情况不明；整治2项，已验收1项',
      '2018年3月1日移出台账',
    ])
      expect(text).toContain(state);
  });

  it('is one file for a small city, and says that the rows are made up', () => {
    const [index, ...more] = findIndex(edition);
    expect(more).toEqual([]);
    expect(index?.name).toMatch(/^compounds\.\w{11}$/);
    expect(index?.text).toContain('演示数据');
  });
});

describe('findView', () => {
  const view = findView(edition, findIndex(edition));

  it('counts the compounds and those removed, and lists places with theirs', () => {
    expect(view.lead).toBe('5个小区都能查到，其中1个已移出台账，也保留页面。');
    expect(view.districts).toEqual([
      {
        name: '东区',
        href: '/districts/d1/',
        subdistricts: [
          { name: '一街道', href: '/subdistricts/s1/', compounds: 3 },
          { name: '二街道', href: '/subdistricts/s2/', compounds: 2 },
        ],
      },
    ]);
  });

  it('gives real things to type: a stem, its initials, another compound’s former name', () => {
    expect(view.examples).toBe('例如：槐荫路11、hyl11、纺织厂宿舍。');
  });

  it('names the one file of the index by its content', () => {
    expect(view.shards).toEqual([{ urls: [`/find/${findIndex(edition)[0]?.name ?? ''}.json`], name: null }]);
  });
});
