/** The downloads in the order a reader looks for them: results, ledgers, then what wraps them all. */
import { INDICATOR_IDS } from '../../domain/indicators/registry.ts';
import type { Edition } from '../../site/edition.ts';
import type { PublishedFile } from '../../site/site.ts';

/** A file with what a reader needs to trust and cite it. */
export interface FileView {
  readonly href: string;
  readonly title: string;
  /** Empty where the title says it all. */
  readonly description: string;
  readonly isDemonstration: boolean;
  /** Name, rows and size. */
  readonly facts: string;
  readonly sha256: string;
}

export interface DownloadsProps {
  readonly title: string;
  readonly licence: string;
  /** Whether the ledgers are made up. */
  readonly isDemonstration: boolean;
  readonly groups: readonly { readonly title: string; readonly files: readonly FileView[] }[];
}

const COMPUTED = new Set<string>([...INDICATOR_IDS, 'progress', 'rankings', 'bulletins', 'reconcile', 'review']);

const isTable = (file: PublishedFile): boolean => file.mediaType === 'text/csv';
const isComputed = (file: PublishedFile): boolean => isTable(file) && COMPUTED.has(file.path.replace(/\.csv$/, ''));

function fileView({ words, links }: Edition, file: PublishedFile): FileView {
  return {
    href: links.file(`/data/${file.path}`),
    title: file.title,
    description: file.description === file.title ? '' : file.description,
    isDemonstration: file.demonstration,
    facts: words.downloads.facts(file),
    sha256: file.sha256,
  };
}

export function downloadsView(edition: Edition): DownloadsProps {
  const { site, words } = edition;
  const { files, programme } = site;
  const group = (title: string, own: readonly PublishedFile[]) => ({
    title,
    files: own.map((file) => fileView(edition, file)),
  });
  return {
    title: words.downloads.title(files.length),
    licence: words.downloads.licence(programme.site.licence.title),
    isDemonstration: programme.demonstration,
    groups: [
      group(
        words.downloads.packages,
        files.filter((file) => !isTable(file)),
      ),
      group(words.downloads.computed, files.filter(isComputed)),
      group(
        words.downloads.ledgers,
        files.filter((file) => isTable(file) && !isComputed(file)),
      ),
    ].filter(({ files: own }) => own.length > 0),
  };
}
