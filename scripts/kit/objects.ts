/** For storage of objects, where headers belong to each file that is put there: which kind of file gets which, and how it gets there. */
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

/** Files of one kind: which, below the site's folder, and what they bear. */
interface Kind {
  readonly files: string;
  readonly type: string;
  readonly cache: string;
}

/** Files whose names bear a mark of their content, as the upload's patterns say them. */
const KEPT = ['/_astro/**.css', '/_astro/**.js', '/link-pictures/**.png', '/map/**.json', '/releases/*/*.zip'];

/**
 * A program for the shell that puts the site into the storage by rclone, a kind of file after the other: first what no page of the
 * last publication names (its name bears a mark of the content), then what pages name, pages last. So no reader gets a page
 * whose files are not there yet. Nothing is deleted: a page that was opened before still finds its own.
 */
export function uploadFile({ base, site }: Pick<Hosting, 'base' | 'site'>): string {
  const byEnding = (files: string): string => {
    const ending = files.slice(files.lastIndexOf('.') + 1);
    return typeOf(ending, TYPES[ending] ?? '');
  };
  const [kept = '', pages = '', rest = ''] = [CACHE[0]?.value, 'no-cache', CACHE.at(-1)?.value];
  const kinds: readonly Kind[] = [
    ...KEPT.map((files) => ({ files, type: byEnding(files), cache: kept })),
    { files: '/sitemap*.xml', type: `${PLAIN_XML.type}; charset=utf-8`, cache: rest },
    ...Object.keys(TYPES)
      .filter((ending) => ending !== 'html')
      .map((ending) => ({ files: `*.${ending}`, type: byEnding(ending), cache: rest })),
    { files: '*.html', type: byEnding('html'), cache: pages },
  ];
  const others = Object.keys(TYPES).map((ending) => `--filter '- *.${ending}'`);
  const put = ({ files, type, cache }: Kind, earlier: readonly Kind[]): string => {
    const done = earlier
      .filter((kind) => kind.files.startsWith('/') && files.startsWith('*') && kind.files.endsWith(files.slice(1)))
      .map((kind) => `--filter '- ${kind.files}'`);
    const filters = [...done, `--filter '+ ${files}'`, "--filter '- *'"].join(' ');
    return `put ${filters} --header-upload 'Content-Type: ${type}' --header-upload 'Cache-Control: ${cache}'`;
  };
  return `#!/bin/sh
# sh upload.sh ${site} remote:bucket     (a remote that "rclone config" has set up; see README.md)
set -eu
site=$1
target=\${2%/}${base.replace(/\/$/, '')}
put() {
  rclone copy "$site" "$target" --checksum --fast-list "$@"
}
put ${others.join(' ')} --header-upload 'Content-Type: text/plain; charset=utf-8' --header-upload 'Cache-Control: ${rest}'
${kinds.map((kind, i) => put(kind, kinds.slice(0, i))).join('\n')}
`;
}
