/** What stands of the catalogue in pages: the data for search engines, and the core metadata as a table. */
import { catalogueOf, CATALOGUE_FILES } from '../../publication/catalogue.ts';
import { CORE_ELEMENTS, CORE_ORDER, coreValues } from '../../publication/core-metadata.ts';
import { schemaOrg } from '../../publication/schema-org.ts';
import type { Edition } from '../../site/edition.ts';
import { wholeAddress } from '../../site/href.ts';
import { DEFAULT_LOCALE } from '../../words/words.ts';

const catalogueIn = ({ site, words }: Edition) =>
  catalogueOf(
    { programme: site.programme, extent: site.boundaries.extent, release: site.release, releases: site.past.releases },
    site.files,
    words,
  );

/**
 * The catalogue as JSON-LD for a script in the page of the downloads; null in a language that the files do not speak, since
 * they are what it describes.
 */
export async function structuredData(edition: Edition): Promise<string | null> {
  const { site, words, links } = edition;
  if (words.locale !== DEFAULT_LOCALE) return null;
  const address = (path: string): string => links.file(`/data/${path}`);
  const content = schemaOrg(
    await catalogueIn(edition),
    (path) => wholeAddress(site.programme.site.url, links, address(path)) ?? address(path),
  );
  // A script ends where its end tag stands, in a text of JSON too.
  return JSON.stringify(content).replaceAll('<', '\\u003c');
}

export interface MetadataProps {
  readonly trail: readonly { readonly name: string; readonly href: string }[];
  readonly rows: readonly { readonly element: string; readonly duty: string; readonly value: string | null }[];
  /** How many records the file holds. */
  readonly every: string;
  readonly file: string;
  readonly dcat: string;
  readonly descriptor: string;
}

/** The core metadata of all files together. */
export async function metadataView(edition: Edition): Promise<MetadataProps> {
  const { words, links } = edition;
  const catalogue = await catalogueIn(edition);
  const { core } = words.catalogue;
  const [whole] = catalogue.datasets;
  const values = whole === undefined ? null : coreValues(catalogue, whole, core);
  return {
    trail: [{ name: words.site.data, href: links.page('/data/') }],
    rows: CORE_ORDER.map((element) => ({
      element: core.elements[element],
      duty: CORE_ELEMENTS[element] ? core.required : core.optional,
      value: values?.[element] ?? null,
    })),
    every: core.every(catalogue.datasets.length),
    file: links.file(`/data/${CATALOGUE_FILES.core}`),
    dcat: links.file(`/data/${CATALOGUE_FILES.dcat}`),
    descriptor: links.file('/data/datapackage.json'),
  };
}
