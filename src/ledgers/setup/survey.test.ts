/** Sheets as clerks make them → ledgers; what is not certain is asked; what has an id keeps it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsFrom } from '../../domain/units/levels.ts';
import { gbk } from '../../../tests/fixtures/shapefile.ts';
import { csvText } from '../text/csv.ts';
import type { FilledLedger } from './city-files.ts';
import { knownNamesFile, readKnownNames, type KnownName } from './known-names.ts';
import type { SurveyFile } from './survey-sheet.ts';
import type { ReadingAnswers } from './survey-reading.ts';
import { planSurvey, type SurveyPlan } from './survey.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const [D1, D2] = ['2019-06-30', '2020-07-16'];
const levels = levelsFrom(['subdistrict', 'grid']);
const NOTHING: ReadingAnswers = { headings: {}, values: {}, same: {} };
const words = { removed: (on: string) => `${on} 没有` };
const plan = (
  files: readonly SurveyFile[],
  answers: Partial<ReadingAnswers> = {},
  known: readonly KnownName[] = [],
): SurveyPlan => planSurvey(files, levels, { ...NOTHING, ...answers }, known, words);

/** The rows of a ledger, without empty cells. */
function rowsOf({ ledgers }: SurveyPlan, id: string): readonly string[] {
  const ledger = ledgers.find((one: FilledLedger) => one.ledger.id === id);
  return ledger?.rows.map((cells) => cells.filter((cell) => cell !== '').join(' ')) ?? [];
}

const FIRST = `岭水市老旧小区摸底调查表,,,,,,,,
填表单位：住建局,,,,,单位：平方米,,,
序号,所在地,,小区名称,规模,,物业,,备注
,街道,社区,,户数,面积,有无,公司,
1,城关街道,文昌社区,桃源小区,120,"9,600",无,,电话13800138000
2,,,兴业家属院,88,,有,永安物业公司,
3,,东门社区,春晖苑,约200,,有,春晖物业,弃管多年
合计,,,,408,,,,
填表人：张三,,,,,,,,
`;
const SECOND = `街道,社区,小区名称,地址,户数,物业管理情况,改造情况,完工时间
城关街道,文昌社区,桃源小区,文昌路3号,120,专业物业,已完工,2019年12月
城关街道,文昌社区,兴业家属院,,88,无,已开工,
城关街道,东门社区,云台里,,30,,未改造,2021-05
`;
const first: SurveyFile = { file: 'a.csv', bytes: bytes(FIRST), on: D1 };
const second: SurveyFile = { file: 'b.csv', bytes: bytes(SECOND), on: D2 };

describe('planSurvey(files)', () => {
  it('reads titles, headings of two rows, merged units, totals and remarks as they stand there', () => {
    const read = plan([first], { headings: { 物业有无: 'service', 有无: 'service', 公司: 'firm' } });
    expect([read.questions, read.faults]).toEqual([[], []]);
    expect(rowsOf(read, 'subdistricts')).toEqual(['jd-01 城关街道']);
    expect(rowsOf(read, 'grids')).toEqual(['wg-001 文昌社区 jd-01 false', 'wg-002 东门社区 jd-01 false']);
    expect(rowsOf(read, 'compounds')).toEqual([
      'xq-0001 桃源小区 wg-001 城关街道文昌社区桃源小区 120 9600 电话13800138000',
      'xq-0002 兴业家属院 wg-001 城关街道文昌社区兴业家属院 88',
      'xq-0003 春晖苑 wg-002 城关街道东门社区春晖苑 弃管多年',
    ]);
    expect(rowsOf(read, 'services')).toEqual([
      `xq-0002 qy-001 professional ≤${D1}`,
      `xq-0003 qy-002 professional ≤${D1}`,
    ]);
    expect(rowsOf(read, 'firms')).toEqual(['qy-001 永安物业公司', 'qy-002 春晖物业']);
    expect(read.ledgers.find(({ ledger }) => ledger.id === 'compounds')?.own).toEqual([`x_备注（${D1}）`]);
    expect(read.problems.map(({ line, column }) => `${String(line)} ${column ?? ''}`)).toEqual(['7 households']);
    expect(read.observedOn).toEqual([D1]);
  });

  it('a sheet in the encoding of Excel in China is the same', () => {
    const [one, other] = [plan([second]), plan([{ ...second, bytes: gbk(SECOND) }])];
    expect(other.ledgers).toEqual(one.ledgers);
  });

  it('makes of two surveys what can be known of the time between', () => {
    const read = plan([second, first], { headings: { 有无: 'service', 公司: 'firm' } });
    expect(rowsOf(read, 'services')).toEqual([
      `xq-0001 professional ≤${D2}`,
      `xq-0002 qy-001 professional ≤${D1} ≤${D2}`,
      `xq-0003 qy-002 professional ≤${D1}`,
    ]);
    expect(rowsOf(read, 'works')).toEqual(['xq-0001 works false 2019-12', `xq-0002 works false ≤${D2}`]);
    // Each survey counts the compounds that stand in it.
    expect(rowsOf(read, 'compounds')[2]).toContain(`≤${D2} ${D2} 没有`);
    expect(rowsOf(read, 'compounds')[3]).toMatch(new RegExp(`云台里.* 30 ≤${D2}`));
    expect(read.notes).toContainEqual({ kind: 'vanished', on: D2, names: ['春晖苑'] });
    expect(read.notes).toContainEqual({ kind: 'appeared', on: D2, names: ['云台里'] });
    expect(read.notes).toContainEqual({ kind: 'facts', note: 'planned-date', names: ['云台里'] });
    // The first sheet says nothing of works: on its day nothing is known of them, and no figure is published.
    expect(read.notes).toContainEqual({ kind: 'day-left-out', on: D1, column: 'works' });
    expect(read.observedOn).toEqual([D2]);
  });
});

