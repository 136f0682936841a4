/** The site under Caddy, which gets and renews its certificate by itself where the host's name is known. */
import { hostOf, policiesOf, SITE_FOLDER, type Hosting } from './hosting.ts';
import { CACHE, FRAMED, HEADERS, HSTS, pathPattern, PLAIN_XML, SHARED, TYPES } from './rules.ts';

/** A matcher of paths below the base path, with its name. */
const matcher = (name: string, base: string, patterns: readonly string[]): string =>
  `    @${name} path_regexp ${patterns.map((pattern) => pathPattern(base, pattern)).join('|')}`;

/** The configuration of the server. */
export function caddyFile(hosting: Hosting): string {
  const { base } = hosting;
  const { closed, framed } = policiesOf(hosting.policy);
  const rules = CACHE.filter(({ pattern }) => pattern !== '');
  const values = [...new Set(rules.map(({ value }) => value))];
  const texts = Object.entries(TYPES).filter(
    ([, type]) => /^text|json|javascript|svg|xml/.test(type) && !/officedocument/.test(type),
  );
  return `(site_headers) {
    header {
${Object.entries(HEADERS)
  .map(([name, value]) => `        ${name} "${value}"`)
  .join('\n')}
        Strict-Transport-Security "${HSTS}"
        -Server
    }
    # What no other line has set.
    header ?Content-Security-Policy "${closed}"
    header ?Cache-Control "${CACHE.at(-1)?.value ?? ''}"
}

${hostOf(hosting) ?? ':80'} {
    root * ${SITE_FOLDER}
    import site_headers
${values
  .map((value, i) => {
    const patterns = rules.filter((rule) => rule.value === value).map(({ pattern }) => pattern);
    return `${matcher(`kept${String(i)}`, base, patterns)}\n    header @kept${String(i)} Cache-Control "${value}"`;
  })
  .join('\n')}
${matcher('shared', base, SHARED)}
    header @shared Access-Control-Allow-Origin "*"
${matcher('framed', base, FRAMED)}
    header @framed Content-Security-Policy "${framed}"
${texts.map(([ending, type]) => `    @${ending} path *.${ending}\n    header @${ending} Content-Type "${type}; charset=utf-8"`).join('\n')}
${matcher('plain', base, [PLAIN_XML.pattern])}
    header @plain Content-Type "${PLAIN_XML.type}; charset=utf-8"
${base === '/' ? '' : `    redir ${base.slice(0, -1)} ${base} 301\n`}
    handle_path ${base}* {
        # Files that "npm run compress" has made beside the others.
        file_server {
            precompressed br gzip
        }
    }
    handle_errors {
        import site_headers
        rewrite * /404.html
        file_server
    }
}
`;
}
