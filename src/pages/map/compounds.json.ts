/** The compounds' positions and states over time for the map. */
import type { APIRoute } from 'astro';
import { buildCompounds } from '../../features/map/files/build.ts';
import { site } from '../../open-site.ts';

export const GET: APIRoute = () => {
  const { tree, compounds } = site();
  return Response.json(buildCompounds(tree.units('grid'), tree.compounds, compounds.spans));
};
