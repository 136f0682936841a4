/**
 * What catalogues of data are told of the downloads: one account of the publication, its datasets and their files, from
 * which every form is written (schema.org, DCAT, the core metadata of GB/T 21063.3). It says what the settings, the release
 * and the files say; what is not known is null, and nothing comes from the clock.
 */
import { INDICATOR_IDS } from '../domain/indicators/registry.ts';
import { byCodePoint } from '../domain/lists.ts';
import type { Bounds, Programme } from '../domain/programme.ts';
import type { IsoDate, Release } from '../domain/rows.ts';
import { seriesStart } from '../domain/time/series.ts';
import { KEPT_LEDGERS } from '../history/versions.ts';
import type { Messages } from '../words/words.ts';
import { PACKAGE } from './datapackage.ts';
import { nameUuid } from './name-uuid.ts';
import type { Period, PublishedFile, Variable } from './published-file.ts';
import { withoutEnd } from '../ledgers/text/without-end.ts';

/** What one can find in a catalogue: a table, outlines, or all of them together. */
export interface CatalogueDataset {
  readonly name: string;
  /** `urn:uuid:…`, from the city and the name, so that it stays. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly isMadeUp: boolean;
  /** Whether its figures are computed from the ledgers. */
  readonly isComputed: boolean;
  readonly period: Period | null;
  readonly variables: readonly Variable[];
  readonly files: readonly PublishedFile[];
}

export interface Catalogue {
  readonly id: string;
  /** The address that the site's overview is published at, without a slash at its end; null while it has none. */
  readonly home: string | null;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Whether the city keeps what was renovated. */
  readonly hasWorks: boolean;
  readonly publisher: string | null;
  readonly contact: string | null;
  readonly licence: Programme['site']['licence'];
  readonly language: string;
  /** Bounds are null where nothing on record has a place on the ground. */
  readonly place: { readonly name: string; readonly bounds: Bounds | null };
  /** The day of the first publication, and the publication that the files are of; null where there are none. */
  readonly firstIssued: IsoDate | null;
  readonly release: Pick<Release, 'id' | 'publishedOn'> | null;
  /** What every made-up dataset bears, and what it means; null where the ledgers are real. */
  readonly demonstration: { readonly mark: string; readonly note: string } | null;
  /** All files together first. */
  readonly datasets: readonly CatalogueDataset[];
}

/** What the catalogue is made from beside the files. */
export interface CatalogueSource {
  readonly programme: Programme;
  readonly extent: Bounds | null;
  readonly release: Pick<Release, 'id' | 'publishedOn'> | null;
  readonly releases: readonly Pick<Release, 'publishedOn'>[];
}

type CatalogueTexts = Pick<Messages, 'locale' | 'files' | 'site' | 'catalogue'>;

/** The files of the catalogue itself, below `data/`. */
export const CATALOGUE_FILES = { dcat: 'catalog.jsonld', core: 'core-metadata.json' } as const;

/** The files that hold every table, or describe them all. */
const WHOLE = ['workbook.xlsx', 'datapackage.json'];
const ALL = 'all';
/** The tables whose figures are computed from the ledgers; the others of results rest on replies and settings. */
const FROM_LEDGERS: readonly string[] = [
  ...INDICATOR_IDS,
  'coverage_by_mode',
  'progress',
  'progress_wide',
  'rankings',
  'rankings_wide',
  'bulletins',
  'vintages',
  'reconcile',
];

/** The name of a file's dataset: its path without what tells the form of the file. */
const nameOf = (path: string): string => path.replace(/\.[^./]+$/, '').replaceAll('/', '-');

/** Whether a file is a dataset of its own: tables, outlines and settings are, what wraps or checks them is not. */
const isDataset = ({ kind, path }: PublishedFile): boolean => kind !== 'package' && !path.endsWith('SHA256SUMS');

/** The account of a publication's files. */
export async function catalogueOf(
  { programme, extent, release, releases }: CatalogueSource,
  files: readonly PublishedFile[],
  texts: CatalogueTexts,
): Promise<Catalogue> {
  const { city, demonstration, asOf, site } = programme;
  const idOf = async (...names: readonly string[]): Promise<string> =>
    `urn:uuid:${await nameUuid(city.id, PACKAGE, ...names)}`;
  const title = texts.files.title(programme);
  const description = `${texts.files.asOf(asOf)}${texts.files.licence(site.licence.title)}`;
  const whole = files.filter(({ path }) => WHOLE.includes(path));
  return {
    id: await idOf(),
    home: site.url === null ? null : withoutEnd(site.url, '/'),
    title,
    description,
    hasWorks: programme.categories.length > 0,
    keywords: texts.files.keywords(programme),
    publisher: site.organiser,
    contact: site.contact,
    licence: site.licence,
    language: texts.locale,
    place: { name: texts.site.area(programme), bounds: extent },
    firstIssued: releases.map(({ publishedOn }) => publishedOn).toSorted(byCodePoint)[0] ?? null,
    release,
    demonstration: demonstration
      ? { mark: texts.files.demonstration.title, note: texts.files.demonstrationNote }
      : null,
    datasets: [
      ...(whole.length === 0
        ? []
        : [
            {
              name: ALL,
              id: await idOf(ALL),
              title: texts.catalogue.whole(title),
              description,
              isMadeUp: demonstration,
              isComputed: false,
              period: { from: programme.seriesFrom ?? seriesStart(programme), to: asOf },
              variables: [],
              files: whole,
            },
          ]),
      ...(await Promise.all(
        files.filter(isDataset).map(async (file): Promise<CatalogueDataset> => {
          const name = nameOf(file.path);
          return {
            name,
            id: await idOf(name),
            title: file.demonstration ? texts.files.demonstrationTitle(file.title) : file.title,
            description: file.description,
            isMadeUp: file.demonstration,
            isComputed: FROM_LEDGERS.includes(name),
            period: file.period,
            variables: file.variables,
            files: [file],
          };
        }),
      )),
    ],
  };
}

/** The address of a file below `data/`: whole where the site has an address, else beside the catalogue. */
export const fileAddress = ({ home }: Pick<Catalogue, 'home'>, path: string): string =>
  home === null ? path : `${home}/data/${path}`;

/** What names a dataset in every catalogue; none while the site has no address, which it would be made from. */
export const datasetIri = ({ home }: Pick<Catalogue, 'home'>, name: string): string | null =>
  home === null ? null : `${home}/data/${CATALOGUE_FILES.dcat}#${name}`;

/** A licence that has an address of its own on the web; null for another. */
export const licenceIri = ({ licence: { path } }: Pick<Catalogue, 'licence'>): string | null =>
  path !== null && /^https?:/.test(path) ? path : null;

/** The datasets of the ledgers that figures are computed from. */
export const basisOf = ({ datasets }: Catalogue): readonly CatalogueDataset[] =>
  datasets.filter(({ name }) => (KEPT_LEDGERS as readonly string[]).includes(name));

/** What a dataset is, after the note that it is made up where it is. */
export const told = (
  { demonstration }: Catalogue,
  { description, isMadeUp }: Pick<CatalogueDataset, 'description' | 'isMadeUp'>,
): string => (isMadeUp && demonstration !== null ? `${demonstration.note}${description}` : description);
