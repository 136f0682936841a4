/** What the workbook says of the publication: its cover, and what programs show as the properties of the file. */
import type { Programme } from '../domain/programme.ts';
import type { Release } from '../domain/rows.ts';
import type { Messages } from '../words/words.ts';
import { publicationNotes } from './datapackage.ts';
import type { WorkbookTexts } from './workbook-front.ts';

/** The words of the workbook of a publication; `release` null = a preview, which nobody should cite, or a city without releases. */
export function workbookTexts(
  programme: Programme,
  release: Pick<Release, 'id' | 'publishedOn'> | null,
  isPreview: boolean,
  { files, about, site, locale }: Pick<Messages, 'files' | 'about' | 'site' | 'locale'>,
): WorkbookTexts {
  const { asOf } = programme;
  const { organiser, contact, url, licence, source } = programme.site;
  const said = files.workbook.cover;
  const title = files.title(programme);
  const name = site.name(programme);
  const citation = about.citation(programme, release?.publishedOn ?? null);
  const known = (label: string, text: string | null): (readonly [string, string])[] =>
    text === null ? [] : [[label, text]];
  const madeUp = site.madeUp(programme);
  return {
    ...files.workbook,
    title,
    lines: [
      [said.what, files.packages.workbook],
      ...known(said.madeUp, madeUp === null ? null : `${madeUp}。${files.demonstrationNote}`),
      [said.city, site.area(programme)],
      [said.asOf, asOf],
      ...known(said.release, release === null ? null : said.released(release)),
      ...known(said.source, source === null ? null : site.ledgers(programme)),
      ...known(said.organiser, organiser),
      ...known(said.contact, contact),
      ...known(said.address, url),
      [said.cite, isPreview ? said.unpublished : citation],
      [said.licence, licence.title],
    ],
    properties: {
      title,
      subject: publicationNotes(programme, files).join(''),
      creator: organiser ?? name,
      keywords: files.keywords(programme),
      language: locale,
      created: release?.publishedOn ?? asOf,
    },
  };
}
