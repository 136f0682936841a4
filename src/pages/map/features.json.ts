/** The map's features as one small file. */
import type { APIRoute } from 'astro';
import { site } from '../../dataset.ts';
import { mapFeatures } from '../_map.ts';

export const GET: APIRoute = () => Response.json(mapFeatures(site()));
