/** The search index: fetched when a reader begins to search, never before. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { findIndex } from '../../features/find/view.ts';
import { editionIn } from '../../open-site.ts';
import { DEFAULT_LOCALE } from '../../words/words.ts';

export const getStaticPaths: GetStaticPaths = () =>
  findIndex(editionIn(DEFAULT_LOCALE)).map(({ name, file }) => ({ params: { shard: name }, props: { file } }));

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
