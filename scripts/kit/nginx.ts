/** The site under nginx: one file for `conf.d/`, and one more where the module for Brotli is installed. */
import { hostOf, policiesOf, SITE_FOLDER, type Hosting } from './hosting.ts';
import { CACHE, FRAMED, HEADERS, HSTS, pathPattern, PLAIN_XML, SHARED, TYPES } from './rules.ts';

/** A path of nginx's variable $uri for one below the base path. */
const below = (base: string, pattern: string): string => `"~${pathPattern(base, pattern)}"`;

const quoted = (value: string): string => `"${value}"`;

/** A variable that depends on the path. Headers of an empty value are not sent. */
function map(name: string, base: string, rules: readonly { pattern: string; value: string }[], otherwise = ''): string {
  const lines = rules.map(({ pattern, value }) => `    ${below(base, pattern)} ${quoted(value)};`);
  return [`map $uri $${name} {`, ...lines, `    default ${quoted(otherwise)};`, '}'].join('\n');
}

/** The server's configuration. */
export function nginxFile(hosting: Hosting): string {
  const { base } = hosting;
  const { closed, framed } = policiesOf(hosting.policy);
  const isRoot = base === '/';
  const byType = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(TYPES)) byType.set(type, [...(byType.get(type) ?? []), ending]);
  const texts = [...new Set([...Object.values(TYPES), PLAIN_XML.type])].filter(
    (type) => type !== 'text/html' && !/zip|officedocument|octet|image\/(?!svg)/.test(type),
  );
  return `# Put this file into conf.d/ (it is read inside "http"), and the built site into ${SITE_FOLDER}.
# Headers depend on the path through the maps below, since "add_header" in a "location" would drop those of the server.
${map(
  'site_cache',
  base,
  CACHE.filter(({ pattern }) => pattern !== ''),
  CACHE.at(-1)?.value,
)}
${map(
  'site_cors',
  base,
  SHARED.map((pattern) => ({ pattern, value: '*' })),
)}
${map(
  'site_policy',
  base,
  FRAMED.map((pattern) => ({ pattern, value: framed })),
  closed,
)}
map $https $site_hsts {
    on ${quoted(HSTS)};
    default "";
}

server {
    listen 80;
    listen [::]:80;
    # listen 443 ssl;  with ssl_certificate and ssl_certificate_key, and a server on port 80 that leads here
    server_name ${hostOf(hosting) ?? '_'};
    server_tokens off;
    absolute_redirect off;
    charset utf-8;
    charset_types ${texts.join(' ')};
    types {
${[...byType].map(([type, endings]) => `        ${type} ${endings.join(' ')};`).join('\n')}
    }
    default_type application/octet-stream;

    # Files that "npm run compress" has made beside the others; what has none is sent as it is.
    gzip_static on;
    gzip_vary on;
    include /etc/nginx/site-brotli*.conf;

${Object.entries(HEADERS)
  .map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`)
  .join('\n')}
    add_header Content-Security-Policy $site_policy always;
    add_header Cache-Control $site_cache;
    add_header Access-Control-Allow-Origin $site_cors;
    add_header Strict-Transport-Security $site_hsts always;

    error_page 404 ${base}404.html;
    location ${base} {
        ${isRoot ? `root ${SITE_FOLDER};` : `alias ${SITE_FOLDER}/;`}
        index index.html;
    }
    location ~ "^${base}(${PLAIN_XML.pattern.slice(1, -1)})$" {
        alias ${SITE_FOLDER}/$1;
        types { }
        default_type ${PLAIN_XML.type};
    }
${isRoot ? '' : `    location = ${base.slice(0, -1)} {\n        return 301 ${base};\n    }\n`}}
`;
}

/** Read by the other where it lies in /etc/nginx. */
export const brotliFile = `# For /etc/nginx/, where the module "brotli static" is installed (Debian: libnginx-mod-http-brotli-static).
brotli_static on;
`;
