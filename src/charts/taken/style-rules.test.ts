import { describe, expect, it } from 'vitest';
import { elementsIn, parseMarkup } from './markup.ts';
import { isMatch, styleRules } from './style-rules.ts';

const page = parseMarkup(
  '<html><body><div class="chart broad"><p></p><svg class="wide asked"><g><text class="axis" data-kind="year"></text><text></text></g><path class="dot open"></path></svg></div></body></html>',
);
/** What of the page a selector is of. */
const found = (selector: string): readonly string[] => {
  const [rule] = styleRules(`${selector}{fill:red}`);
  return elementsIn(page)
    .filter((element) => rule?.selectors.some((one) => isMatch(element, one)))
    .map(({ name, attributes }) => [name, attributes.get('class')].filter(Boolean).join('.'));
};

describe('isMatch', () => {
  it('knows names, classes, attributes and what they are not', () => {
    expect(found('path.dot.open')).toEqual(['path.dot open']);
    expect(found('.dot:not(.open)')).toEqual([]);
    expect(found('text:not(.axis)')).toEqual(['text']);
    expect(found('[data-kind=year]')).toEqual(['text.axis']);
    expect(found("html:not([data-reading='large']) text:first-child")).toEqual(['text.axis']);
  });
  it('knows how elements lie to each other', () => {
    expect(found('.chart text')).toEqual(['text.axis', 'text']);
    expect(found('svg.asked > path')).toEqual(['path.dot open']);
    expect(found('svg > text')).toEqual([]);
    expect(found('p+svg')).toEqual(['svg.wide asked']);
    expect(found('text~text, p ~ svg')).toEqual(['svg.wide asked', 'text']);
  });
  it('takes no state that comes and goes for a look', () => {
    const [rule] = styleRules('path:hover,path::after,path{fill:red}');
    expect(rule?.selectors.map(({ isPlain }) => isPlain)).toEqual([false, false, true]);
  });
});

describe('styleRules', () => {
  it('reads rules in their order, with the conditions that they stand under', () => {
    const rules = styleRules(
      '@charset "utf-8";/* p{} */a{color:red;background:url("x;}y")}@media print{@media (min-width:1em){b{top:0}}}@font-face{src:x}',
    );
    expect(rules.map(({ conditions, declarations }) => [conditions, declarations])).toEqual([
      [
        [],
        [
          ['color', 'red'],
          ['background', 'url("x;}y")'],
        ],
      ],
      [['print', '(min-width:1em)'], [['top', '0']]],
    ]);
  });
});
