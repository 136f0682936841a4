/** The search index: fetched when a reader begins to search, never before. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../dataset.ts';
import { findIndex } from '../_find.ts';

export const getStaticPaths: GetStaticPaths = () =>
  findIndex(site()).map(({ name, file }) => ({ params: { shard: name }, props: { file } }));

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
