/** What of a Chinese line stays whole: numbers with what they are counted in, and codes. */
import { clausesOf } from './clauses.ts';

/** What a number of things (个) is a number of, where a reader takes both for one unit. */
const THINGS = ['百分点', '小区', '街道', '网格', '工作日', '区', '月', '季度', '单位'].join('|');
const NUMBER = String.raw`第?[+−]?\d[\d,.]{0,30}`;
/** A number with its unit: 2.3个百分点, 1,600万㎡, 11号, 第5名; a unit of letters stands behind a blank: 12.3 kB. */
const COUNTED = String.raw`${NUMBER}(?:[万亿](?:㎡|\p{Script=Han})?|个(?:${THINGS})?|人次|\p{Script=Han}|㎡| [kM]B)`;
const DAY = String.raw`\d{1,2}月\d{1,2}日`;
/** A code of letters and figures in parts: c-0040, 2018-31号; what is longer may break, or it would not fit a phone. */
const CODE = String.raw`(?<![\w./-])[A-Za-z0-9]{1,12}(?:[-_][A-Za-z0-9]{1,12}){1,3}(?![\w-]|\.\w)号?`;
/** The number of a document: 〔2018〕31号. */
const DOCUMENT = String.raw`〔\d{4}〕\d+号`;
/** A place in an order, in characters: 第一, 第四季度; and what a column or a drawing counts in: （万元）, 单位：%. */
const ORDINAL = String.raw`第[一二三四五六七八九十]+(?:季度)?`;
const UNIT = String.raw`（(?:万?元|百分点)）|单位：(?:%|个|万?元|百分点)`;
const WHOLE = new RegExp([DAY, DOCUMENT, CODE, COUNTED, ORDINAL, UNIT].join('|'), 'gu');
/** Each of them has one of these; most texts of a page have none, and need not be searched. */
const SIGN = /[\d_\-第（：]/;

export const lines = {
  /** Where the parts of a text stand that no line may break: from, and to before which character. */
  wholes: (text: string): readonly (readonly [from: number, to: number])[] =>
    SIGN.test(text) ? Array.from(text.matchAll(WHOLE), ({ 0: part, index }) => [index, index + part.length]) : [],
  /** Where the clauses of a heading stand that take a line of their own rather than being parted. */
  clauses: clausesOf,
};
