import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../../dataset.ts';
import { placeCsv } from '../../_place-data.ts';

export const getStaticPaths: GetStaticPaths = () => site().dataset.districts.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => placeCsv(site(), 'district', params['id'] ?? '');
