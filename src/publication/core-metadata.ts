/**
 * The catalogue by the core metadata of GB/T 21063.3-2007, the national standard for catalogues of government information
 * resources: twelve elements, of which six must be given. Codes that an authority assigns are never made up here.
 *
 * Twelve and six are what the standard's own scope says, as two libraries of standards quote it (guifan.ocsyun.com, info_476904;
 * gbstd.com, 7201025002000000). Eight of the names are those of the contents of DB37/T 2885-2016, Shandong's standard that follows
 * it (abstract, identifier, provider, category, day of publication, service, address, maintainer). The text of the standard itself
 * could not be had, so which six must be given is unchecked: the page and the file say so.
 */
import { fileAddress, told, type Catalogue, type CatalogueDataset } from './catalogue.ts';
import type { Messages } from '../words/words.ts';

type CoreTexts = Messages['catalogue']['core'];
export type CoreElement = keyof CoreTexts['elements'];

/** The elements in the order of the standard, and whether each must be given. */
export const CORE_ELEMENTS: Readonly<Record<CoreElement, boolean>> = {
  title: true,
  published: false,
  abstract: true,
  provider: true,
  keywords: false,
  category: true,
  address: false,
  resourceId: true,
  service: false,
  recordId: true,
  maintainer: false,
  recordUpdated: false,
};

export const CORE_ORDER = Object.keys(CORE_ELEMENTS) as readonly CoreElement[];

/** The values of a dataset; null where nobody has said it, or where the authority has assigned none. */
export function coreValues(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  { values }: CoreTexts,
): Readonly<Record<CoreElement, string | null>> {
  const { title, id, files } = dataset;
  const { publisher, contact, release, keywords, hasWorks, home } = catalogue;
  const party = publisher === null ? null : values.party(publisher, contact);
  return {
    title,
    published: release?.publishedOn ?? null,
    abstract: told(catalogue, dataset),
    provider: party,
    keywords: values.list(keywords),
    category: values.category(hasWorks),
    address: values.list(files.map(({ path }) => fileAddress(catalogue, path))),
    resourceId: id,
    service: values.service(home === null ? null : `${home}/data/api/`),
    recordId: `${id}#metadata`,
    maintainer: party,
    recordUpdated: release?.publishedOn ?? null,
  };
}

/** The record of every dataset, by the names of the elements. */
export function coreMetadata(catalogue: Catalogue, texts: CoreTexts): object {
  return {
    ...(catalogue.demonstration === null ? {} : { demonstration: catalogue.demonstration.note }),
    standard: texts.standard,
    note: texts.note,
    records: catalogue.datasets.map((dataset) => {
      const values = coreValues(catalogue, dataset, texts);
      return Object.fromEntries(CORE_ORDER.map((element) => [texts.elements[element], values[element]]));
    }),
  };
}
