/**
 * A release in one file: its ledgers as they stood and its figures as published, with what they are and how to cite them.
 * The tables are copied from the history; the rest says only what the history says.
 */
import type { Programme } from '../domain/programme.ts';
import type { Release } from '../domain/rows.ts';
import { releaseTables, sumsOf } from '../history/archive.ts';
import type { History } from '../history/history.ts';
import { programmeAt } from '../history/read.ts';
import { bytesOf, type Bytes } from '../ledgers/text/text-bytes.ts';
import { inWordsOf } from '../words/city-words.ts';
import type { Messages } from '../words/words.ts';
import { archive, packed } from './zip.ts';

type ZipTexts = Pick<Messages, 'files' | 'releaseZip' | 'site' | 'cityWords'>;

/** The name of a release's archive. */
export function zipName({ city }: Pick<Programme, 'city'>, { id }: Pick<Release, 'id'>): string {
  return `${city.id}-${id}.zip`;
}

/** A release's archive in pieces, dated by the day of publication: nothing of the clock gets in. */
export async function releaseZip(
  history: History,
  releases: readonly Release[],
  release: Release,
  catalogue: ZipTexts,
): Promise<readonly Bytes[]> {
  const programme = programmeAt(history, releases, release);
  const texts = inWordsOf(catalogue, programme);
  const tables = releaseTables(history, releases, release, programme);
  const sums = await sumsOf(release.id, tables);
  const notes = texts.releaseZip.readme({
    title: texts.files.title(programme),
    release,
    madeUp: texts.site.madeUp(programme),
    organiser: programme.site.organiser,
    licence: programme.site.licence.title,
    tables: [...tables.keys()],
  });
  const prefix = `${release.id}/`;
  const files: readonly (readonly [string, Iterable<Bytes>])[] = [
    ['README.txt', bytesOf([notes])],
    ...[...tables].map(([name, bytes]) => [name, [bytes]] as const),
    ['SHA256SUMS', bytesOf(sums.map(([path, sum]) => `${sum}  ${path.slice(prefix.length)}\n`))],
    ['datapackage.json', bytesOf([`${JSON.stringify(descriptor(programme, release, sums, texts), null, 2)}\n`])],
  ];
  const members = [];
  for (const [name, content] of files) members.push({ name, content: await packed(content) });
  return archive(members, release.publishedOn);
}

/** A Data Package descriptor of the archive's tables. */
function descriptor(
  { city, categories, site, demonstration }: Programme,
  release: Release,
  sums: readonly (readonly [path: string, sum: string])[],
  { files }: ZipTexts,
): object {
  const { licence } = site;
  const prefix = `${release.id}/`;
  return {
    ...(demonstration ? { demonstration: files.demonstrationNote } : {}),
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${city.id}-compound-progress-${release.id}`,
    title: files.title({ city, categories, demonstration }),
    version: release.id,
    created: `${release.publishedOn}T00:00:00Z`,
    licenses: [{ name: licence.name, title: licence.title, ...(licence.path === null ? {} : { path: licence.path }) }],
    resources: sums
      .filter(([path]) => path.endsWith('.csv'))
      .map(([path, sum]) => ({
        name: path.slice(prefix.length).replace(/\.csv$/, ''),
        path: path.slice(prefix.length),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        hash: `sha256:${sum}`,
      })),
  };
}
