import type { APIRoute, GetStaticPaths } from 'astro';
import type { Compound } from '../../../domain/rows.ts';
import { compoundJson } from '../../../features/places/data-files.ts';
import { editionOf, site } from '../../../open-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  site().dataset.compounds.map((compound) => ({ params: { id: compound.id }, props: { compound } }));

export const GET: APIRoute<{ compound: Compound }> = ({ props, locals }) =>
  compoundJson(editionOf(locals), props.compound);
