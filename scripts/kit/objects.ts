/** For storage of objects, where headers belong to each file that is put there: which kind of file gets which. */
import { csvText } from '../../src/ledgers/text/csv.ts';
import type { Hosting } from './hosting.ts';
import { CACHE, pathPattern, PLAIN_XML, TEXT_ENDINGS, TYPES } from './rules.ts';

const HEAD = ['path', 'content_type', 'cache_control'] as const;

const typeOf = (ending: string, type: string): string =>
  TEXT_ENDINGS.includes(ending) ? `${type}; charset=utf-8` : type;

/** A table: patterns of paths below the site's address, the first that matches holding in each column that it fills. */
export function objectsFile({ base }: Hosting): string {
  const at = (pattern: string): string => pathPattern(base, pattern).replace('^/', '^');
  return csvText(
    HEAD,
    [
      [at(PLAIN_XML.pattern), `${PLAIN_XML.type}; charset=utf-8`, ''],
      ...Object.entries(TYPES).map(([ending, type]) => [at(`\\.${ending}$`), typeOf(ending, type), '']),
      ...CACHE.filter(({ pattern }) => pattern !== '(^|/)$').map(({ pattern, value }) => [at(pattern), '', value]),
    ],
    '\r\n',
  );
}
