/** The search index: fetched when a reader begins to search, never before. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { findIndex } from '../../features/find/index-files.ts';
import { editionIn } from '../../open-site.ts';
import { jsonText } from '../../publication/place-answers.ts';
import { DEFAULT_LOCALE } from '../../words/words.ts';

export const getStaticPaths: GetStaticPaths = () =>
  findIndex(editionIn(DEFAULT_LOCALE)).map(({ name, text }) => ({ params: { shard: name }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) => jsonText(props.text);
