/** What the publications changed at a place, as an Atom feed. */
import type { APIRoute } from 'astro';
import { placeFeedView } from '../../../../features/places/feed.ts';
import { inEveryLanguage } from '../../../../layouts/languages.ts';
import { editionOf, site } from '../../../../open-site.ts';
import { feedAnswer } from '../../../../publication/atom.ts';
import { LEDGER_OF_LEVEL } from '../../../../domain/units/levels.ts';
import { levelOfFeed } from '../../../../site/feed-address.ts';

export const getStaticPaths = () => {
  const { tree, past } = site();
  if (!past.hasChanges) return [];
  return inEveryLanguage(
    tree.levels.listed.flatMap((level) =>
      tree.units(level).map(({ id }) => ({ params: { level: LEDGER_OF_LEVEL[level], id } })),
    ),
  );
};

export const GET: APIRoute = async ({ params, locals }) =>
  feedAnswer(
    await placeFeedView(editionOf(locals), { level: levelOfFeed(params['level'] ?? ''), id: params['id'] ?? '' }),
  );
