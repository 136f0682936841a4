import { describe, expect, it } from 'vitest';
import { compound, service, works } from '../../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import type { IndexFile } from '../../search/index-file.ts';
import { findIndex } from './index-files.ts';
import { letterLists, letterView } from './letters.ts';
import { findView } from './view.ts';

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
  reports: [{ month: '2018-03', unitId: 's1', reportedOn: '2018-03-30' }],
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
    expect([index?.name, more]).toEqual(['compounds', []]);
    expect(index?.text).toContain('演示数据');
    const { whole, parts, alike, simplified } = JSON.parse(index?.text ?? '') as IndexFile;
    expect([whole, parts]).toEqual([['小城'], []]);
    // 阴 sounds like 荫, 蔭 is its traditional form; 楼 stands behind names only.
    expect([alike['yin'], simplified]).toEqual([expect.stringContaining('阴'), expect.stringMatching(/蔭荫/)]);
    expect(simplified).toContain('樓楼');
  });
});

describe('findView', () => {
  const view = findView(edition);

  it('counts the compounds and those removed, and lists places with theirs', () => {
    expect(view.lead).toBe('5个小区都能查到，其中1个已移出台账，也保留页面。');
    expect(view.places).toEqual([
      {
        place: { name: '东区', href: '/districts/d1/' },
        parts: [
          { name: '一街道', href: '/subdistricts/s1/', compounds: 3 },
          { name: '二街道', href: '/subdistricts/s2/', compounds: 2 },
        ],
      },
    ]);
  });

  it('gives real things to type: a stem, its initials, another compound’s former name', () => {
    expect(view.examples).toBe('例如：槐荫路11、hyl11、纺织厂宿舍。');
  });

  it('leads to a page for each letter that a name begins with, former names too', () => {
    expect(view.letters.map(({ label, href, total }) => [label, href, total])).toEqual([
      ['F', '/find/f/', 1],
      ['H', '/find/h/', 1],
      ['L', '/find/l/', 1],
      ['X', '/find/x/', 4],
    ]);
  });
});

describe('letterLists', () => {
  it('has every name once, and a former one with the name of today', () => {
    const names = letterLists(edition.site).flatMap(({ named }) => named.map(({ name }) => name));
    expect(names).toEqual(['纺织厂宿舍', '槐荫路11号院', '老院', '小区b', '小区c', '小区d', '小区e']);
    const [group] = letterView(edition, 'l').groups;
    expect(group).toEqual({
      first: '老',
      names: [{ name: '老院', id: 'a', now: '槐荫路11号院', above: '一街道', removed: false }],
    });
  });
});
