import type { APIRoute, GetStaticPaths } from 'astro';
import { placeCsv } from '../../../features/places/data-files.ts';
import { site } from '../../../open-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  site()
    .tree.units('subdistrict')
    .map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => placeCsv(site(), 'subdistrict', params['id'] ?? '');
