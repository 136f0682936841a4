/** The rows of the compounds of each unit that they lie in, whichever level of the city that is. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { LEDGER_OF_LEVEL } from '../../../domain/units/levels.ts';
import { unitCompoundsCsv } from '../../../features/places/data-files.ts';
import { editionOf, site } from '../../../open-site.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const { tree } = site();
  const { smallest } = tree.levels;
  return tree.units(smallest).map(({ id }) => ({ params: { units: LEDGER_OF_LEVEL[smallest], id } }));
};

export const GET: APIRoute = ({ params, locals }) => unitCompoundsCsv(editionOf(locals), params['id'] ?? '');
