/** The scores of each quarter, for the control that ranks by other weights. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { labFile } from '../../../../features/rankings/view.ts';
import { editionIn, site } from '../../../../open-site.ts';
import { jsonText } from '../../../../publication/place-answers.ts';
import { localesFrom, prefixOf } from '../../../../words/words.ts';

export const getStaticPaths: GetStaticPaths = () =>
  localesFrom(process.env['LOCALES']).flatMap((locale) =>
    site().rankings.quarters.map((period) => {
      const { name, text } = labFile(editionIn(locale), period);
      return {
        params: { lang: prefixOf(locale) === '' ? undefined : prefixOf(locale), period, name },
        props: { text },
      };
    }),
  );

export const GET: APIRoute<{ text: string }> = ({ props }) => jsonText(props.text);
