import { describe, expect, test } from 'vitest';
import { readJson } from './json.ts';

/** What is said of a text that is no JSON: each line, what is written there and what instead, or the slip. */
function said(text: string): readonly string[] {
  const { document, problems } = readJson('x.json', text);
  expect(document).toBeNull();
  return problems.map(({ line, value, parameters }) =>
    parameters.reason === 'json-syntax'
      ? `${String(line)} ${String(parameters.slip)}`
      : parameters.reason === 'json-wide-sign' || parameters.reason === 'json-word'
        ? `${String(line)} ${String(value)} → ${parameters.instead}`
        : parameters.reason,
  );
}

describe('signs of a Chinese input method, where JSON has its own', () => {
  test.each([
    ['quotes around a key', '{\n“name”: 1}', ['2 “ → "']],
    ['the second quote of a key', '{\n"name”: 1,\n"b": 2}', ['2 ” → "']],
    ['the wrong way round', '{\n"name“: "x",\n"b": 2}', ['2 “ → "']],
    ['the second quote of a text', '{\n"name": "x”,\n"b": 2}', ['2 ” → "']],
    ['with another key behind it', '{\n"id": "x”, "name": "y"}', ['2 ” → "']],
    ['of a text with quotes of its own', '{\n"a": "他说“好”，行”,\n"b": 1}', ['2 ” → "']],
    ['and around such a text', '{\n"a": “他说‘好’，行”\n}', ['2 “ → "']],
    ['a colon and a comma', '{\n"a"：1，\n"b": 2、"c": 3；\n"d": 4}', ['2 ： → :', '3 、 → ,']],
    ['braces and brackets', '{\n"a": ｛"b": 1｝,\n"c": 【1, 2】}', ['2 ｛ → {', '3 【 → [']],
    ['a full stop', '{\n"a": 1\n}。', ['3 。 → ,']],
    ['figures', '{\n"a": ２０１８}', ['2 ２０１８ → 2018']],
    ['blanks', '{\n"a":\u3000"甲",\n"b":\u00a01}', ['2 OtherBlank', '3 OtherBlank']],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('words of other languages and programs', () => {
  test.each([
    ['{"a": TRUE,\n"b": False}', ['1 TRUE → true', '2 False → false']],
    ['{"a": None,\n"b": NaN, "c": undefined}', ['1 None → null', '2 NaN → null', '2 undefined → null']],
    ['{"a": ｔｒｕｅ,\n"b": 否}', ['1 ｔｒｕｅ → true', '2 否 → false']],
    ['{"a": tru}', ['1 InvalidSymbol']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('what stands within a text is nobody’s slip', () => {
  test.each([
    ['{"a": "他说：“好，行”；TRUE"\n"b": 1}', ['1 CommaExpected']],
    ['{"a": "他说“好，行,\n"b": 1}', ['1 UnexpectedEndOfString']],
    ['{"a": "\\"“b”：\\"",\n"c": }', ['2 ValueExpected']],
    ['{"a": "None，“x”",\n"b": TRUE}', ['2 TRUE → true']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test('and a text that JSON reads is never looked at', () => {
    expect(readJson('x.json', '{"“a”": "：，TRUE　２"}').problems).toEqual([]);
  });
});

test('what the parser stumbles over before the first of them is said, too', () => {
  expect(said('{"a": 1\n"b": 2,\n"c"： 3}')).toEqual(['1 CommaExpected', '3 ： → :']);
});
