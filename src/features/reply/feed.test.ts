import { expect, it } from 'vitest';
import { publishedEdition } from '../../../tests/fixtures/tiny-chronicle.ts';
import { leaflets, reply } from '../../../tests/fixtures/tiny-reply.ts';
import type { Edition } from '../../site/edition.ts';
import { feedView } from './feed.ts';

/** Sixty leaflets at the first release, a hundred and ten at the second, fifty at the third: differs, agrees, differs. */
const edition = await publishedEdition(
  [60, 110, 50].map((count) => ({ proposals: [reply], outreach: [leaflets('2018-01', count)] })),
);
const { programme } = edition.site;
const real: Edition = { ...edition, site: { ...edition.site, programme: { ...programme, demonstration: false } } };

it('tells every change, newest first, by the day on which it was published', async () => {
  const { head, entries } = await feedView(edition);
  // As of 28 February and 31 March, published fifteen days later.
  expect(entries.map(({ updated }) => updated)).toEqual(['2018-04-15', '2018-03-15']);
  expect(head.updated).toBe('2018-04-15');
  expect(new Set(entries.map(({ link }) => link))).toEqual(new Set(['/proposals/p/#said']));
});

it('gives every entry an identifier of its own that needs no address', async () => {
  const { head, entries } = await feedView(edition);
  const ids = [head, ...entries].map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect((await feedView(edition)).entries.map(({ id }) => id)).toEqual(ids.slice(1));
});

it('begins every text with the mark of made-up data, and no text of a real city', async () => {
  const textsOf = async (of: Edition): Promise<string[]> => {
    const { head, entries } = await feedView(of);
    return [head.title, ...entries.flatMap(({ title, summary }) => [title, summary])];
  };
  expect((await textsOf(edition)).filter((text) => !text.startsWith('【演示】'))).toEqual([]);
  expect((await textsOf(real)).filter((text) => text.includes('演示'))).toEqual([]);
});
