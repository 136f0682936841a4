/** The downloads in the order a reader looks for them: results, ledgers, then what wraps them all. */
import { INDICATOR_IDS } from '../../domain/indicators/registry.ts';
import type { PublishedFile } from '../../site/site.ts';
import type { Edition } from '../../site/edition.ts';

const COMPUTED = new Set<string>([...INDICATOR_IDS, 'progress', 'rankings', 'bulletins', 'reconcile', 'review']);

export function fileGroups(edition: Edition): { title: string; files: PublishedFile[] }[] {
  const { site, words } = edition;
  const { files } = site;
  const isTable = (file: PublishedFile): boolean => file.mediaType === 'text/csv';
  const isComputed = (file: PublishedFile): boolean => isTable(file) && COMPUTED.has(file.path.replace(/\.csv$/, ''));
  return [
    { title: words.downloads.packages, files: files.filter((file) => !isTable(file)) },
    { title: words.downloads.computed, files: files.filter(isComputed) },
    { title: words.downloads.ledgers, files: files.filter((file) => isTable(file) && !isComputed(file)) },
  ].filter((group) => group.files.length > 0);
}
