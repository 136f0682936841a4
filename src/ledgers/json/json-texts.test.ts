import { expect, test } from 'vitest';
import { readJson } from './json.ts';
import { plainTexts } from './json-texts.ts';

/** What is said of a JSON text, and the value read. */
function reading(text: string): { readonly said: readonly string[]; readonly value: unknown } {
  const { document, problems } = readJson('programme.json', text);
  if (document === null) {
    return {
      said: problems.map((p) => `${p.code} ${String(p.line)} ${p.value ?? ''} ${p.parameters.reason}`),
      value: null,
    };
  }
  const read = plainTexts(document);
  const said = read.problems.map((p) => `${p.code} ${p.column ?? ''} ${p.parameters.reason}`);
  return { said, value: read.document.value };
}

test.each([
  ['{"site":{"contact":"138-0013-8000"}}', 'E-LEAK site.contact leak'],
  ['{"site":{"hotline":"0310-3113456"}}', undefined],
  ['{"site":{"hotline":"=HYPERLINK(1)"}}', 'E-FORMULA site.hotline formula'],
  ['{"site":{"hotline":"+86 310 3113456"}}', undefined],
  ['{"site":{"hotline":"11010519491231002X"}}', 'E-LEAK site.hotline leak'],
  ['{"site":{"url":"https://example.org/13800138000"}}', undefined],
  ['{"claims":[{"text":"=1+1"}]}', 'E-FORMULA claims[0].text formula'],
  ['{"title":"11010519491231002X"}', 'E-LEAK title leak'],
  ['{"title":"甲\\ud800"}', 'E-TYPE title damaged-text'],
  ['{"title":"同上"}', 'E-EMPTY title json-placeholder'],
  ['{"title":"????"}', 'W-TEXT title garbled-text'],
  ['{"title":"#REF!"}', 'W-TEXT title formula-failed'],
  ['{"title":"是否无物业？"}', undefined],
])('%s: %s', (text, expected) => {
  expect(reading(text).said[0]).toBe(expected);
});

test('what cannot be seen is taken off, with one notice a key', () => {
  const { said, value } = reading('{"claims":[{"text":"甲\u200B乙"},{"text":"丙\u200B"}],"__proto__":1}');
  expect(said).toEqual(['N-TEXT claims[0].text read-as']);
  expect(value).toHaveProperty('claims', [{ text: '甲乙' }, { text: '丙' }]);
});

test.each([
  ['{\n“as_of”：\n"2018-12-31"}', 'E-JSON 2 “ json-wide-sign'],
  ['{"as_of": "2018-12-31"，\n"a": 1}', 'E-JSON 1 ， json-wide-sign'],
  ['{"as_of": "2018-12-31”,\n"a": 1}', 'E-JSON 1 ” json-wide-sign'],
])('%j is told by its sign', (text, expected) => {
  expect(reading(text).said).toEqual([expected]);
});
