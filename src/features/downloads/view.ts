/** The downloads in the order a reader looks for them: results, ledgers, then what wraps them all. */
import type { PublishedFile, Site } from '../../site/site.ts';
import { zh } from '../../words/zh-CN/common.ts';

const COMPUTED = new Set(['coverage', 'renovation', 'progress', 'rankings', 'bulletins', 'reconcile', 'review']);

export function fileGroups({ files }: Site): { title: string; files: PublishedFile[] }[] {
  const isTable = (file: PublishedFile): boolean => file.mediaType === 'text/csv';
  const isComputed = (file: PublishedFile): boolean => isTable(file) && COMPUTED.has(file.path.replace(/\.csv$/, ''));
  return [
    { title: zh.data.packages, files: files.filter((file) => !isTable(file)) },
    { title: zh.data.computed, files: files.filter(isComputed) },
    { title: zh.data.ledgers, files: files.filter((file) => isTable(file) && !isComputed(file)) },
  ].filter((group) => group.files.length > 0);
}
