import type { APIRoute, GetStaticPaths } from 'astro';
import { unitCompoundsCsv } from '../../../features/places/data-files.ts';
import { editionOf, site } from '../../../open-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  site()
    .tree.units('grid')
    .map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params, locals }) => unitCompoundsCsv(editionOf(locals), params['id'] ?? '');
