import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf, termsOf } from './attempts.ts';
import { nothingFound, prepare, resultOf, search, searchOn, type Searchable } from './search.ts';
import type { Readings } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

const readings: Readings = new Map(
  Object.entries({
    槐: ['huai'],
    荫: ['yin'],
    路: ['lu'],
    号: ['hao'],
    院: ['yuan'],
    市: ['shi'],
    第: ['di'],
    一: ['yi'],
    二: ['er'],
    十: ['shi'],
    水: ['shui'],
    磨: ['mo'],
    石: ['shi'],
    厂: ['chang'],
    家: ['jia'],
    属: ['shu'],
    重: ['zhong', 'chong'],
    庆: ['qing'],
    里: ['li'],
    绿: ['lv'],
    园: ['yuan'],
  }),
);
const compound = (name: string, more: Partial<Searchable> = {}): Searchable => ({
  kind: 'compound',
  name,
  within: [],
  formerNames: [],
  address: '',
  removed: false,
  ...more,
});
const city = prepare(
  [
    compound('槐荫路110号院', { address: '槐荫路110号' }),
    compound('槐荫路11号院', { formerNames: ['市第二水磨石厂家属院'], address: '槐荫路11号' }),
    compound('市第一石厂家属院', { address: '槐荫路11号' }),
    compound('重庆里', { address: '绿园路3号' }),
    compound('新重庆里', { address: '绿园路4号' }),
    compound('槐荫路9号院', { removed: true }),
  ],
  readings,
);
const names = (query: string): string[] => search(city, query, 50).hits.map(({ entry }) => entry.name);
const first = (query: string): string | undefined => names(query)[0];

describe('search(query) finds a compound', () => {
  it.each([
    ['by its name', '槐荫路11号院'],
    ['by a part of it', '荫路11'],
    ['by pinyin initials and number', 'hyl11'],
    ['by full pinyin', 'huaiyinlu11hao'],
    ['by a syllable not finished yet', 'huaiyinlu11hao yua'],
    ['by characters and pinyin mixed', '槐yl11'],
    ['in full-width letters and digits', 'ＨＹＬ１１'],
    ['in capitals', 'HYL11'],
    ['with an input method’s apostrophes', "huai'yin'lu11"],
    ['with the number in Chinese', '槐荫路十一号'],
    ['by words in any order', '11号 槐荫'],
    ['by its former name', '水磨石厂'],
    ['by its former name with the number in Arabic', '市第2水磨石厂家属院'],
    ['by initials of its former name', 'sdesmsc'],
  ])('%s: %s', (_, query) => {
    expect(first(query)).toBe('槐荫路11号院');
  });

  it('by any reading of a character that has several', () => {
    expect(names('cql')).toEqual(['重庆里', '新重庆里']);
    expect(names('zhongqing')).toEqual(['重庆里', '新重庆里']);
  });

  it('by v or ü for ü', () => {
    expect(names('lvyuanlu3')).toEqual(['重庆里']);
    expect(names('lüyuanlu3')).toEqual(['重庆里']);
  });

  it('by a two-letter initial', () => {
    expect(first('sh-d-y-sh-ch')).toBe('市第一石厂家属院');
  });

  it('after the others when it has left the ledger', () => {
    expect(names('hyl')).toContain('槐荫路9号院');
    expect(names('槐荫路').indexOf('槐荫路9号院')).toBeGreaterThan(names('槐荫路').indexOf('槐荫路110号院'));
  });
});

describe('search(query) puts first', () => {
  it('the whole name before its beginning, the beginning of a word, and a part', () => {
    const list = ['大南里', '路南里', '南里', '南里院'].map((name) => compound(name));
    const order = search(prepare(list, readings), '南里', 9).hits.map(({ entry }) => entry.name);
    expect(order).toEqual(['南里', '南里院', '路南里', '大南里']);
  });

  it('name before former name before address', () => {
    const list = [compound('丙', { address: '南里' }), compound('乙', { formerNames: ['南里'] }), compound('南里')];
    const order = search(prepare(list, readings), '南里', 9).hits.map(({ entry }) => entry.name);
    expect(order).toEqual(['南里', '乙', '丙']);
  });

  it('a whole number before the same digits inside a longer one', () => {
    expect(names('槐荫路11').slice(0, 3)).toEqual(['槐荫路11号院', '市第一石厂家属院', '槐荫路110号院']);
  });

  it('characters before pinyin: li typed as 里 does not come after 路', () => {
    const list = [compound('li园'), compound('里园')];
    expect(search(prepare(list, readings), 'li', 9).hits.map(({ entry }) => entry.name)).toEqual(['li园', '里园']);
  });
});

