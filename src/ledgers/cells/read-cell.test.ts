import { describe, expect, test } from 'vitest';
import type { LedgerId } from '../../domain/model.ts';
import { columnsOf } from '../schemas/ledger.ts';
import { ledgerById } from '../schemas/ledgers.ts';

function columnOf(path: string) {
  const [ledger = '', name = ''] = path.split('.');
  const found = columnsOf(ledgerById(ledger as LedgerId)).find(({ column }) => column.name === name);
  if (found === undefined) throw new Error(path);
  return found.column;
}

/** A cell as it is read, and what is said of it: `2018-03-05 day`, or a code and its reason. */
function reading(path: string, text: string): string {
  const result = columnOf(path).read(text.trim());
  if (!result.ok) return `${result.fault.code} ${result.fault.parameters.reason}`;
  const { remark, value } = result;
  const said =
    remark === undefined ? 'as written' : remark.kind === 'writing' ? remark.writing : remark.fault.parameters.reason;
  return `${value === null ? '(empty)' : String(value)} ${said}`;
}

const DAY = 'services.entered_on';
const END = 'services.left_on';
const MONTH = 'outreach.month';
const HOUSEHOLDS = 'compounds.households';
const AREA = 'compounds.floor_area_m2';
const COST = 'works.cost_cny';
const NAME = 'compounds.name';
const ADDRESS = 'compounds.address';
const REASON = 'compounds.removal_reason';

describe('what can only mean one thing is read, and said', () => {
  test.each([
    [DAY, '2018-03-05', '2018-03-05 as written'],
    [DAY, '2018/3/5', '2018-03-05 day'],
    // A fact's date may be known in part.
    [DAY, '2018-03', '2018-03 as written'],
    [DAY, '2018', '2018 as written'],
    [DAY, '≤2018-03-05', '≤2018-03-05 as written'],
    [DAY, '≤2018', '≤2018 as written'],
    [DAY, '2018年3月', '2018-03 month'],
    [DAY, '2018.03', '2018-03 month'],
    [DAY, '2018年', '2018 day'],
    [DAY, '不晚于2018-03-05', '≤2018-03-05 day'],
    [DAY, '不晚于2018年3月5日', '≤2018-03-05 day'],
    [DAY, '不晚于2018年3月', '≤2018-03 day'],
    [DAY, '2018.3.5', '2018-03-05 day'],
    [DAY, '2018年3月5日', '2018-03-05 day'],
    [DAY, '２０１８年 3 月 5 日', '2018-03-05 day'],
    [DAY, '二〇一八年十二月三十一日', '2018-12-31 day'],
    [DAY, '2018年3月5日 星期一', '2018-03-05 day'],
    [DAY, '20180305', '2018-03-05 day'],
    [DAY, '5-Mar-2018', '2018-03-05 day'],
    [DAY, '43164', '2018-03-05 day-serial'],
    [DAY, '43164.0', '2018-03-05 day-serial'],
    [DAY, '2018-03-05 00:00:00', '2018-03-05 midnight'],
    [DAY, '2018/3/5 0:00', '2018-03-05 midnight'],
    [DAY, '2018-03-05T00:00:00', '2018-03-05 midnight'],
    [DAY, '2018-03-05T00:00:00+08:00', '2018-03-05 midnight'],
    [MONTH, '2016年9月', '2016-09 month'],
    [MONTH, '2016年09月份', '2016-09 month'],
    [MONTH, '2016/9', '2016-09 month'],
    [MONTH, '2016.09', '2016-09 month'],
    [MONTH, '2016.9', '2016-09 month'],
    [MONTH, '201609', '2016-09 month'],
    [MONTH, '2016-09-01', '2016-09 month-by-day'],
    [MONTH, '2016/9/1 0:00', '2016-09 month-by-day'],
    [MONTH, '42614', '2016-09 month-by-day'],
    [HOUSEHOLDS, '1,040', '1040 number'],
    [HOUSEHOLDS, '１０４', '104 number'],
    [HOUSEHOLDS, '1040.0', '1040 number'],
    [HOUSEHOLDS, '0104', '104 number'],
    [HOUSEHOLDS, '104户', '104 unit'],
    [HOUSEHOLDS, '1 040', '1040 number'],
    [HOUSEHOLDS, '1\u2009040', '1040 number'],
    [HOUSEHOLDS, '1\u00a0040户', '1040 unit'],
    [HOUSEHOLDS, '一百二十', '120 number'],
    [HOUSEHOLDS, '壹佰贰拾户', '120 unit'],
    [COST, '1 234 567.50', '1234567.5 number'],
    ['compounds.built_year', '一九九二年', '1992 unit'],
    [HOUSEHOLDS, '108\u200B', '108 invisible'],
    [AREA, '5600㎡', '5600 unit'],
    [AREA, '5,600.5 平方米', '5600.5 unit'],
    [AREA, '5600m²', '5600 unit'],
    [COST, '¥12,300.50', '12300.5 unit'],
    [COST, '￥300元', '300 unit'],
    ['compounds.built_year', '1988年', '1988 unit'],
    ['compounds.built_year', '1988年6月', '1988 year-of-day'],
    ['compounds.built_year', '1988-06-01', '1988 year-of-day'],
    [DAY, '2018—03—05', '2018-03-05 day'],
    [DAY, '2018-03-05（周一）', '2018-03-05 day'],
    [DAY, "'2018-03-05", '2018-03-05 day'],
    ['conflicts.published_ids', 'hd-1、HD-2，hd-3/hd-4', 'hd-1,hd-2,hd-3,hd-4 list'],
    ['compounds.former_names', '甲院、乙院', '甲院,乙院 list'],
    ['compounds.former_names', '甲院\n乙院', '甲院,乙院 list'],
    ['compounds.former_names', '甲院（东区、西区）', '甲院（东区、西区） as written'],
    ['compounds.longitude', '东经114.47°', '114.47 unit'],
    ['compounds.longitude', '-5', '-5 as written'],
    ['grids.pilot', '√', 'true boolean'],
    ['grids.pilot', '0', 'false boolean'],
    ['grids.pilot', '无', 'false boolean'],
    ['services.mode', '专业物业', 'professional as written'],
    ['services.mode', '物业公司', 'professional choice'],
    ['services.mode', 'Professional', 'professional choice'],
    ['services.compound_id', 'C-0001', 'c-0001 id'],
    ['services.compound_id', 'ｃ－0001', 'c-0001 id'],
    ['firms.credit_code', '91350100m000100y43', '91350100M000100Y43 credit-code'],
    [REASON, '无', '(empty) nothing'],
    [REASON, 'nan', '(empty) nothing'],
    [REASON, '\\N', '(empty) nothing'],
  ])('%s: %s → %s', (path, text, expected) => {
    expect(reading(path, text)).toBe(expected);
  });
});

