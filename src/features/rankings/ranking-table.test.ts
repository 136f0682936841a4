import { describe, expect, it } from 'vitest';
import type { ToldRow } from '../../domain/rankings/ranking.ts';
import { render } from '../../../tests/render.ts';
import RankingTable from './RankingTable.astro';

const row = (unitId: string, more: Partial<ToldRow> & { tied?: boolean } = {}) => ({
  period: '2018-Q4',
  level: 'district' as const,
  unitId,
  score: 50,
  rank: 1,
  range: { best: 1, worst: 2, held: 2 / 3, bestAt: '-', worstAt: '+' },
  previousRank: 3,
  provisional: false,
  upper: null,
  compounds: 20,
  published: null,
  tied: false,
  components: [{ id: 'coverage_level' as const, score: 12.34 }],
  missing: [],
  name: `${unitId}区`,
  href: `/districts/${unitId}/`,
  ...more,
});
const table = (rows: readonly ReturnType<typeof row>[]): Promise<string> =>
  render(RankingTable, {
    label: '区排名',
    caption: '来源',
    components: [{ id: 'coverage_level', weight: 30 }],
    rows,
    of: rows.length,
  });

describe('RankingTable', () => {
  it('marks ties, and only ties', async () => {
    const html = await table([row('a', { tied: true }), row('b', { tied: true }), row('c', { rank: 3 })]);
    expect(html.match(/并列/g)).toHaveLength(2);
  });
  it('says a change in words beside the arrow, and that there was no rank before', async () => {
    const html = await table([row('a'), row('b', { rank: 2, previousRank: null })]);
    expect(html).toContain('↑ 2');
    expect(html).toContain('上季第3');
    expect(html).toContain('上季无名次');
  });
  it('says the range, and how often the rank is held; a rank that always holds says just that', async () => {
    const held = await table([row('a')]);
    expect(held).toContain('第1至2');
    expect(held).toContain('67%保持第1');
    const always = await table([row('a', { range: { best: 1, worst: 1, held: 1, bestAt: '-', worstAt: '-' } })]);
    expect(always).toContain('始终第1');
    expect(always).not.toContain('保持第');
  });
  it('says of a provisional rank what it may become', async () => {
    const html = await table([row('a', { provisional: true, upper: { score: 90, rank: 1 } })]);
    expect(html).toContain('暂定，未报部分全计入仍第1');
  });
  it('draws a component as long as its score and writes the figure', async () => {
    const html = await table([row('a')]);
    expect(html).toContain('width="12.3%"');
    expect(html).toContain('>12.3</span>');
    expect(html).toContain('id="district_a"');
  });
  it('has no drawing where it is plain, and every figure', async () => {
    const html = await render(RankingTable, {
      label: '其余',
      caption: '来源',
      components: [{ id: 'coverage_level', weight: 30 }],
      rows: [row('a')],
      of: 1,
      plain: true,
    });
    expect(html).not.toContain('<svg');
    expect(html).toContain('>12.3</span>');
    expect(html).toContain('第1至2');
  });
});
