import { describe, expect, it } from 'vitest';
import { pseudo, pseudoText } from './pseudo.ts';
import { wordsOf } from './words.ts';

describe('pseudoText(text)', () => {
  it('makes ten characters fourteen ems of letters, in marks', () => {
    const text = pseudoText('一二三四五六七八九十');
    expect(text).toBe('⟦abcdefg abcdefg abcdefg abcd⟧');
  });
  it('keeps figures and symbols, and whatever has no Chinese', () => {
    expect(pseudoText('2018年12月')).toBe('⟦2018abc12abc⟧');
    expect(pseudoText('CSV ▲ 65.5%')).toBe('CSV ▲ 65.5%');
  });
});

describe('pseudo(catalogue)', () => {
  it('reaches texts in lists, in records and in what functions return', () => {
    const made = pseudo({ list: ['甲'], deep: { say: (n: number) => ({ text: `${n}个`, n }) } });
    expect(made.list).toEqual(['⟦abc⟧']);
    expect(made.deep.say(3)).toEqual({ text: '⟦3abc⟧', n: 3 });
  });
  it('leaves no Chinese in any plain text of the catalogue', () => {
    expect(JSON.stringify(wordsOf('en-XA'))).not.toMatch(/\p{Script=Han}/u);
  });
});
