/** The units' outlines, and the compounds' positions and states over time, for the map. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { mapFiles } from '../../features/map/files/map-files.ts';
import { editionIn } from '../../open-site.ts';
import { jsonText } from '../../publication/place-answers.ts';
import { DEFAULT_LOCALE } from '../../words/words.ts';

export const getStaticPaths: GetStaticPaths = () =>
  mapFiles(editionIn(DEFAULT_LOCALE))
    .filter(({ name }) => !name.includes('/'))
    .map(({ name, text }) => ({ params: { name }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) => jsonText(props.text);
