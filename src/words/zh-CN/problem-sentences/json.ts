/** Why JSON cannot be read, or is not as it should be. */
import type { JsonKey, JsonReasons, JsonSlip, JsonType } from '../../../ledgers/problems/problem-reasons.ts';
import type { Sentences } from '../../problems.ts';
import { dataGuideKeys } from '../data-guide-keys.ts';
import type { KeyWords } from '../key-words.ts';

const wordsOf = ({ object, path }: JsonKey): KeyWords | undefined => dataGuideKeys[object][path];

/** What a key is called, in brackets. */
function titleOf(key: JsonKey): string {
  const title = wordsOf(key)?.title;
  return title === undefined ? '' : `（${title}）`;
}

/** A value with its meaning. */
function choice(value: string, key: JsonKey): string {
  const meaning = wordsOf(key)?.choices?.[value];
  return meaning === undefined ? value : `${value}（${meaning}）`;
}

const oneOf = (choices: readonly string[], key: JsonKey): string =>
  `应为 ${choices.map((value) => choice(value, key)).join('、')} 之一`;

const JSON_TYPE_NAMES: Readonly<Record<JsonType, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: '布尔值 true 或 false',
  array: '数组 […]',
  object: '对象 {…}',
  tuple: '数组 […]',
};

const SLIPS: Readonly<Record<JsonSlip, string>> = {
  CommaExpected: '缺少逗号',
  ColonExpected: '缺少冒号',
  ValueExpected: '缺少值，或多了一个逗号',
  PropertyNameExpected: '缺少键名，或多了一个逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '文件末尾有多余内容',
  InvalidCommentToken: 'JSON 里不能写注释',
  UnexpectedEndOfString: '字符串没有结束',
  InvalidSymbol: '键名或文字没有用半角双引号括起',
  InvalidCharacter: '字符串里有制表符之类看不见的控制字符',
  InvalidEscapeCharacter: '反斜杠 \\ 后面的字符不对，文字里的反斜杠要写两个',
  InvalidNumberFormat: '数的写法不对',
  SingleQuotes: '键名和文字用了单引号，JSON 里要用半角双引号',
  Empty: '是空文件，没有内容',
  CutOff: '没有结束，文件可能没有传完整',
  TooDeep: '括号一层套一层，超过100层',
  OtherBlank: '有全角空格，JSON 里要用半角空格',
};

export const json: Sentences<keyof JsonReasons> = {
  'json-syntax': ({ slip }) => ({
    message: slip === null ? '不是合格的 JSON' : SLIPS[slip],
    suggestion:
      slip === 'Empty' || slip === 'CutOff' ? '重新取得完整的文件，或从备份里找回' : '改正这一行；前一行也要看',
  }),
  'json-wide-sign': ({ instead }) => ({
    message: '是中文（全角）符号，JSON 里不能用',
    suggestion: `切换到英文输入法，换成半角的 ${instead}；同一行的其他符号也要看`,
  }),
  'json-word': ({ instead }) => ({
    message: 'JSON 里没有这种写法',
    suggestion: `写 ${instead}，全用小写，不加引号`,
  }),
  'written-twice': () => ({ message: '同一个键写了两次', suggestion: '只留一个' }),
  'unknown-key': ({ nearest }) => ({
    message: '没有这个键',
    suggestion: nearest === null ? '删去，或核对键名' : `最接近 "${nearest.name}"${titleOf(nearest.key)}`,
  }),
  'missing-key': ({ type, key }) => ({
    message: `缺少这个键${titleOf(key)}`,
    suggestion: `应为${JSON_TYPE_NAMES[type]}`,
  }),
  'missing-choice': ({ choices, key }) => ({
    message: `缺少这个键${titleOf(key)}`,
    suggestion: oneOf(choices, key),
  }),
  'json-choice': ({ meant: value, choices, key }) => ({
    message: '不在可选值之内',
    suggestion: `${value === null ? '' : `最接近 ${choice(value, key)}；`}${oneOf(choices, key)}`,
  }),
  'json-quoted': ({ instead }) => ({ message: '两边不能有引号', suggestion: `写 ${instead}` }),
  'json-type': ({ type }) => ({ message: '类型不对', suggestion: `应为${JSON_TYPE_NAMES[type]}` }),
  'json-minimum': ({ minimum, inclusive }) => ({
    message: '太小',
    suggestion: `应${inclusive ? '不小于' : '大于'} ${String(minimum)}`,
  }),
  'no-level': () => ({
    message: '一个层级也没有',
    suggestion: '至少写一个；区、街道、网格三级都有的，去掉这个键',
  }),
  'level-order': ({ right }) => ({
    message: '次序不对，应从大到小',
    suggestion: `依次写 ${right.join('、')}`,
  }),
  'same-level': () => ({ message: '层级重复', suggestion: '每个层级只写一次' }),
  'term-too-long': ({ most }) => ({
    message: `超过 ${String(most)} 个字`,
    suggestion: '写短的叫法：它要放进表头和图里',
  }),
  'json-maximum': ({ maximum, inclusive }) => ({
    message: '太大',
    suggestion: `应${inclusive ? '不大于' : '小于'} ${String(maximum)}${maximum === 1 ? '；百分数写成小数，如 70% 写 0.7' : ''}`,
  }),
  'json-other': () => ({ message: '写法有误' }),
  'json-placeholder': () => ({
    message: '是占位字，不是内容',
    suggestion: '写上实际内容；可以没有的键写 null',
  }),
  'not-an-object': () => ({ message: '应为对象 {…}' }),
  'url-not-https': () => ({ message: '应以 https:// 开头' }),
  'evidence-writing': ({ kinds }) => ({
    message: `不是依据的写法，应为 ${kinds.map((kind) => `${kind}:…`).join('、')} 之一`,
  }),
};
