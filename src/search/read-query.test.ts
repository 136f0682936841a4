import { describe, expect, it } from 'vitest';
import { planOf } from './attempts.ts';
import { readQuery } from './read-query.ts';
import type { Readings } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

const readings: Readings = new Map(
  Object.entries({ 某: ['mou'], 城: ['cheng'], 东: ['dong'], 山: ['shan'], 杏: ['xing'], 圃: ['pu'], 里: ['li'] }),
);
const vocabulary = vocabularyOf(readings, {
  alike: new Map([['浦', ['pu']]]),
  simplified: new Map([['東', '东']]),
  places: [
    { key: null, name: '某城市' },
    { key: 'district/d1', name: '东山区' },
    { key: 'subdistrict/s1', name: '杏圃街道' },
  ],
});

describe('readQuery(query) parts what is looked for from where it lies and what no ledger has', () => {
  it.each([
    ['柳巷3号院', ['柳巷3号院'], [], []],
    ['某城市东山区柳巷3号院', ['柳巷3号院'], ['某城市', '东山区'], []],
    ['某城东山柳巷', ['柳巷'], ['某城市', '东山区'], []],
    ['某省某城市柳巷', ['某省某城市柳巷'], [], []],
    ['河北省某城市柳巷', ['柳巷'], ['某城市'], ['河北省']],
    ['杏圃街道办事处柳巷', ['柳巷'], ['杏圃街道'], []],
    ['杏浦柳巷', ['柳巷'], ['杏圃街道'], []],
    ['xingpu柳巷', ['柳巷'], ['杏圃街道'], []],
    ['柳巷3号院 杏圃', ['柳巷3号院'], ['杏圃街道'], []],
    ['柳巷3号院杏圃街道', ['柳巷3号院'], ['杏圃街道'], []],
    ['东山区', [], ['东山区'], []],
    // The end of a name is no name: 杏圃里 is a compound.
    ['杏圃里', ['杏圃里'], [], []],
    ['柳巷3号院2号楼', ['柳巷3号院'], [], ['2号楼']],
    ['杏圃街办柳巷', ['柳巷'], ['杏圃街道'], []],
    ['柳巷3号院 2号楼 501', ['柳巷3号院', '501'], [], ['2号楼']],
    ['3单元 柳巷3号院', ['柳巷3号院'], [], ['3单元']],
    ['3单元', ['3单元'], [], []],
    ['柳巷3号院2号楼3单元501室', ['柳巷3号院'], [], ['2号楼3单元501室']],
    ['柳巷3号院2-3-501', ['柳巷3号院'], [], ['2-3-501']],
    ['桃园小区b座', ['桃园小区'], [], ['b座']],
    ['桃园小区501', ['桃园小区'], [], ['501']],
    // Behind a road the number is the house's own.
    ['柳荫路3号', ['柳荫路3号'], [], []],
    ['柳荫路3号楼', ['柳荫路3号楼'], [], []],
    ['3号楼', ['3号楼'], [], []],
    ['天安门', ['天安门'], [], []],
    // A number is read whole: its digits could be parted in more ways than anyone can wait for.
    [`柳巷 1号楼${'1'.repeat(60)}x`, ['柳巷', `1号楼${'1'.repeat(60)}x`], [], []],
  ])('%s', (query, words, places, unused) => {
    const read = readQuery(query, vocabulary);
    expect([read.words, read.places.map(({ name }) => name), read.unused]).toEqual([words, places, unused]);
  });
});

describe('planOf(query)', () => {
  it('goes from the most literal to the most forgiving', () => {
    expect(planOf('東山区柳巷3号', vocabulary).attempts.map(({ way, terms, within }) => [way, terms, within])).toEqual([
      ['typed', [['东山区柳巷3号']], []],
      ['read', [['柳巷3号']], ['district/d1']],
      ['heard', [['东山区柳巷3号']], []],
      ['heard', [['柳巷3号']], ['district/d1']],
      ['parts', [['柳巷'], ['3号']], ['district/d1']],
      ['elsewhere', [['柳巷'], ['3号']], []],
      ['near', [['柳巷3号']], []],
    ]);
  });

  it('looks for the smallest place where nothing but places is named', () => {
    const read = planOf('杏圃 东山', vocabulary).attempts[1];
    expect([read?.terms, read?.within]).toEqual([[['杏圃街道']], ['district/d1']]);
  });

  it('tries nothing without words', () => {
    expect(['', ' 　', '（）'].map((query) => planOf(query, vocabulary).attempts)).toEqual([[], [], []]);
  });
});
