/**
 * Text without what cannot be seen: characters that mean nothing are taken off and look-alikes made plain, so that two
 * names never differ by what no reader can tell apart.
 */
import type { Writing } from '../problems/problem-reasons.ts';
import type { Fault } from '../problems/problem.ts';

interface PlainText {
  readonly text: string;
  /** In which way it was written otherwise; null where it stands as it was. */
  readonly writing: Writing | null;
  /** What is in it that cannot be made plain. */
  readonly warning: Fault | null;
}

/** Characters that are nothing to a reader: controls, marks of direction and joining, fillers, selectors, tags. */
const INVISIBLE = String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFDD0-\uFDEF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFC\uFFFE\uFFFF`;
/** Blanks other than the space and the line break. */
const ODD_BLANKS = String.raw`\u0009\u000D\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000`;
/** Radicals, compatibility forms and ligatures, which look like the characters that they are not. */
const LOOK_ALIKES = String.raw`\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06`;
/** Marks that combine with the letter before them. */
const MARKS = String.raw`\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\u302A-\u302F\u3099\u309A\uFE20-\uFE2F`;
/** Greek and Cyrillic letters that nobody can tell from Latin ones, and those. */
const FOREIGN = 'ΑАΒВΕЕΖΗНΙІΚКΜМΝΟОΡРΤТΥХΧСЅЈаеорсухіѕјοϲ';
const LATIN = 'AABBEEZHHIIKKMMNOOPPTTYXXCSJaeopcyxisjoc';

/** What a text must hold before it is looked at closely. Of characters beyond U+FFFF the first half is enough. */
const UNUSUAL = new RegExp(
  String.raw`[${INVISIBLE}${ODD_BLANKS}${LOOK_ALIKES}${MARKS}${FOREIGN}\uE000-\uF8FF\uD87E\uDB40\uDB80-\uDBFF]|&#?[A-Za-z]|&#\d|_x[0-9A-Fa-f]{4}_|\\u[0-9A-Fa-f]{4}|<[!/A-Za-z]`,
);
const UNUSUAL_IN_NAMES = new RegExp(
  String.raw`${UNUSUAL.source}|%[0-9A-Fa-f]{2}|[ \n\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]`,
);

const STRIPPED = new RegExp(String.raw`[${INVISIBLE}\u{E0000}-\u{E0FFF}]`, 'gu');
const BLANKS = new RegExp(String.raw`[ ${ODD_BLANKS}]+`, 'g');
const ODD_BLANK = new RegExp(`[${ODD_BLANKS}]`);
const COMPATIBLE = new RegExp(String.raw`[${LOOK_ALIKES}\u{2F800}-\u{2FA1F}]`, 'gu');
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const PADDING = /(\p{Script=Han})\s+(?=\p{Script=Han})/gu;
/** Marks on what has none: no writing puts an accent on a Chinese character or a digit. */
const MARKED = new RegExp(String.raw`(^|[\p{Script=Han}\p{P}\d])[${MARKS}]+`, 'gu');
const FOREIGN_LETTER = /[\p{Script=Greek}\p{Script=Cyrillic}]/gu;
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{10FFFF}]/u;
const MARKUP =
  /<(?:\/?(?:br|p|b|i|u|a|em|strong|span|div|font|img|td|tr|table|script|style)\b[^<>]*>?|!--|!\[CDATA\[)|&[a-z]{2,31};/i;

/** Radicals that no normal form names, as texts copied from PDF files hold them. */
const RADICALS = new Map(
  Array.from(
    '⺁厂⺝月⺟母⺠民⺫罒⺬示⺮竹⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻒镸⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'.match(
      /../gu,
    ) ?? [],
    (pair) => {
      const [radical = '', plain = ''] = pair;
      return [radical, plain] as const;
    },
  ),
);

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['middot', '·'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['times', '×'],
  ['sup2', '²'],
  ['thinsp', ' '],
  ['bull', '•'],
  ['deg', '°'],
  ['shy', ''],
  ['zwnj', ''],
  ['zwj', ''],
  ['lrm', ''],
  ['rlm', ''],
  ['zerowidthspace', ''],
]);

/** The character that `&amp;`, `&#47;` or `&#x2F;` stands for; the text itself where it is none. */
function entityCharacter(written: string, name: string): string {
  const code = /^#x[0-9a-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#')) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : written;
  return ENTITIES.get(name.toLowerCase()) ?? written;
}

/** Entities are written anew by every system that a text passes through: `&amp;amp;`. */
const TIMES_ESCAPED = 3;

function withoutEntities(text: string): string {
  let plain = text;
  for (let i = 0; i < TIMES_ESCAPED && plain.includes('&'); i += 1) {
    plain = plain
      .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]\w{1,14});/gi, entityCharacter)
      // Browsers read the oldest ones without their end; a query goes on with an equals sign.
      .replaceAll(/&(amp|nbsp|lt|gt|quot)(?![\w;=])/gi, entityCharacter);
  }
  return plain;
}

