import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementsIn, parseMarkup } from './markup.ts';
import { isMatch, styleRules } from './style-rules.ts';
import { usedRules } from './used-rules.ts';

const SELECTORS = [
  'p',
  '.a',
  'p.a',
  '*',
  '[hidden]',
  ':root',
  'div > .a',
  'div p',
  '.a + .b',
  '.b ~ p',
  'p:first-child',
];
SELECTORS.push('.b:last-child', 'p:not(.a)', '.a, .b', 'div .c, .a', 'p:empty', '.b:only-child', 'div > p + .a');

const rule = fc.record({ head: fc.constantFrom(...SELECTORS), isPrint: fc.boolean(), at: fc.nat(9) });
const sheets = fc
  .array(rule, { maxLength: 12 })
  .map((rules) =>
    rules
      .map(({ head, isPrint, at }) => (isPrint ? `@media print{${head}{top:${at}px}}` : `${head}{top:${at}px}`))
      .join(''),
  );
const pieces = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('文', '<p></p>', '<p class="a">甲</p>', '<p class="b" hidden>乙</p>', '<i class="a c"></i>'),
    fc.array(tie('node'), { maxLength: 4 }).map((inside) => `<div class="b">${inside.join('')}</div>`),
  ),
})).node;

test('the rules of a piece are those that any of its elements is meant by, selector by selector, in the order of the sheet', () => {
  fc.assert(
    fc.property(sheets, pieces, (sheet, piece) => {
      const root = parseMarkup(`<html><body>${piece}</body></html>`);
      const elements = elementsIn(root);
      const rules = styleRules(sheet);
      const plainly = rules.flatMap(({ conditions, selectors, declarations }) => {
        const own = selectors.filter((selector) => elements.some((element) => isMatch(element, selector)));
        return own.length === 0 ? [] : [{ conditions, heads: own.map(({ text }) => text).join(), declarations }];
      });
      const used = styleRules(usedRules(rules, root)).map(({ conditions, selectors, declarations }) => ({
        conditions,
        heads: selectors.map(({ text }) => text).join(),
        declarations,
      }));
      expect(used).toEqual(plainly);
    }),
  );
});