describe('what could mean two things says what to write', () => {
  test.each([
    [DAY, '18/3/5', 'E-DATE day-order'],
    [DAY, '3/5/2018', 'E-DATE day-order'],
    ['reports.reported_on', '2018年3月', 'E-DATE day-of-month-lacking'],
    ['reports.reported_on', '2018-03', 'E-DATE day-of-month-lacking'],
    [DAY, '2018.1', 'E-DATE january-or-october'],
    [DAY, '≤2018-02-30', 'E-DATE no-such-day'],
    [DAY, '2018-03-04T16:00:00.000Z', 'E-DATE day-with-time'],
    [DAY, '2018-03-04 23:59:17', 'E-DATE day-with-time'],
    [DAY, '43164.5', 'E-DATE day-with-time'],
    [DAY, '1520179200', 'E-DATE time-stamp'],
    [DAY, '5-Mar-18', 'E-DATE day-order'],
    [DAY, '2018-03-05前', 'E-DATE day-writing'],
    [DAY, '同上', 'E-EMPTY ditto'],
    [DAY, '2018年3月5日 星期二', 'E-DATE day-writing'],
    [DAY, '待定', 'E-EMPTY placeholder'],
    [DAY, '9999-12-31', 'E-EMPTY placeholder'],
    [END, '至今', 'E-DATE open-end'],
    [END, '长期', 'E-DATE open-end'],
    [END, '9999-12-31', 'E-DATE open-end'],
    [END, '1900-01-00', 'E-DATE placeholder'],
    [END, '〃', 'E-DATE ditto'],
    [END, '-', 'E-DATE placeholder'],
    [END, '/', 'E-DATE placeholder'],
    [END, '########', 'E-TYPE narrow-column'],
    [END, '#N/A', 'E-TYPE formula-failed'],
    [END, 'None', 'E-DATE placeholder'],
    [MONTH, '2016.1', 'E-DATE january-or-october'],
    [MONTH, '2016-09-15', 'E-DATE month-with-day'],
    [MONTH, 'Sep-16', 'E-DATE month-writing'],
    [HOUSEHOLDS, '1,04', 'E-TYPE number-writing'],
    [HOUSEHOLDS, '10 40', 'E-TYPE number-writing'],
    [HOUSEHOLDS, '一百二', 'E-TYPE multiplied-number'],
    [HOUSEHOLDS, '一百余', 'E-TYPE about-number'],
    [COST, '三万元', 'E-TYPE multiplied-number'],
    [HOUSEHOLDS, '(104)', 'E-TYPE booked-negative'],
    [HOUSEHOLDS, '104-', 'E-TYPE booked-negative'],
    [HOUSEHOLDS, '10²', 'E-TYPE number-writing'],
    [HOUSEHOLDS, '①', 'E-TYPE number-writing'],
    [HOUSEHOLDS, '4-Jan', 'E-TYPE date-for-number'],
    [HOUSEHOLDS, '2018-03-05', 'E-TYPE date-for-number'],
    [HOUSEHOLDS, '104套', 'E-TYPE unit-of-number'],
    [AREA, '15.7亩', 'E-TYPE unit-of-number'],
    [AREA, '1.049公顷', 'E-TYPE unit-of-number'],
    [COST, '$34600', 'E-TYPE unit-of-number'],
    [COST, '34600.123', 'E-TYPE part-of-a-fen'],
    ['compounds.longitude', '114°28′19.38″', 'E-TYPE degrees-and-minutes'],
    [HOUSEHOLDS, '约104', 'E-TYPE about-number'],
    [HOUSEHOLDS, '100余', 'E-TYPE about-number'],
    [HOUSEHOLDS, '100多户', 'E-TYPE about-number'],
    [HOUSEHOLDS, '近100', 'E-TYPE about-number'],
    [HOUSEHOLDS, '100-120', 'E-TYPE about-number'],
    [HOUSEHOLDS, '1.04E+05', 'E-TYPE shortened-number'],
    [HOUSEHOLDS, '13800138000', 'E-LEAK leak'],
    [HOUSEHOLDS, '不详', 'E-TYPE placeholder'],
    ['inspections.score', '不详', 'E-EMPTY placeholder'],
    [COST, '1.2万', 'E-TYPE multiplied-number'],
    [COST, '95%', 'E-TYPE percent-number'],
    ['compounds.built_year', '80年代', 'E-TYPE year-writing'],
    ['compounds.built_year', '1985-06', 'E-TYPE year-writing'],
    ['services.firm_id', '1月2日', 'E-ID id-as-date'],
    ['services.firm_id', 'f-16、f-15', 'E-ID several-ids'],
    ['services.firm_id', '2-Jan', 'E-ID id-as-date'],
    ['services.firm_id', '1.23457E+14', 'E-ID shortened-number'],
    ['firms.credit_code', '9.11304E+17', 'E-CREDIT digits-lost'],
    ['firms.credit_code', '911304001234567000', 'E-CREDIT digits-lost'],
    ['compounds.former_names', '不详', 'E-TYPE placeholder'],
    ['compounds.former_names', '甲院；无', 'E-TYPE placeholder'],
    ['compounds.former_names', '甲院 乙院', 'E-TYPE list-blank'],
    [NAME, '同上', 'E-EMPTY ditto'],
    [NAME, '″', 'E-EMPTY ditto'],
    [NAME, '”', 'E-EMPTY ditto'],
    [NAME, '合计', 'E-TYPE total-as-name'],
    ['published.source_url', 'https://a.cn，https://b.cn', 'E-TYPE url-writing'],
    ['grids.pilot', 'X', 'E-TYPE boolean-writing'],
    ['services.mode', '自管', 'E-CHOICE choice'],
    ['services.firm_id', '12.0', 'E-ID id-writing'],
    ['services.firm_id', 'f 12', 'E-ID id-writing'],
    [NAME, 'None', 'E-EMPTY placeholder'],
    [ADDRESS, 'nan', 'E-EMPTY placeholder'],
    [REASON, '-', 'E-TYPE placeholder'],
  ])('%s: %s → %s', (path, text, expected) => {
    expect(reading(path, text)).toBe(expected);
  });
});

