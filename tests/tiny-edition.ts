/** The tiny city as a view sees it: its read model, the Chinese words, and addresses at the root of a site. */
import type { Dataset } from '../src/domain/model.ts';
import { publish } from '../src/domain/publish.ts';
import type { Problem } from '../src/ledgers/problems/problem.ts';
import type { PublishedFile } from '../src/publication/published-file.ts';
import type { Edition } from '../src/site/edition.ts';
import { linksTo } from '../src/site/href.ts';
import { siteOf } from '../src/site/site.ts';
import { DEFAULT_LOCALE, wordsOf } from '../src/words/words.ts';
import { tinyCity } from './fixtures/tiny-city.ts';

/** The edition of a dataset. */
export function editionFor(
  dataset: Dataset,
  more: { readonly problems?: readonly Problem[]; readonly files?: readonly PublishedFile[] } = {},
): Edition {
  const { problems = [], files = [] } = more;
  return {
    site: siteOf({ dataset, publication: publish(dataset), problems, files }),
    words: wordsOf(DEFAULT_LOCALE),
    links: linksTo('/', ''),
  };
}

/** The edition of the tiny city with other rows in some of its ledgers. */
export function tinyEdition(more: Partial<Dataset> = {}): Edition {
  return editionFor(tinyCity(more));
}
