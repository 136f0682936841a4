/** The picture of the city that the pages of all places share. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { cityPicture } from '../../charts/locator/city-picture.ts';
import { site } from '../../open-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  cityPicture(site().boundaries, null) === null ? [] : [{ params: { picture: 'city' } }];

export const GET: APIRoute = ({ locals: { madeUp } }) =>
  new Response(cityPicture(site().boundaries, madeUp), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
