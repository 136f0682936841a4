/** The rows of a year's assessment. */
import type { APIRoute } from 'astro';
import { periodFiles, type ApiFile } from '../../../features/downloads/api-files.ts';
import { editionIn } from '../../../open-site.ts';
import { jsonText } from '../../../publication/place-answers.ts';
import { DEFAULT_LOCALE } from '../../../words/words.ts';

/** Made together, so that the tables are gone through once. */
export const getStaticPaths = () => {
  const edition = editionIn(DEFAULT_LOCALE);
  return periodFiles(edition, 'rankings', 'period', edition.site.rankings.years).map((file) => ({
    params: { year: file.id },
    props: { file },
  }));
};

export const GET: APIRoute = ({ props }) => jsonText((props['file'] as ApiFile).text);
