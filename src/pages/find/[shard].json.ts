/** The search index: fetched when a reader begins to search, never before. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { findIndex } from '../../features/find/view.ts';
import { site } from '../../open-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  findIndex(site()).map(({ name, file }) => ({ params: { shard: name }, props: { file } }));

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
