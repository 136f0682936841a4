/** The downloads in the order a reader looks for them: results, ledgers, then what wraps them all. */
import { INDICATOR_IDS } from '../../domain/indicators/registry.ts';
import type { PublishedFile, Site } from '../../site/site.ts';
import { zh } from '../../words/zh-CN/common.ts';

const COMPUTED = new Set<string>([...INDICATOR_IDS, 'progress', 'rankings', 'bulletins', 'reconcile', 'review']);

export function fileGroups({ files }: Site): { title: string; files: PublishedFile[] }[] {
  const isTable = (file: PublishedFile): boolean => file.mediaType === 'text/csv';
  const isComputed = (file: PublishedFile): boolean => isTable(file) && COMPUTED.has(file.path.replace(/\.csv$/, ''));
  return [
    { title: zh.data.packages, files: files.filter((file) => !isTable(file)) },
    { title: zh.data.computed, files: files.filter(isComputed) },
    { title: zh.data.ledgers, files: files.filter((file) => isTable(file) && !isComputed(file)) },
  ].filter((group) => group.files.length > 0);
}
