import { describe, expect, it } from 'vitest';
import { cityWordsText, inWordsOf } from './city-words.ts';
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

it('a city that counts acceptances has the words of all cities', () => {
  expect(inWordsOf(words, { renovatedWhen: 'accepted' })).toBe(words);
  expect(cityWordsText({ renovatedWhen: 'accepted' })).toBeUndefined();
});
