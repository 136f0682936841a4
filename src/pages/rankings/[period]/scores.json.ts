/** The scores of a quarter, unrounded, for the control that ranks by other weights: too heavy for every page to carry. */
import { site } from '../../../dataset.ts';
import { labLevels, rankedQuarters } from '../../_ranking.ts';

export const getStaticPaths = () => rankedQuarters(site()).map((period) => ({ params: { period } }));

export const GET = ({ params }: { params: { period: string } }): Response =>
  Response.json(labLevels(site(), params.period));
