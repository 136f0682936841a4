import type { APIRoute, GetStaticPaths } from 'astro';
import { gridCompoundsCsv } from '../../../features/places/data-files.ts';
import { editionOf, site } from '../../../open-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  site()
    .tree.units('grid')
    .map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params, locals }) => gridCompoundsCsv(editionOf(locals), params['id'] ?? '');
