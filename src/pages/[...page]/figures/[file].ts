/** The files of figures, beside the pages that show them. */
import type { APIRoute } from 'astro';
import { localesFrom } from '../../../words/words.ts';
import { editionIn } from '../../../open-site.ts';
import { figureFiles, type FigureFile } from '../../_figures/files.ts';

export const getStaticPaths = () =>
  localesFrom(process.env['LOCALES']).flatMap((locale) =>
    figureFiles(editionIn(locale)).map((figureFile) => {
      const [, page, file] = /^(?:(.*)\/)?figures\/([^/]+)$/.exec(figureFile.path) ?? [];
      return { params: { page, file }, props: { figureFile } };
    }),
  );

export const GET: APIRoute = ({ props }) => {
  const { mediaType, text } = props['figureFile'] as FigureFile;
  return new Response(text, { headers: { 'content-type': mediaType } });
};
