/** The scores of a quarter, unrounded, for the control that ranks by other weights: too heavy for every page to carry. */
import { inEveryLanguage } from '../../../../layouts/languages.ts';
import { labLevels } from '../../../../features/rankings/view.ts';
import type { LabScores } from '../../../../features/rankings/rerank.ts';
import { editionOf, site } from '../../../../open-site.ts';
import { markedJson } from '../../../../publication/place-answers.ts';

export const getStaticPaths = () => inEveryLanguage(site().rankings.quarters.map((period) => ({ params: { period } })));

export const GET = ({ params, locals }: { params: { period: string }; locals: App.Locals }): Response => {
  const scores: LabScores = { levels: labLevels(editionOf(locals), params.period) };
  return markedJson(locals.madeUp === null ? null : locals.words.site.demonstration, scores);
};
