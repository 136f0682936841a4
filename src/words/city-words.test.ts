import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityWordsText, inCityWords, inWordsOf } from './city-words.ts';
import { DEFAULT_LOCALE, wordsOf } from './words.ts';

const words = wordsOf(DEFAULT_LOCALE);
const completed = inWordsOf(words, { renovatedWhen: 'completed' });

/** Every text of a catalogue that is no function's. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) yield* textsIn(entry);
}

describe('a city that counts completed works', () => {
  it('says so beside every rate, and of no works that they have been accepted', () => {
    const texts = [...textsIn({ ...completed, cityWords: null })];
    expect(texts.filter((text) => /改造率(?!（按完工）)/.test(text))).toEqual([]);
    expect(texts.filter((text) => /(?:全部|都|已)验收|待验收|未验收/.test(text))).toEqual([]);
    expect(completed.site.renovationDefinition).toBe(
      '改造率（按完工）＝所需整治项目全部完工的小区所占的比例；完工即算，不论是否验收；开工而未完工的不算，不需要改造的小区不计入分母。',
    );
  });
  it('leaves what the ledgers say as it is', () => {
    const name = '已验收小区（改造率）';
    expect(completed.map.described(name, '已验收', '')).toContain(name);
  });
});

describe('a city with terms of its own', () => {
  const own = inWordsOf(words, {
    renovatedWhen: 'completed',
    words: { compound: '老旧小区院落', renovation: '提升', grid: '社区' },
  });

  it('uses them wherever all cities have the common ones, also in what it counts otherwise', () => {
    expect(own.measure.compounds).toBe('老旧小区院落数');
    expect(own.level.grid).toBe('社区');
    expect(own.site.renovationDefinition).toMatch(/^提升率（按完工）＝所需整治项目全部完工的老旧小区院落所占的比例；/);
    expect([...textsIn({ ...own, cityWords: null })].filter((text) => /改造|网格/.test(text))).toEqual([]);
  });
  it('leaves what the ledgers say as it is', () => {
    expect(own.map.described('三号小区网格', '已改造', '')).toContain('三号小区网格');
  });
  it('says nothing of lines otherwise: where they may break is counted in characters', () => {
    expect(own.lines.wholes('第3小区网格')).toEqual(words.lines.wholes('第3小区网格'));
  });
  it('tells scripts of the browser its words', () => {
    expect(JSON.parse(cityWordsText({ renovatedWhen: 'accepted', words: { grid: '社区' } }) ?? '')).toEqual({
      renovatedWhen: 'accepted',
      words: { grid: '社区' },
    });
  });
});

describe('a city that names its levels', () => {
  const one = inWordsOf(words, { renovatedWhen: 'accepted', levels: [{ id: 'subdistrict', name: '街道（镇）' }] });
  const two = inWordsOf(words, {
    renovatedWhen: 'accepted',
    levels: [
      { id: 'district', name: '县区' },
      { id: 'grid', name: '社区' },
    ],
  });
  /** The sources of the catalogue, exchanged as its texts are: with what its functions may say. */
  const sources = (
    levels: readonly { readonly id: 'district' | 'subdistrict' | 'grid'; readonly name: string }[],
  ): string =>
    readdirSync(join('src', 'words', 'zh-CN'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join('src', 'words', 'zh-CN', name), 'utf8'))
      .map((text) => inCityWords({ text }, { renovatedWhen: 'accepted', levels }, words.cityWords).text)
      .join('\n');

  it('calls them so everywhere, and one that it does not list by the level that stands for it', () => {
    expect(one.level).toMatchObject({ district: '街道（镇）', subdistrict: '街道（镇）', grid: '街道（镇）' });
    expect(two.level).toMatchObject({ district: '县区', subdistrict: '县区', grid: '社区' });
    expect(two.papers.bulletin.districts).toBe('各县区');
    expect(
      [...textsIn({ ...one, cityWords: null })].filter((text) => /网格|街道(?!（镇）|、镇|平均)/.test(text)),
    ).toEqual(['平均每个网格小区数', '一个网格平均管几个老旧小区。', '平均每个街道网格数', '一个街道平均划几个网格。']);
  });
  it('lists each of them once', () => {
    expect(one.computedTables.common.unit_id.description).toBe('市或街道（镇）的编号，名称在各自的台账里');
    expect(two.find.label).toBe('小区、县区、社区或物业公司：名称、曾用名、地址或拼音');
    expect(one.tables.subdistricts.description).toBe('街道（镇），每行一个。');
    expect(two.tables.grids.description).toBe('社区，每行一个，各属一个县区。');
    expect([...textsIn(one.computedTables)].filter((text) => text.startsWith('true 为单位'))).toEqual([
      'true 为单位本身未报送该季最后一个月的台账；年度为任一季如此',
    ]);
    const twice = sources([{ id: 'subdistrict', name: '甲' }]).match(/.*甲[、和或各]{1,2}甲.*/g);
    expect(twice).toBeNull();
  });
  it('leaves what the ledgers say as it is, a name of one character too', () => {
    expect(one.map.described('区', '杏坡区', '')).toContain('区');
    expect(one.map.described('杏坡区第一网格', '', '')).toContain('杏坡区第一网格');
  });
  it('are exchanged whatever stands behind them', () => {
    const levels = [{ id: 'subdistrict', name: '甲' }] as const;
    const text = words.cityWords.ofReplies.reduce((rest, phrase) => rest.replaceAll(phrase, ''), sources(levels));
    expect(text.match(/.*(?:[各个哪]|全部|所属的)(?:区|街道|网格).*/g)).toBeNull();
  });
  it('are told from other words with the character of the first', () => {
    const levels = [
      { id: 'district', name: '〇' },
      { id: 'subdistrict', name: '街道' },
      { id: 'grid', name: '网格' },
    ] as const;
    const before = [...sources(levels).matchAll(/(\p{Script=Han})〇/gu)].map(([, character]) => character);
    expect([...new Set(before)].sort().join('')).toBe('与个例各在的部');
  });
  it('tells scripts of the browser', () => {
    const levels = [{ id: 'grid', name: '社区' }] as const;
    expect(JSON.parse(cityWordsText({ renovatedWhen: 'accepted', levels }) ?? '')).toEqual({
      renovatedWhen: 'accepted',
      words: {},
      levels,
    });
  });
});

it('a city that counts acceptances has the words of all cities', () => {
  expect(inWordsOf(words, { renovatedWhen: 'accepted' })).toBe(words);
  expect(cityWordsText({ renovatedWhen: 'accepted' })).toBeUndefined();
});
