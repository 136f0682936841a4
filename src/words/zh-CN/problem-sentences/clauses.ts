/** Clauses that sentences of several kinds share. */
import type { Garbling } from '../../../ledgers/problems/plausibility-reasons.ts';
import type { OutsideCause } from '../../../ledgers/problems/position-causes.ts';
import type { ListedLevel } from '../../../domain/rows.ts';
import { quoted } from '../../problems.ts';
import { codes } from '../codes.ts';

/** What is meant, or what would be right where that is unclear. */
export const meant = (text: string | null, otherwise: string): string =>
  text === null ? otherwise : `应为 ${quoted(text)}`;

export const nearest = (candidate: string): string => `最接近 "${candidate}"`;

/** The candidate that is nearest, or what to do where none is near. */
export const nearOr = (candidate: string | null, otherwise: string): string =>
  candidate === null ? otherwise : nearest(candidate);

/** One item of a list, and what is wrong with it. */
export const itemOf = (item: string, message: string): string => `其中 ${quoted(item)} ${message}`;

/** A level by its id and by what cities mostly call it. */
export const namedLevel = (level: ListedLevel): string => ` ${level}（${codes.level[level]}）`;

/** What is to be done where a city has a level after all. */
export const listLevel = (level: ListedLevel): string => `在 programme.json 的 levels 里列出 ${level}`;

/** Thousands separated by commas, at most one decimal. */
export const figure = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });
/** Ids, or lines where an id could not be read. */
export const namesOf = (first: readonly (string | number)[]): readonly string[] =>
  first.map((idOrLine) => (typeof idOrLine === 'number' ? `第 ${String(idOrLine)} 行` : idOrLine));
/** The first of many, and that there are more. */
export const firstOf = (all: number, first: readonly string[]): string =>
  `${first.join('、')}${all > first.length ? ' 等' : ''}`;

export const SYSTEMS: Readonly<Record<Extract<OutsideCause, { kind: 'crs' }>['crs'], string>> = {
  wgs84: 'WGS 84',
  gcj02: 'GCJ-02',
  bd09: 'BD-09',
};

/** How texts were spoilt. */
export const GARBLINGS: Readonly<Record<Garbling, string>> = {
  'utf8-as-gbk': 'UTF-8 文字按 GBK 打开后保存的乱码',
  'as-latin': '中文按西文编码打开后保存的乱码',
  'question-marks': '保存时丢失的字变成了问号',
  replaced: '损坏的文字反复转码后的乱码',
};

/** What a position outside the map probably is. */
export const outside = (
  cause: OutsideCause,
  texts: { readonly swapped: string; readonly crs: (system: string) => string; readonly unknown: string },
): string => {
  switch (cause.kind) {
    case 'swapped':
      return texts.swapped;
    case 'sign':
      return '经纬度前面多了负号，去掉后在范围内';
    case 'point':
      return '小数点可能点错了位置或丢了，移动小数点后在范围内';
    case 'crs':
      return texts.crs(SYSTEMS[cause.crs]);
    case 'unknown':
      return texts.unknown;
  }
};
