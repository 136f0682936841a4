/** Every unit's rates over time, a file an indicator and measure. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildRates } from '../../../features/map/files/build.ts';
import { site } from '../../../open-site.ts';
import { markedJson } from '../../../publication/place-answers.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...buildRates(site())].map(([name, file]) => ({ params: { name }, props: { file } }));

export const GET: APIRoute = ({ props, locals: { madeUp, words } }) =>
  markedJson(madeUp === null ? null : words.site.demonstration, props['file']);
