import { describe, expect, it } from 'vitest';
import type { RankingRow } from '../../domain/rankings/ranking.ts';
import { render } from '../../../tests/render.ts';
import { zhRankings } from '../../words/zh-CN/rankings.ts';
import RankingTable from './RankingTable.astro';

const row = (unitId: string, more: Partial<RankingRow> = {}) => ({
  period: '2018-Q4',
  level: 'district' as const,
  unitId,
  score: 50,
  rank: 1,
  rankBest: 1,
  rankWorst: 2,
  previousRank: 3,
  provisional: false,
  components: [{ id: 'coverage_level' as const, score: 12.34 }],
  missing: [],
  name: `${unitId}区`,
  href: `/districts/${unitId}/`,
  ...more,
});
const table = (rows: readonly ReturnType<typeof row>[]): Promise<string> =>
  render(RankingTable, { label: '区排名', caption: '来源', components: [{ id: 'coverage_level', weight: 30 }], rows });

describe('RankingTable', () => {
  it('marks ties, and only ties', async () => {
    const html = await table([row('a'), row('b'), row('c', { rank: 3, previousRank: 1 })]);
    expect(html.match(/并列/g)).toHaveLength(2);
  });
  it('says a change in words beside the arrow, and that there was no rank before', async () => {
    const html = await table([row('a'), row('b', { rank: 2, previousRank: null })]);
    expect(html).toContain('↑ 2');
    expect(html).toContain('上季第3');
    expect(html).toContain('上季无名次');
  });
  it('draws a component as long as its score and writes the figure', async () => {
    const html = await table([row('a')]);
    expect(html).toContain('width="12.3%"');
    expect(html).toContain('>12.3</span>');
    expect(html).toContain('id="district_a"');
  });
});

describe('zhRankings.neighbours', () => {
  it('words a tie, a pair and a run', () => {
    const sentence = (from: number, to: number, names: readonly string[]) =>
      zhRankings.neighbours({ from, to, names, delta: 0.2 });
    expect(sentence(1, 1, ['甲', '乙'])).toBe('甲和乙并列第1名。');
    expect(sentence(3, 4, ['丙', '丁'])).toBe('第3名与第4名之间：丙和丁，权重在上下20%之内变动，先后就可能互换。');
    expect(sentence(6, 8, ['戊', '己', '庚'])).toBe(
      '第6至第8名之间：戊、己和庚，权重在上下20%之内变动，相邻两个的先后就可能互换。',
    );
  });
});
