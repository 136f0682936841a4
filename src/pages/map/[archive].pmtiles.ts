/** The vector base map that an operator ships with the site, where there is one. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { basemapArchive } from '../../open-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  basemapArchive() === null ? [] : [{ params: { archive: 'basemap' } }];

export const GET: APIRoute = () =>
  new Response(basemapArchive(), { headers: { 'content-type': 'application/octet-stream' } });
