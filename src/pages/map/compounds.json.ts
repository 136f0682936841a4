/** The compounds' positions and states over time for the map. */
import type { APIRoute } from 'astro';
import { site } from '../../dataset.ts';
import { buildCompounds } from '../../map/build.ts';

export const GET: APIRoute = () => {
  const { dataset, publication } = site();
  return Response.json(buildCompounds(dataset, publication.dates));
};