/** `_x000D_`, by which workbooks write characters that XML cannot hold, and `\\u5b89`, by which programs write all but ASCII. */
function withoutEscapes(text: string): string {
  const character = (hex: string): string => {
    const code = Number.parseInt(hex, 16);
    return code >= 0x20 ? String.fromCharCode(code) : code === 0x09 || code === 0x0a || code === 0x0d ? ' ' : '';
  };
  let plain = text;
  // The sign of the escape is itself escaped where a text passed through twice: _x005F_x000D_.
  for (let i = 0; i < TIMES_ESCAPED && plain.includes('_x'); i += 1) {
    plain = plain.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => character(hex));
  }
  return plain.replaceAll(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) => character(hex));
}

/** A name as an address of the web writes it: %E5%AE%89. */
function withoutPercents(text: string): string {
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2}){3,}/g, (written) => {
    try {
      return decodeURIComponent(written);
    } catch {
      return written;
    }
  });
}

/** Latin letters for those of other scripts, where all of these look like Latin ones: А座. */
function withoutForeign(text: string): string {
  const letters = text.match(FOREIGN_LETTER) ?? [];
  if (letters.length === 0 || letters.some((letter) => !FOREIGN.includes(letter))) return text;
  return text.replaceAll(FOREIGN_LETTER, (letter) => LATIN.charAt(FOREIGN.indexOf(letter)));
}

function warningOf(text: string): Fault | null {
  const hidden = PRIVATE.exec(text)?.[0].codePointAt(0);
  if (hidden !== undefined) return { code: 'W-TEXT', parameters: { reason: 'private-use', codePoint: hidden } };
  return MARKUP.test(text) ? { code: 'W-TEXT', parameters: { reason: 'markup' } } : null;
}

type Step = readonly [writing: Writing, plain: (text: string) => string];

const STEPS: readonly Step[] = [
  ['entity', withoutEntities],
  ['escape', withoutEscapes],
  [
    'look-alike',
    (text) => withoutForeign(text.replaceAll(COMPATIBLE, (one) => RADICALS.get(one) ?? one.normalize('NFKC'))),
  ],
  ['invisible', (text) => text.replaceAll(STRIPPED, '').normalize('NFC').replaceAll(MARKED, '$1')],
  ['blank', (text) => text.replaceAll(BLANKS, (run) => (ODD_BLANK.test(run) ? ' ' : run)).trim()],
];

const NAME_STEPS: readonly Step[] = [
  ['escape', withoutPercents],
  ...STEPS.slice(0, -1),
  ['padding', (text) => text.replaceAll(PADDING, '$1')],
  ['blank', (text) => text.replaceAll(/\s+/g, ' ').trim()],
  ['width', (text) => text.replaceAll(WIDE, (one) => one.normalize('NFKC'))],
];

/** A text as a reader sees it; of names also without the blanks that only spread them. */
export function plainText(text: string, isName: boolean): PlainText {
  if (!(isName ? UNUSUAL_IN_NAMES : UNUSUAL).test(text)) return { text, writing: null, warning: null };
  let plain = text;
  let writing: Writing | null = null;
  for (const [way, step] of isName ? NAME_STEPS : STEPS) {
    const next = step(plain);
    if (next !== plain) writing ??= way;
    plain = next;
  }
  return { text: plain, writing, warning: warningOf(plain) };
}
