/** Every unit's rates over time, a file an indicator, measure and category. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { mapFiles } from '../../../features/map/files/map-files.ts';
import { editionIn } from '../../../open-site.ts';
import { jsonText } from '../../../publication/place-answers.ts';
import { DEFAULT_LOCALE } from '../../../words/words.ts';

const FOLDER = 'rates/';

export const getStaticPaths: GetStaticPaths = () =>
  mapFiles(editionIn(DEFAULT_LOCALE))
    .filter(({ name }) => name.startsWith(FOLDER))
    .map(({ name, text }) => ({ params: { name: name.slice(FOLDER.length) }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) => jsonText(props.text);