describe('what is not certain is asked', () => {
  const sheet = (header: string, ...rows: string[]): SurveyFile => ({
    file: 'c.csv',
    bytes: bytes([header, ...rows].join('\n')),
    on: D2,
  });
  const asked = (read: SurveyPlan): readonly string[] =>
    read.questions.map((question) => {
      switch (question.kind) {
        case 'heading':
          return `${question.text}=${question.options.join('/')}`;
        case 'column':
          return `${question.field}?`;
        case 'value':
          return `${question.column}:${question.text}×${String(question.rows)}`;
        case 'same':
          return `${question.doubt.name}=${question.doubt.earlier.join('/')}`;
      }
    });

  it('a heading that is near to a column’s, and one that is not there', () => {
    const file = sheet('街道,社区,小区名子,有无物业', '甲街道,乙社区,丙小区,无');
    expect(asked(plan([file]))).toEqual(['小区名子=name']);
    expect(rowsOf(plan([file], { headings: { 小区名子: 'name' } }), 'compounds')).toHaveLength(1);
    expect(asked(plan([sheet('街道,小区名称,有无物业', '甲街道,丙小区,无')]))).toEqual(['grid?']);
  });

  it('words that are not known, and a service of which the kind is not said', () => {
    const file = sheet(
      '街道,社区,小区名称,有无物业,改造情况',
      '甲街道,乙社区,丙院,有,基本完工',
      '甲街道,乙社区,丁院,准物业,否',
      '甲街道,乙社区,戊院,有,',
    );
    expect(asked(plan([file]))).toEqual(['service:有×2', 'works:基本完工×1', 'service:准物业×1']);
    const read = plan([file], { values: { 有: 'professional', 'works:基本完工': 'started', 准物业: 'community' } });
    expect(rowsOf(read, 'services').map((row) => row.split(' ')[1])).toEqual([
      'professional',
      'community',
      'professional',
    ]);
  });

  it('a name that is near to one that is gone', () => {
    const before = {
      ...sheet('街道,社区,小区名称,有无物业', '甲街道,乙社区,锦绣家园,无', '甲街道,乙社区,一区,无'),
      on: D1,
    };
    const after = sheet('街道,社区,小区名称,有无物业', '甲街道,乙社区,锦绣家园小区,无', '甲街道,乙社区,二区,无');
    expect(asked(plan([before, after]))).toEqual(['锦绣家园小区=锦绣家园']);
    const same = plan([before, after], { same: { 锦绣家园小区: '锦绣家园' } });
    expect(rowsOf(same, 'compounds')[0]).toMatch(/^xq-0001 锦绣家园小区 锦绣家园 wg-001/);
    const other = plan([before, after], { same: { 锦绣家园小区: '新' } });
    expect(rowsOf(other, 'compounds').map((row) => row.slice(0, 7))).toEqual([
      'xq-0001',
      'xq-0002',
      'xq-0003',
      'xq-0004',
    ]);
  });

  it('a compound that stands there twice, and a row of nowhere, are faults', () => {
    const read = plan([
      sheet('街道,社区,小区名称,有无物业', '甲街道,,丙院,无', '甲街道,乙社区,丁院,无', '甲街道,乙社区,丁 院,有'),
    ]);
    expect(read.faults).toEqual([
      { kind: 'no-unit', file: 'c.csv', line: 2, name: '丙院' },
      { kind: 'twice', name: '丁院', places: ['c.csv:3', 'c.csv:4'] },
    ]);
  });
});

describe('ids', () => {
  const NAMES = ['桃源', '兴业', '春晖', '云台', '粮站', '水泥厂', '学府', '安居'];
  const row = fc.record({
    street: fc.constantFrom('甲街道', '乙镇'),
    name: fc.constantFrom(...NAMES),
    service: fc.constantFrom('无', '专业物业', '业主自管', ''),
    works: fc.constantFrom('未改造', '已开工', '已完工', ''),
  });
  const survey = (on: string) =>
    fc.uniqueArray(row, { minLength: 1, selector: ({ street, name }) => street + name }).map((rows): SurveyFile => ({
      file: `${on}.csv`,
      on,
      bytes: bytes(
        csvText(
          ['街道', '小区', '物业情况', '改造情况'],
          rows.map(({ street, name, service, works }) => [street, `${name}院`, service, works]),
          '\n',
        ),
      ),
    }));
  const oneLevel = levelsFrom(['subdistrict']);
  const same = Object.fromEntries(NAMES.map((name) => [`${name}院`, '新']));
  const planned = (files: readonly SurveyFile[], known: readonly KnownName[]): SurveyPlan =>
    planSurvey(files, oneLevel, { ...NOTHING, same }, known, words);

  it('a second run changes none, and another survey keeps all that the earlier ones have said', () => {
    fc.assert(
      fc.property(survey(D1), survey(D2), survey('2021-06-30'), (a, b, c) => {
        const one = planned([a, b], []);
        const kept = readKnownNames(knownNamesFile(one.names));
        expect(kept).toEqual(one.names);
        expect(planned([a, b], kept).ledgers).toEqual(one.ledgers);
        const more = planned([c, a, b], kept);
        expect(more.names.slice(0, kept.length)).toEqual(kept);
        // What began stays begun, on the day that was known.
        const begun = (read: SurveyPlan): readonly string[] =>
          rowsOf(read, 'services').map((cells) => cells.split(' ').slice(0, 3).join(' '));
        expect(begun(more)).toEqual(expect.arrayContaining([...begun(one)]));
      }),
      { numRuns: 30 },
    );
  });
});
