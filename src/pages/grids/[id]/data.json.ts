import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../../dataset.ts';
import { placeJson } from '../../_place-data.ts';

export const getStaticPaths: GetStaticPaths = () => site().dataset.grids.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => placeJson(site(), 'grid', site().grid(params['id'] ?? ''));
