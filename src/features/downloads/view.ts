/** The downloads in the order a reader looks for them: results, ledgers, then what wraps them all. */
import { byIndicator } from '../../domain/indicators/registry.ts';
import { get } from '../../domain/lists.ts';
import { boundaryFile, BOUNDARY_LEVELS } from '../../ledgers/outlines/levels.ts';
import { CATALOGUE_FILES } from '../../publication/catalogue.ts';
import type { PublishedFile } from '../../publication/published-file.ts';
import { tableName } from '../../publication/published-table.ts';
import { settingsTitle } from '../../publication/settings-files.ts';
import type { Edition } from '../../site/edition.ts';
import { whatsNew } from '../../ui/whats-new.ts';
import type { TableWords } from '../../words/table-words.ts';
import type { Messages } from '../../words/words.ts';

/** A file with what a reader needs to trust and cite it. */
export interface FileView {
  readonly href: string;
  /** The name under which it is saved; null where that is the name in its address. */
  readonly saveAs: string | null;
  readonly title: string;
  /** Empty where the title says it all. */
  readonly description: string;
  readonly isDemonstration: boolean;
  /** Name, rows and size. */
  readonly facts: string;
  readonly sha256: string;
  /** The page of its columns; null of what is no table. */
  readonly page: string | null;
}

export interface DownloadsProps {
  readonly title: string;
  readonly licence: string;
  /** Whether the ledgers are made up. */
  readonly isDemonstration: boolean;
  /** What the newest publication brought; null where none is kept. */
  readonly news: { readonly id: string; readonly sentences: readonly string[]; readonly href: string } | null;
  readonly groups: readonly { readonly id: string; readonly title: string; readonly files: readonly FileView[] }[];
}

/** What the page's language says of each file, by its path. */
function said(
  { tables, computedTables, programmeTables, replyTables, historyTables, indicatorRules, files, catalogue }: Messages,
  { files: published, programme: { map } }: Edition['site'],
): ReadonlyMap<string, TableWords> {
  const programmes = published.flatMap(({ path }) => /^history\/programme\/(.*)\.json$/.exec(path)?.[1] ?? []);
  const { coverage_by_mode, progress, progress_wide, rankings, rankings_wide, bulletins, vintages, reconcile } =
    computedTables;
  const computed = {
    coverage_by_mode,
    progress,
    progress_wide,
    rankings,
    rankings_wide,
    bulletins,
    vintages,
    reconcile,
    ...programmeTables,
    ...replyTables,
    ...byIndicator((id) => indicatorRules[id].table),
  };
  const named = Object.entries<TableWords>({ ...tables, ...computed }).map(
    ([name, words]) => [`${name}.csv`, words] as const,
  );
  const { workbook, template, descriptor, checksums, programme, releaseSums } = files.packages;
  const packages = {
    'workbook.xlsx': workbook,
    'template.xlsx': template,
    'datapackage.json': descriptor,
    SHA256SUMS: checksums,
    [CATALOGUE_FILES.dcat]: catalogue.files.dcat,
    [CATALOGUE_FILES.core]: catalogue.files.core,
    'history/SHA256SUMS': releaseSums,
    ...Object.fromEntries(programmes.map((id) => [`history/programme/${id}.json`, programme(id)])),
  };
  const settings = published.flatMap(({ path }): (readonly [string, string])[] => {
    const title = settingsTitle(path, files);
    return title === null ? [] : [[path, title]];
  });
  const { figures, targets, bulletins: keptBulletins, rankings: keptRankings } = historyTables;
  const history = [
    ...Object.entries({ figures, targets, bulletins: keptBulletins, rankings: keptRankings }),
    ...Object.entries(tables).map(([name, words]) => [name, historyTables.versions(words)] as const),
  ].map(([name, words]): readonly [string, TableWords] => [`history/${name}.csv`, words]);
  const wraps = [...Object.entries(packages), ...settings].map(
    ([path, title]) => [path, { title, description: '' }] as const,
  );
  const outlines = BOUNDARY_LEVELS.map(
    (level) => [boundaryFile(level), files.outlines({ level, isSchematic: map.schematic === true })] as const,
  );
  return new Map([...named, ...history, ...outlines, ...wraps]);
}

function fileView({ words, links }: Edition, file: PublishedFile, { title, description }: TableWords): FileView {
  return {
    href: links.file(`/data/${file.path}`),
    saveAs: file.path === 'template.xlsx' ? words.template.file : null,
    title,
    description,
    isDemonstration: file.demonstration,
    facts: words.downloads.facts(file),
    sha256: file.sha256,
    page: file.rows === null ? null : links.page(`/data/${tableName(file.path)}/`),
  };
}

function newsOf(edition: Edition): DownloadsProps['news'] {
  const newest = edition.site.past.releases.find(({ isKept }) => isKept);
  if (newest === undefined) return null;
  const { id } = newest;
  return { id, sentences: whatsNew(edition, id), href: edition.links.page(`/releases/${id}/`) };
}

export function downloadsView(edition: Edition): DownloadsProps {
  const { site, words } = edition;
  const { files, programme } = site;
  const texts = said(words, site);
  const group = (title: string, kind: PublishedFile['kind']) => ({
    id: `files-${kind}`,
    title,
    files: files.filter((file) => file.kind === kind).map((file) => fileView(edition, file, get(texts, file.path))),
  });
  return {
    title: words.downloads.title(files.length),
    licence: words.downloads.licence(programme.site.licence.title),
    isDemonstration: programme.demonstration,
    news: newsOf(edition),
    groups: [
      group(words.downloads.packages, 'package'),
      group(words.downloads.computed, 'computed'),
      group(words.downloads.settings(programme.targets.length > 0), 'settings'),
      group(words.downloads.ledgers, 'ledger'),
      group(words.downloads.history, 'history'),
    ].filter(({ files: own }) => own.length > 0),
  };
}
