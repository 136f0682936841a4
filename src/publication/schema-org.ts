/** The catalogue in the words of schema.org, for search engines that list datasets: JSON-LD that stands in a page. */
import type { Bounds } from '../domain/programme.ts';
import { basisOf, datasetIri, licenceIri, told, type Catalogue, type CatalogueDataset } from './catalogue.ts';
import type { Period, PublishedFile } from './published-file.ts';

const interval = ({ from, to }: Period): string => `${from}/${to}`;

/** `{ key: value }`, or nothing of what is not known. */
const known = <V>(key: string, value: V | null): object => (value === null ? {} : { [key]: value });

function dataset(
  catalogue: Catalogue,
  { name, id, title, description, isMadeUp, isComputed, period, variables, files }: CatalogueDataset,
  addressOf: (path: string) => string,
): object {
  const { demonstration, release } = catalogue;
  const iri = datasetIri(catalogue, name);
  const basis = isComputed ? basisOf(catalogue).flatMap((own) => own.files.map(({ path }) => addressOf(path))) : [];
  return {
    '@type': 'Dataset',
    ...known('@id', iri),
    identifier: id,
    name: title,
    description: told(catalogue, { description, isMadeUp }),
    ...known('creativeWorkStatus', isMadeUp && demonstration !== null ? demonstration.mark : null),
    ...shared(catalogue),
    ...known('version', release?.id ?? null),
    ...known('temporalCoverage', period === null ? null : interval(period)),
    ...(variables.length === 0
      ? {}
      : {
          variableMeasured: variables.map((variable) => ({
            '@type': 'PropertyValue',
            name: variable.title,
            propertyID: variable.name,
            ...known('unitText', variable.unit),
          })),
        }),
    ...(basis.length === 0 ? {} : { isBasedOn: basis }),
    distribution: files.map((file) => download(file, addressOf)),
  };
}

const download = ({ path, title, mediaType, bytes, sha256 }: PublishedFile, addressOf: (path: string) => string) => ({
  '@type': 'DataDownload',
  name: title,
  contentUrl: addressOf(path),
  encodingFormat: mediaType,
  contentSize: `${String(bytes)} B`,
  sha256,
});

/** Two corners, latitude first. */
const boxText = ([west, south, east, north]: Bounds): string => [south, west, north, east].join(' ');

/** What is the same of the catalogue and of each of its datasets. */
function shared({ licence, publisher, place, release, firstIssued, language, ...catalogue }: Catalogue): object {
  const organisation = publisher === null ? null : { '@type': 'Organization', name: publisher };
  return {
    license: licenceIri({ licence }) ?? licence.title,
    ...known('creator', organisation),
    ...known('publisher', organisation),
    inLanguage: language,
    isAccessibleForFree: true,
    ...known('datePublished', firstIssued),
    ...known('dateModified', release?.publishedOn ?? null),
    ...known('url', catalogue.home === null ? null : `${catalogue.home}/data/`),
    spatialCoverage: {
      '@type': 'Place',
      name: place.name,
      ...known('geo', place.bounds === null ? null : { '@type': 'GeoShape', box: boxText(place.bounds) }),
    },
  };
}

/** A `DataCatalog` with its datasets; `addressOf` gives the address of a file below `data/`. */
export function schemaOrg(catalogue: Catalogue, addressOf: (path: string) => string): object {
  const { id, title, description, keywords, datasets, demonstration, home } = catalogue;
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    ...known('@id', home === null ? null : `${home}/data/`),
    identifier: id,
    name: title,
    description: told(catalogue, { description, isMadeUp: true }),
    ...known('creativeWorkStatus', demonstration?.mark ?? null),
    keywords,
    ...shared(catalogue),
    dataset: datasets.map((own) => dataset(catalogue, own, addressOf)),
  };
}
