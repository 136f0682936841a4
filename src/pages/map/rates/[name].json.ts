/** Every unit's rates over time, a file an indicator and measure. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildRates } from '../../../features/map/files/build.ts';
import { site } from '../../../open-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...buildRates(site())].map(([name, file]) => ({ params: { name }, props: { file } }));

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
