import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditCodeCheckDigit, isCreditCode } from './credit-code.ts';

describe('the check digit of GB 32100-2015', () => {
  test.each([
    // The standard's own example.
    ['91350100M000100Y4', '3'],
    // 9×1 + 1×3 + 3×9 + 5×27 + 1×26 + 21×20 + 1×8 + 8×30 = 868 = 28×31, so that nothing is missing to a multiple.
    ['91350100M00010080', '0'],
    // 1×1: 30 are missing to 31, and Y is worth 30.
    ['10000000000000000', 'Y'],
    // 18×1: J is worth 18, not 19, for I is left out; 13 are missing, and D is worth 13.
    ['J0000000000000000', 'D'],
  ])('of %s is %s', (first17, digit) => {
    expect(creditCodeCheckDigit(first17)).toBe(digit);
    expect(isCreditCode(first17 + digit)).toBe(true);
  });

  test('is none where a character is not of the alphabet', () => {
    for (const foreign of 'IOSVZ-a甲') expect(creditCodeCheckDigit(`9135010${foreign}M000100Y4`)).toBeNull();
  });

  test('finds every single wrong character and every swap of two unequal neighbours', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const first17 = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(first17, fc.nat(17), fc.constantFrom(...alphabet), fc.nat(16), (characters, at, other, swap) => {
        const code = characters.join('') + String(creditCodeCheckDigit(characters.join('')));
        expect(isCreditCode(code)).toBe(true);
        expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(other === code.charAt(at));
        const [a, b] = [code.charAt(swap), code.charAt(swap + 1)];
        expect(isCreditCode(code.slice(0, swap) + b + a + code.slice(swap + 2))).toBe(a === b);
      }),
    );
  });
});

test.each(['', '91350100M000100Y4', '91350100M000100Y433', '91350100M000100Y4３'])('%j is no credit code', (text) => {
  expect(isCreditCode(text)).toBe(false);
});
