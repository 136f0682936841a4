/** The downloads in the order a reader looks for them: results, ledgers, then what wraps them all. */
import type { PublishedFile } from '../../publication/downloads.ts';
import type { Edition } from '../../site/edition.ts';

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
  const group = (title: string, kind: PublishedFile['kind']) => ({
    title,
    files: files.filter((file) => file.kind === kind).map((file) => fileView(edition, file)),
  });
  return {
    title: words.downloads.title(files.length),
    licence: words.downloads.licence(programme.site.licence.title),
    isDemonstration: programme.demonstration,
    groups: [
      group(words.downloads.packages, 'package'),
      group(words.downloads.computed, 'computed'),
      group(words.downloads.ledgers, 'ledger'),
    ].filter(({ files: own }) => own.length > 0),
  };
}
