/** The unified social credit code, 统一社会信用代码 (GB 32100-2015). */

/** Digits and capitals without I, O, S, V, Z; a character's value is its position. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 17 characters of the alphabet give the 18th: weights 3^i mod 31, the sum complemented to 31; null if one is foreign. */
export function creditCodeCheckDigit(first17: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value === -1) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Whether a text is a credit code: 18 characters of the alphabet, the last of them the right check digit. */
export function isCreditCode(text: string): boolean {
  return text.length === 18 && creditCodeCheckDigit(text.slice(0, 17)) === text.charAt(17);
}
