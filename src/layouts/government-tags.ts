/**
 * The tags by which government sites in China are counted and searched (《政府网站发展指引》, 国办发〔2017〕47号: tags of the site
 * on every page, of the column on the pages of one, of the article on a page of contents). Only an official site bears them, and
 * only those whose value is known.
 */
import type { SiteSettings } from '../domain/programme.ts';
import type { IsoDate } from '../domain/rows.ts';

export interface GovernmentPage {
  readonly site: Pick<SiteSettings, 'official' | 'url' | 'siteCode' | 'organiser'>;
  /** The site's name. */
  readonly name: string;
  /** The page's own name; null for the first page. */
  readonly title: string | null;
  /** The column that the page belongs to: the entry of the navigation that leads there; null where none does. */
  readonly column: string | null;
  /** Which kind of column of the guidelines it is. */
  readonly columnType: string;
  /** The day of the publication that the page shows; null where there is none. */
  readonly publishedOn: IsoDate | null;
}

export interface Tag {
  readonly name: string;
  readonly content: string;
}

/** The tags of a page, in the guidelines' order; none where the site is not official. */
export function governmentTags({ site, name, title, column, columnType, publishedOn }: GovernmentPage): readonly Tag[] {
  if (!site.official) return [];
  const ofColumn = column ?? title;
  const tags: readonly (readonly [name: string, content: string | null])[] = [
    ['SiteName', name],
    ['SiteDomain', site.url === null ? null : new URL(site.url).hostname],
    ['SiteIDCode', site.siteCode],
    ...(title === null
      ? []
      : ([
          ['ColumnName', ofColumn],
          ['ColumnType', columnType],
          ['ArticleTitle', title],
          ['PubDate', publishedOn],
          ['ContentSource', site.organiser ?? name],
        ] as const)),
  ];
  return tags.flatMap(([tag, content]) => (content === null ? [] : [{ name: tag, content }]));
}
