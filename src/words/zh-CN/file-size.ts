/** How large a file is: apart from the other formats, which scripts of pages without downloads load. */
import { formatNumber } from './number.ts';

/** A file's size: 860 字节, 12.3 kB, 1.4 MB (decimal multiples). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`;
  return bytes < 1_000_000 ? `${formatNumber(bytes / 1000, 1)} kB` : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
