import type { APIRoute } from 'astro';
import { compoundCsv } from '../../../features/compounds/data-files.ts';
import { editionOf, site } from '../../../open-site.ts';

export const getStaticPaths = () => site().tree.compounds.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute<Record<string, unknown>, { id: string }> = ({ params, locals }) =>
  compoundCsv(editionOf(locals), params.id);
