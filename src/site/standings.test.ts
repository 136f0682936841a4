import { expect, it } from 'vitest';
import { publishedEdition } from '../../tests/fixtures/tiny-chronicle.ts';
import { leaflets, reply } from '../../tests/fixtures/tiny-reply.ts';
import { tinyEdition } from '../../tests/tiny-edition.ts';

it('tells standings by the ledgers of each release, not by those of now', async () => {
  // Of the hundred leaflets of January sixty were known when January was published: by the ledgers of now it always agreed.
  const { site } = await publishedEdition([
    { proposals: [reply], outreach: [leaflets('2018-01', 60)] },
    { proposals: [reply], outreach: [leaflets('2018-01', 110)] },
  ]);
  expect(site.replies.standingChanges().map(({ from, to, before, after }) => [from, to, before, after])).toEqual([
    ['2018-01-31', '2018-02-28', 'differs', 'agrees'],
  ]);
});

it('tells no change where the ledgers of the releases are not kept', () => {
  const { replies } = tinyEdition({ proposals: [reply], outreach: [leaflets('2018-03', 110)] }).site;
  expect([replies.standingsAreKept, replies.standingChanges()]).toEqual([false, []]);
});
