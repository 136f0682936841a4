/** What the words of a survey sheet say of a compound: whether it has a property service, and how far its works are. */
import type { ServiceMode } from '../../domain/rows.ts';
import { lastDayOfMonth } from '../../domain/time/calendar.ts';
import { isCalendarDay, meantDay, meantMonth } from '../cells/calendar-text.ts';
import { LEDGERS } from '../schemas/ledgers.ts';

/** What a word of property service says: none, some whose kind is not said, or its kind. */
export type ServiceWord = 'none' | 'some' | ServiceMode;
/** How far works are. */
export type WorksWord = 'none' | 'started' | 'completed' | 'accepted' | 'exempt';

export const SERVICE_WORDS: readonly Exclude<ServiceWord, 'some'>[] = [
  'none',
  'professional',
  'community',
  'self',
  'employer',
];
export const WORKS_WORDS: readonly WorksWord[] = ['none', 'started', 'completed', 'accepted', 'exempt'];

/** A word as it is compared: without blanks, width, signs at its end. */
export const wordKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s。.,，;；]/g, '')
    .toLowerCase();

const NO = /^(?:无|没有|否|不|未|n|no|×|✗|✘|x|0|没)$/;
const YES = /^(?:有|是|已|y|yes|√|✓|✔|☑|1)$/;
const NOTHING = /^(?:[-—/\\]+|不详|未知|待查|待核实|不清楚|\?+)?$/;

const NO_SERVICE =
  /^(?:(?:无|没有|未引进|未接管|未覆盖|未实施|暂无|尚无|还没有)(?:物业|专业物业)?(?:管理|服务|公司|企业)?|无人(?:管理|管)|无管理|弃管|失管|弃管小区|物业(?:已)?(?:撤离|撤出|退出)|开放式(?:无物业)?)$/;
const SOME_SERVICE = /^(?:有|已有|已引进|引进|已接管|已覆盖|已实施)(?:物业)?(?:管理|服务)?$|^物业(?:管理|服务)$/;

/** What a word of property service says; null of none, undefined of one that is not known. */
export function serviceWord(text: string): ServiceWord | null | undefined {
  const key = wordKey(text);
  if (NOTHING.test(key)) return null;
  if (NO.test(key) || NO_SERVICE.test(key)) return 'none';
  if (YES.test(key) || SOME_SERVICE.test(key)) return 'some';
  const mode = LEDGERS.services.columns.mode.read(text.trim());
  return mode.ok ? mode.value : undefined;
}

const WORKS: readonly (readonly [WorksWord, RegExp])[] = [
  ['exempt', /^(?:不需要?|无需|无须|不用|免于?)改造?$|^不(?:纳入|列入)改造$/],
  [
    'none',
    /^(?:未|没有|没|尚未|还未|暂未)(?:改造?|开工|启动|实施|动工|开始|施工)$|^(?:待|拟|计划|准备|列入计划|计划中)(?:改造|开工|实施)?$/,
  ],
  ['accepted', /^(?:已|已经)?(?:通过)?(?:竣工|完工)?(?:并)?(?:通过)?验收(?:合格|通过|完成)?$/],
  ['completed', /^(?:已|已经|全部)?(?:改造)?(?:完工|竣工|完成)(?:改造|未验收|待验收)?$|^已改造?$|^改造完毕$/],
  ['started', /^(?:已|已经|正在|正)?(?:开工|动工|施工|实施|改造|启动|进行)中?$|^在建(?:中)?$|^未(?:完工|竣工|完成)$/],
];

/** How far works are by a word; null of none, undefined of one that is not known. */
export function worksWord(text: string): WorksWord | null | undefined {
  const key = wordKey(text);
  if (NOTHING.test(key)) return null;
  if (NO.test(key)) return 'none';
  // 是 stands under 是否改造, which asks for what has been done.
  if (YES.test(key)) return 'completed';
  return WORKS.find(([, form]) => form.test(key))?.[0];
}

/** A date as ledgers write it, known in part where it is: a day, a month, a year, a bound. Null of an empty cell, undefined of what is none. */
export function surveyDate(text: string): string | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (NOTHING.test(wordKey(plain)) || wordKey(plain) === '无') return null;
  const bound = /^(?:≤|<=|不晚于)\s*(\d{4}-\d{2}-\d{2})$/.exec(plain)?.[1];
  if (bound !== undefined && isCalendarDay(bound)) return `≤${bound}`;
  const year = /^((?:19|20)\d{2})年?(?:度)?$/.exec(plain)?.[1];
  return meantDay(text)?.text ?? (isCalendarDay(plain) ? plain : undefined) ?? monthOf(text) ?? year;
}

/** A month that is no day of its beginning. */
function monthOf(text: string): string | undefined {
  const month = meantMonth(text);
  return month?.writing === 'month-by-day'
    ? undefined
    : (month?.text ?? (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text.trim()) ? text.trim() : undefined));
}

/** The last day that a date can mean. */
export function lastDay(date: string): string {
  if (date.startsWith('≤')) return date.slice(1);
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? lastDayOfMonth(date) : date;
}

/** The first day that a date can mean; empty of a bound, which has none. */
export function firstDay(date: string): string {
  if (date.startsWith('≤')) return '';
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}
