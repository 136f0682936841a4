import { expect, it } from 'vitest';
import { publishedEdition } from '../../../tests/fixtures/tiny-chronicle.ts';
import { service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { Edition } from '../../site/edition.ts';
import { placeFeedView } from './feed.ts';

/** One service of two, then both, then the first one ended: a row that came, and a cell that was filled. */
const [own, other] = tinyCity().compounds;
if (own === undefined || other === undefined) throw new Error('the tiny city has two compounds');
const [first, second] = [service(own.id, '2018-01-05'), service(other.id, '2018-01-06')];
const edition = await publishedEdition([
  { services: [second] },
  { services: [first, second] },
  { services: [{ ...first, leftOn: '2018-03-20' }, second] },
]);
const grid = { level: 'grid', id: own.unitId } as const;
const { programme } = edition.site;
const real: Edition = { ...edition, site: { ...edition.site, programme: { ...programme, demonstration: false } } };

it("tells a compound's changes in its grid's feed, newest first, each with its own name and link", async () => {
  const { head, entries } = await placeFeedView(edition, grid);
  expect(entries.map(({ about, link, updated }) => [about?.id, link, updated])).toEqual([
    [own.id, `/compounds/${own.id}/`, '2018-04-15'],
    [own.id, `/compounds/${own.id}/`, '2018-03-15'],
  ]);
  expect(entries[0]?.title).toBe(`【演示】${own.name}，2018-03期：新增1处`);
  expect(entries[0]?.summary).toContain('退出日期为2018年3月20日');
  expect(head.updated).toBe('2018-04-15');
});

it('has an entry a publication for a sub-district, with its figures and those before', async () => {
  const { parentId: subdistrictId = '' } = edition.site.tree.row('grid', grid.id);
  const { entries } = await placeFeedView(edition, { level: 'subdistrict', id: subdistrictId });
  expect(entries.map(({ updated }) => updated)).toEqual(['2018-04-15', '2018-03-15']);
  expect(entries[1]?.summary).toMatch(/覆盖率\d+\/\d+个，上期\d+\/\d+个。.*与2018-01期相比，.*1处。$/);
});

it('begins every text with the mark of made-up data, and no text of a real city', async () => {
  const textsOf = async (of: Edition): Promise<readonly string[]> => {
    const { head, entries } = await placeFeedView(of, grid);
    return [head.title, ...entries.flatMap(({ title, summary }) => [title, summary])];
  };
  expect((await textsOf(edition)).filter((text) => !text.startsWith('【演示】'))).toEqual([]);
  expect((await textsOf(real)).filter((text) => text.includes('演示'))).toEqual([]);
});
