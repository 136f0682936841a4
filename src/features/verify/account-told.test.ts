import { describe, expect, test } from 'vitest';
import { compound, programme, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import type { RateQuestion } from '../../domain/indicators/account.ts';
import { wordsOf } from '../../words/words.ts';
import { toldAccount, type PublishedRow } from './account-told.ts';

const words = wordsOf('zh-CN');
/** s1 has reported March, s2 (d, e, x) has not; d was removed, a and c are served, c no longer. */
const city = tinyCity({
  compounds: [
    compound('a', 'g1', { households: 100 }),
    compound('b', 'g1', { households: 300 }),
    compound('c', 'g2', { households: 50 }),
    compound('e', 'g3', { households: 400 }),
    compound('x', 'g3', { removedOn: '2018-02-10', removalReason: '拆迁' }),
  ],
  firms: [{ id: 'f1', name: '甲物业', creditCode: null }],
  services: [
    { ...service('a', '2018-01-01'), firmId: 'f1', mode: 'professional' },
    service('c', '2018-01-01', '2018-03-20'),
  ],
  works: [
    works('a', 'greening', { acceptedOn: '2018-02-01' }),
    works('a', 'repairs', { exempt: true }),
    works('b', 'greening', { exempt: true }),
    works('b', 'repairs', { exempt: true }),
  ],
  reports: [{ month: '2018-03', unitId: 's1', reportedOn: '2018-04-02' }],
});
const QUESTION: RateQuestion = {
  indicator: 'coverage',
  level: 'city',
  unitId: programme.city.id,
  measure: 'households',
  part: 'all',
  date: '2018-03-31',
};
const published = (cells: Readonly<Record<string, string>>): PublishedRow => ({
  path: 'coverage.csv',
  line: 7,
  cells: new Map(Object.entries(cells)),
});
const told = (question: Partial<RateQuestion>, row: PublishedRow | null = null) =>
  toldAccount(city, { ...QUESTION, ...question }, row, 'coverage.csv', words);
const texts = (question: Partial<RateQuestion>, row: PublishedRow | null = null) =>
  (told(question, row)?.steps ?? []).flatMap(({ heading, text, lists }) => [
    `${heading}：${text}`,
    ...lists.flatMap(({ summary, items }) => [summary, ...items.map((item) => `- ${item}`)]),
  ]);

describe('one figure from rows to rate', () => {
  test('tells coverage by households: 100 of 100 + 300 + 50 + 400, at most 500 of 850', () => {
    const row = published({ numerator: '100', denominator: '850', rate: '0.117647', rate_upper: '0.588235' });
    expect(told({}, row)?.title).toBe('小城，2018年3月31日，物业管理覆盖率，按户数');
    expect(texts({}, row)).toEqual([
      '分母：台账里属于这个单位的小区有5个，当日终了时计入分母的有4个，合计850户。',
      '不计：当日已移出统计范围，1个',
      '- 小区x（100户），2018-02-10，拆迁',
      '分子：其中算进分子的有1个，合计100户。',
      '算进分子（有物业）的1个小区，凭这些台账行',
      '- 小区a（100户）：甲物业，服务方式 专业物业，进驻日期 2018-01-01',
      '只在分母里的3个小区，台账里有的行',
      '- 小区b（300户）：台账里没有行',
      '- 小区c（50户）：服务方式 社区托管，进驻日期 2018-01-01，退出日期 2018-03-20',
      '- 小区e（400户）：台账里没有行',
      '相除与舍入：100 ÷ 850 = 0.117647058824…，四舍五入到6位小数是0.117647，即11.8%。',
      '未报送时的上限：当月没有报送的街道有二街道。假定其中还没算进分子的1个小区都算，上限是500 ÷ 850 = 0.588235。',
      '公布的一行：coverage.csv第7行：numerator 100，denominator 850，rate 0.117647，rate_upper 0.588235。与上面算出的一致。',
    ]);
  });

  test('says where the published row is another, or is not there', () => {
    const row = published({ numerator: '100', denominator: '850', rate: '0.117648', rate_upper: '0.588235' });
    expect(texts({}, row).at(-1)).toMatch(/rate 0\.117648.*与上面算出的不一致。$/);
    expect(texts({}).at(-1)).toBe('公布的一行：coverage.csv里没有公布这一行。');
  });

  test('tells of one category the rows of that category alone', () => {
    const greening = texts({
      indicator: 'renovation',
      part: 'greening',
      measure: 'compounds',
      level: 'grid',
      unitId: 'g1',
    });
    expect(greening).toContain('- 小区a：整治项目 绿化，验收日期 2018-02-01');
    expect(greening).toContain('- 小区b：整治项目 绿化，免改');
    expect(greening.join('')).not.toContain('维修');
  });

  test('lists the grids where grids are counted, and has no rate where nothing is counted', () => {
    expect(texts({ measure: 'grids', date: '2018-02-28' })).toContain(
      '网格数：按网格数：有计入小区的网格3个，其中全部小区都算进分子的1个。',
    );
    expect(
      texts({ indicator: 'renovation', part: 'repairs', measure: 'compounds', level: 'grid', unitId: 'g1' }),
    ).toContain('相除与舍入：分母是零，比率为空（无数据）。');
    expect(told({ unitId: 'elsewhere' })).toBe(null);
  });

  test('lists the first of many compounds and says how many more there are', () => {
    const many = tinyCity({
      compounds: Array.from({ length: 75 }, (_, i) => compound(`c${String(i)}`, 'g1')),
      works: [],
    });
    const account = toldAccount(many, QUESTION, null, 'coverage.csv', words);
    const [list] = account?.steps[1]?.lists ?? [];
    expect([list?.items.length, list?.more]).toEqual([60, '另有15个，没有列出。']);
  });
});
