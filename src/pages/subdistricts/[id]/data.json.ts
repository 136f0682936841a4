import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../../dataset.ts';
import { placeJson } from '../../_place-data.ts';

export const getStaticPaths: GetStaticPaths = () => site().dataset.subdistricts.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => placeJson(site(), 'subdistrict', site().subdistrict(params['id'] ?? ''));
