import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../../dataset.ts';
import type { Compound } from '../../../domain/model.ts';
import { compoundJson } from '../../_place-data.ts';

export const getStaticPaths: GetStaticPaths = () =>
  site().dataset.compounds.map((compound) => ({ params: { id: compound.id }, props: { compound } }));

export const GET: APIRoute<{ compound: Compound }> = ({ props }) => compoundJson(site(), props.compound);