describe('search(query) says', () => {
  it('how many there are beyond the limit', () => {
    expect(search(city, 'hyl', 2)).toMatchObject({ total: 4, hits: [{}, {}] });
  });

  it('where it matched, in the text as written', () => {
    const [hit] = search(city, '第2水磨', 1).hits;
    expect(hit?.found).toEqual([{ field: 'former', text: '市第二水磨石厂家属院', parts: [[1, 5]] }]);
  });

  it('nothing for an empty query, for spaces, for punctuation', () => {
    expect(['', '  ', '（）', '\u200b'].map((query) => search(city, query, 9).total)).toEqual([0, 0, 0, 0]);
  });

  it('nothing literal where one of several words is not found, only names that have the others', () => {
    expect(search(city, '槐荫路 桃园', 9)).toMatchObject({ way: 'near', total: 4 });
    expect(search(city, '桃园 柳巷', 9)).toEqual({ way: null, total: 0, hits: [] });
  });
});

describe('for any names', () => {
  const name = fc.stringMatching(/^[槐荫路号院市第一二十水石厂0-9a-z]{1,12}$/);

  it('every part of a name finds it', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (text, a, b) => {
        const from = a % text.length;
        const query = text.slice(from, from + 1 + (b % (text.length - from)));
        const { hits } = search(prepare([compound(text)], readings), query, 1);
        expect(hits).toHaveLength(1);
      }),
    );
  });

  it('the initials of a name find it, and so does its full pinyin', () => {
    fc.assert(
      fc.property(name, (text) => {
        const spell = (spelt: (reading: string) => string): string =>
          Array.from(text, (char) => spelt(readings.get(char)?.[0] ?? char)).join('');
        const list = prepare([compound(text)], readings);
        expect(
          search(
            list,
            spell((reading) => reading.charAt(0)),
            1,
          ).total,
        ).toBe(1);
        expect(
          search(
            list,
            spell((reading) => reading),
            1,
          ).total,
        ).toBe(1);
      }),
    );
  });

  it('any text may be typed: nothing throws, and what is marked lies in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(name, { maxLength: 5 }), (query, list) => {
        const result = search(
          prepare(
            list.map((text) => compound(text)),
            readings,
          ),
          query,
          3,
        );
        expect(result.hits.length).toBeLessThanOrEqual(Math.min(3, result.total));
        for (const { from, to, text } of result.hits.flatMap((hit) =>
          hit.found.flatMap(({ text, parts }) => parts.map(([from, to]) => ({ from, to, text }))),
        )) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('a long tedious query does not take long', () => {
    const list = prepare([compound('石'.repeat(60))], new Map([['石', ['s', 'ss', 'shi', 'sss']]]));
    expect(search(list, 's'.repeat(64), 1).total).toBe(1);
  });
});

describe('searchOn(found, list)', () => {
  const names = ['桃园里', '桃园', '北桃园里', '桃园里北院', '槐荫里', '桃园里', '园桃里', '逃园里'];
  const list = prepare(
    names.map((name) => compound(name)),
    readings,
  );
  // Found as it stands, by sound, in parts, nearly, and not at all.
  it.each(['桃园', '桃yuan', '北院桃园', '院里桃园', '桃园路', '石'])(
    '%s: is what one list of all would give, however it is cut',
    (query) => {
      const whole = search(list, query, 3, vocabularyOf(readings));
      const plan = planOf(query, vocabularyOf(readings));
      for (let cut = 0; cut <= list.length; cut += 1) {
        const [first, second] = [list.slice(0, cut), list.slice(cut)];
        const found = searchOn(searchOn(nothingFound<Searchable>(plan), first, plan, 3), second, plan, 3);
        expect(resultOf(found, plan, 3)).toEqual(whole);
      }
    },
  );

  it('is the same result where a list adds nothing', () => {
    const plan = planOf('桃园', vocabularyOf(readings));
    const found = searchOn(nothingFound<Searchable>(plan), list, plan, 3);
    expect(searchOn(found, list.slice(4, 5), plan, 3)).toBe(found);
  });
});

describe('termsOf(query)', () => {
  it('parts words at spaces of any width and adds digits for Chinese numerals', () => {
    expect(termsOf('槐荫路　第十一号 ABC')).toEqual([['槐荫路'], ['第十一号', '第11号'], ['abc']]);
  });
});
