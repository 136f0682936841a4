/** The units' outlines for the map. */
import type { APIRoute } from 'astro';
import { buildAreas } from '../../features/map/files/build.ts';
import { site } from '../../open-site.ts';

export const GET: APIRoute = () => Response.json(buildAreas(site()));