describe('what cannot be seen is no part of a text', () => {
  test.each([
    [NAME, '水榆\u200B家属院', '水榆家属院 invisible'],
    [NAME, '\u001F水榆家属院', '水榆家属院 invisible'],
    [NAME, '水榆\u202E家属院\u202C', '水榆家属院 invisible'],
    [NAME, '桥　东　区', '桥东区 padding'],
    [NAME, '桥 东 区', '桥东区 padding'],
    [NAME, 'A\u00A0座', 'A 座 blank'],
    [NAME, '⽼⽕⾞站宿舍', '老火車站宿舍 look-alike'],
    [NAME, '⻓⻰苑', '长龙苑 look-alike'],
    [NAME, '安康&amp;乐居苑', '安康&乐居苑 entity'],
    [NAME, '安康&amp;amp;乐居苑', '安康&乐居苑 entity'],
    [NAME, '水榆_x000D_家属院', '水榆家属院 escape'],
    [NAME, '１１号院', '11号院 width'],
    [NAME, '甲\uE123院', '甲\uE123院 private-use'],
    [NAME, '甲<br>院', '甲<br>院 markup'],
    [ADDRESS, '槐荫路&#x2F;11号', '槐荫路/11号 entity'],
    [ADDRESS, '槐荫路　11号', '槐荫路 11号 blank'],
    [ADDRESS, '#REF!', '#REF! formula-failed'],
    [ADDRESS, '43164', '43164 figure-as-name'],
    [NAME, '甲子小区、乙丑小区', '甲子小区、乙丑小区 several-names'],
    [NAME, '3、5号院', '3、5号院 as written'],
    [NAME, '㛃苑𠮷', '㛃苑𠮷 as written'],
    [NAME, '院 src=x', '院 src=x as written'],
    [NAME, 'constructor', 'constructor as written'],
    ['services.mode', '__proto__', 'E-CHOICE choice'],
    ['services.mode', 'constructor', 'E-CHOICE choice'],
    [REASON, '\u200B', '(empty) invisible'],
  ])('%s: %j → %s', (path, text, expected) => {
    expect(reading(path, text)).toBe(expected);
  });
});

