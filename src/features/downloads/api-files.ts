/** The files of the static API that no page or table is: targets, periods, and the indexes. */
import { openApi, rowsWith } from '../../publication/api.ts';
import type { PublishedTable } from '../../publication/published-table.ts';
import type { Edition } from '../../site/edition.ts';
import { apiFacts, apiIds, apiOf, type FigurePlace } from './api.ts';

/** A file of the API with the path that it stands at. */
export interface ApiFile {
  readonly id: string;
  readonly text: string;
}

const markOf = ({ site, words }: Edition): object =>
  site.programme.demonstration ? { demonstration: words.site.demonstration } : {};
const json = (content: object): string => JSON.stringify(content);

function tableOf({ site, words }: Edition): (name: string) => PublishedTable | null {
  const tables = new Map(site.tables(words).map((table) => [table.name, table]));
  return (name) => tables.get(name) ?? null;
}

/** Each target with its milestones and its course: the rows of three tables. */
export function targetFiles(edition: Edition): readonly ApiFile[] {
  const table = tableOf(edition);
  const rows = (name: string, column: string): ReadonlyMap<string, readonly object[]> => {
    const own = table(name);
    return own === null ? new Map() : rowsWith(own, column);
  };
  const [targets, milestones, progress] = [
    rows('targets', 'id'),
    rows('milestones', 'target_id'),
    rows('progress', 'target_id'),
  ];
  return [...targets].map(([id, [target = {}]]) => ({
    id,
    text: json({ ...markOf(edition), target, milestones: milestones.get(id) ?? [], progress: progress.get(id) ?? [] }),
  }));
}

/** The rows of a table of periods, a file a period; `key` is what the period is called. */
export function periodFiles(
  edition: Edition,
  name: 'bulletins' | 'rankings',
  key: 'month' | 'period',
  periods: readonly string[],
): readonly ApiFile[] {
  const own = tableOf(edition)(name);
  const rows = own === null ? new Map<string, readonly object[]>() : rowsWith(own, key);
  return periods.map((id) => ({ id, text: json({ ...markOf(edition), [key]: id, rows: rows.get(id) ?? [] }) }));
}

/** The index: which ids there are, and every address. */
export function apiIndex(edition: Edition, figures: readonly FigurePlace[]): string {
  const { site } = edition;
  return json({
    ...markOf(edition),
    as_of: site.asOf,
    release: site.release?.id ?? null,
    ids: apiIds(edition),
    addresses: apiOf(edition, figures).groups.flatMap(({ endpoints }) =>
      endpoints.map(({ path, summary, mediaType }) => ({ path, summary, media_type: mediaType })),
    ),
  });
}

/** The figures of the main pages, with the addresses of their files below the site's root. */
export function figureIndex(edition: Edition, figures: readonly FigurePlace[]): string {
  return json({
    ...markOf(edition),
    figures: figures.map(({ files, ...figure }) => ({
      ...figure,
      json: `${files}.json`,
      csv: `${files}.csv`,
      metadata: `${files}.metadata.json`,
    })),
  });
}

/** The description of every address in OpenAPI. */
export function openApiFile(edition: Edition, figures: readonly FigurePlace[]): string {
  const { groups, components } = apiOf(edition, figures);
  const endpoints = groups.flatMap((group) => group.endpoints);
  return `${JSON.stringify(openApi(apiFacts(edition), endpoints, components), null, 2)}\n`;
}
