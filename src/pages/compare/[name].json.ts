/** The grids that may be compared, a file a district: fetched when a reader chooses them, never before. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { compareFiles } from '../../features/compare/view.ts';
import { editionIn } from '../../open-site.ts';
import { jsonText } from '../../publication/place-answers.ts';
import { DEFAULT_LOCALE } from '../../words/words.ts';

export const getStaticPaths: GetStaticPaths = () =>
  compareFiles(editionIn(DEFAULT_LOCALE)).map(({ name, text }) => ({ params: { name }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) => jsonText(props.text);