describe('no text is a formula or a person’s number', () => {
  test.each([
    [ADDRESS, '=2+5', 'E-FORMULA formula'],
    [ADDRESS, '\t=cmd', 'E-FORMULA formula'],
    [ADDRESS, '＝SUM(A1)', 'E-FORMULA formula'],
    [ADDRESS, '\u200B=1', 'E-FORMULA formula'],
    [ADDRESS, '\u0300=1', 'E-FORMULA formula'],
    [ADDRESS, '-2+3', 'E-FORMULA formula'],
    [ADDRESS, '+1"x', 'E-FORMULA formula'],
    [ADDRESS, '@SUM(1)', 'E-FORMULA formula'],
    [HOUSEHOLDS, '=104', 'E-FORMULA formula'],
    [ADDRESS, '-5', '-5 as written'],
    [ADDRESS, '+1,200.5', '+1,200.5 as written'],
    [ADDRESS, '11号（138-0013-8000）', 'E-LEAK leak'],
    [ADDRESS, '11 138 0013 8000', 'E-LEAK leak'],
    [ADDRESS, '１３８００１３８０００', 'E-LEAK leak'],
    [ADDRESS, '0310—3113456', 'E-LEAK leak'],
    [NAME, '张三 11010519491231002X', 'E-LEAK leak'],
    [NAME, '110105 1949 1231 002X', 'E-LEAK leak'],
    [NAME, '110105.19491231.002×', 'E-LEAK leak'],
    [NAME, '110 105 194 912 310 02X', 'E-LEAK leak'],
    [NAME, '身份证110105491231002', 'E-LEAK leak'],
    [NAME, '身份证号：110105194912310021', 'E-LEAK leak'],
    [NAME, '6222 0202 0011 2233 445', '6222 0202 0011 2233 445 as written'],
    ['firms.credit_code', '11010519491231002X', 'E-LEAK leak'],
    ['compounds.former_names', '甲；13800138000', 'E-LEAK leak'],
    ['corrections.old_value', '13800138000', 'E-LEAK leak'],
    [ADDRESS, '张三138.0013.8000', 'E-LEAK leak'],
    [ADDRESS, '+86 138 0013 8000', 'E-LEAK leak'],
    [ADDRESS, '咨询400-800-1234', 'E-LEAK leak'],
    [ADDRESS, '电话：3123456', 'E-LEAK leak'],
    [ADDRESS, '一三八〇〇一三八〇〇〇', 'E-LEAK leak'],
    ['compounds.former_names', '甲；=1+1', 'E-FORMULA formula'],
    ['published.value', '13800138000', '13800138000 as written'],
    ['published.value', '13,800,138,000', '13800138000 number'],
    ['published.value', '03103123456', 'E-LEAK leak'],
    ['published.value', '138-0013-8000', 'E-LEAK leak'],
    ['published.value', '11010519491231002X', 'E-LEAK leak'],
    ['published.note', '总投资8001234567元', '总投资8001234567元 as written'],
    ['published.source_url', 'https://example.org/13800138000.html', 'https://example.org/13800138000.html as written'],
    ['published.source_url', 'https://admin:secret@example.org/', 'E-TYPE url-writing'],
    [ADDRESS, '文号11010519491231003X', '文号11010519491231003X as written'],
  ])('%s: %j → %s', (path, text, expected) => {
    expect(reading(path, text)).toBe(expected);
  });
});
