/** Every unit's rates over time, a file an indicator and measure. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../../dataset.ts';
import { buildRates } from '../../../map/build.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const { dataset, publication } = site();
  return [...buildRates(dataset, publication)].map(([name, file]) => ({ params: { name }, props: { file } }));
};

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
