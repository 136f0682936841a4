/** The catalogue in the words of DCAT 3 (W3C), as JSON-LD whose context stands in the file: nothing must be fetched to read it. */
import { basisOf, datasetIri, fileAddress, licenceIri, type Catalogue, type CatalogueDataset } from './catalogue.ts';
import type { Period, PublishedFile } from './published-file.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
/** Languages by their codes of two letters (ISO 639-1). */
const LANGUAGES = 'http://id.loc.gov/vocabulary/iso639-1/';
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';
const GEO = 'http://www.opengis.net/ont/geosparql#';

const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
} as const;

const known = <V>(key: string, value: V | null): object => (value === null ? {} : { [key]: value });
const reference = (iri: string | null): object | null => (iri === null ? null : { '@id': iri });
const typed = (type: string, value: string): object => ({ '@type': `${XSD}${type}`, '@value': value });

/** A day or a month with its own type. */
const day = (text: string): object => typed(text.length === 7 ? 'gYearMonth' : 'date', text);

function period({ from, to }: Period): object {
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(from), 'dcat:endDate': day(to) };
}

function place({ name, bounds }: Catalogue['place']): object {
  if (bounds === null) return { '@type': 'dct:Location', 'skos:prefLabel': name };
  const [west, south, east, north] = bounds;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    '@type': 'dct:Location',
    'skos:prefLabel': name,
    'dcat:bbox': {
      '@type': `${GEO}wktLiteral`,
      '@value': `POLYGON((${corners.map((corner) => corner.join(' ')).join(', ')}))`,
    },
  };
}

/** What a made-up dataset says of its state. */
function madeUp({ demonstration }: Catalogue): object {
  return demonstration === null
    ? {}
    : {
        'adms:status': { '@type': 'skos:Concept', 'skos:prefLabel': demonstration.mark },
        'rdfs:comment': demonstration.note,
      };
}

/** Who publishes, and under which terms. */
function terms(catalogue: Catalogue): object {
  const { publisher, licence } = catalogue;
  return {
    ...known('dct:publisher', publisher === null ? null : { '@type': 'foaf:Agent', 'foaf:name': publisher }),
    ...known('dct:license', reference(licenceIri(catalogue))),
    'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': licence.title },
  };
}

function distribution(catalogue: Catalogue, { path, title, mediaType, bytes, sha256 }: PublishedFile): object {
  const address = reference(fileAddress(catalogue, path));
  const { release } = catalogue;
  return {
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:downloadURL': address,
    'dcat:accessURL': address,
    'dcat:mediaType': { '@id': `${MEDIA_TYPES}${mediaType}` },
    'dcat:byteSize': typed('nonNegativeInteger', String(bytes)),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': typed('hexBinary', sha256),
    },
    ...known('dct:issued', release === null ? null : day(release.publishedOn)),
    ...terms(catalogue),
  };
}

function dataset(catalogue: Catalogue, own: CatalogueDataset): object {
  const { release, keywords, language } = catalogue;
  const basis = own.isComputed
    ? basisOf(catalogue).map(({ name, files: [file] }) => datasetIri(catalogue, name) ?? file?.path ?? name)
    : [];
  return {
    ...known('@id', datasetIri(catalogue, own.name)),
    '@type': 'dcat:Dataset',
    'dct:identifier': own.id,
    'dct:title': own.title,
    'dct:description': own.description,
    ...(own.isMadeUp ? madeUp(catalogue) : {}),
    'dcat:keyword': keywords,
    'dct:language': reference(`${LANGUAGES}${language.split('-')[0] ?? language}`),
    ...known('dcat:version', release?.id ?? null),
    ...known('dct:modified', release === null ? null : day(release.publishedOn)),
    ...known('dct:temporal', own.period === null ? null : period(own.period)),
    'dct:spatial': place(catalogue.place),
    ...(basis.length === 0 ? {} : { 'prov:wasDerivedFrom': basis.map((iri) => ({ '@id': iri })) }),
    ...terms(catalogue),
    'dcat:distribution': own.files.map((file) => distribution(catalogue, file)),
  };
}

/** A `dcat:Catalog` with its datasets and their files; addresses are relative to the file while the site has none. */
export function dcat(catalogue: Catalogue): object {
  const { id, title, description, home, firstIssued, release, language, datasets } = catalogue;
  return {
    '@context': CONTEXT,
    ...known('@id', home === null ? null : `${home}/data/`),
    '@type': 'dcat:Catalog',
    'dct:identifier': id,
    'dct:title': title,
    'dct:description': description,
    ...madeUp(catalogue),
    'dct:language': reference(`${LANGUAGES}${language.split('-')[0] ?? language}`),
    ...known('foaf:homepage', reference(home === null ? null : `${home}/`)),
    ...known('dct:issued', firstIssued === null ? null : day(firstIssued)),
    ...known('dct:modified', release === null ? null : day(release.publishedOn)),
    'dct:spatial': place(catalogue.place),
    ...terms(catalogue),
    'dcat:dataset': datasets.map((own) => dataset(catalogue, own)),
  };
}
