/** The units' outlines for the map. */
import type { APIRoute } from 'astro';
import { site } from '../../dataset.ts';
import { buildAreas } from '../../map/build.ts';

export const GET: APIRoute = () => Response.json(buildAreas(site().dataset));
