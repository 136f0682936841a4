/** A target with its milestones and its course. */
import type { APIRoute } from 'astro';
import { targetFiles, type ApiFile } from '../../../features/downloads/api-files.ts';
import { editionIn } from '../../../open-site.ts';
import { jsonText } from '../../../publication/place-answers.ts';
import { DEFAULT_LOCALE } from '../../../words/words.ts';

/** Made together, so that the tables are gone through once. */
export const getStaticPaths = () => {
  const edition = editionIn(DEFAULT_LOCALE);
  return targetFiles(edition).map((file) => ({ params: { id: file.id }, props: { file } }));
};

export const GET: APIRoute = ({ props }) => jsonText((props['file'] as ApiFile).text);
