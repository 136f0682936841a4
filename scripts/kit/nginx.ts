/**
 * The site under nginx: what changes with a publication (variables by path, and the paths themselves) apart from the server,
 * which is the operator's; and a line more where the module for Brotli is installed.
 */
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

/** What depends on the path, as variables; read inside "http". */
export function nginxMaps(hosting: Hosting): string {
  const { base } = hosting;
  const { closed, framed } = policiesOf(hosting.policy);
  return `# For conf.d/, with every publication: what the headers of ${base} hold, by path.
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
`;
}

/** The site's own paths, with their headers; read inside a "server", which may serve other sites at other paths. */
export function nginxPaths({ base }: Hosting): string {
  const isRoot = base === '/';
  const byType = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(TYPES)) byType.set(type, [...(byType.get(type) ?? []), ending]);
  const texts = [...new Set([...Object.values(TYPES), PLAIN_XML.type])].filter(
    (type) => type !== 'text/html' && !/zip|officedocument|octet|image\/(?!svg)/.test(type),
  );
  return `# For /etc/nginx/, with every publication. The built site belongs into ${SITE_FOLDER}.
location ${base} {
    ${isRoot ? `root ${SITE_FOLDER};` : `alias ${SITE_FOLDER}/;`}
    index index.html;
    error_page 404 ${base}404.html;
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

    location ~ "^${base}(${PLAIN_XML.pattern.slice(1, -1)})$" {
        alias ${SITE_FOLDER}/$1;
        types { }
        default_type ${PLAIN_XML.type};
    }
}
${isRoot ? '' : `location = ${base.slice(0, -1)} {\n    absolute_redirect off;\n    return 301 ${base};\n}\n`}`;
}

/** A server for the site alone, which is the operator's own from then on: no publication changes it. */
export function nginxServer(hosting: Hosting): string {
  const host = hostOf(hosting);
  // Without a name of its own it must be the server for all names, or whatever the distribution brought answers instead.
  const alone = host === null ? ' default_server' : '';
  const folder = `/etc/ssl/${host ?? 'site'}`;
  return `# For conf.d/, once; yours to change.
server {
    listen 80${alone};
    listen [::]:80${alone};
    server_name ${host ?? '_'};

    # With a certificate:
    # listen 443 ssl;
    # listen [::]:443 ssl;
    # ssl_certificate ${folder}/fullchain.pem;
    # ssl_certificate_key ${folder}/privkey.pem;
    # ssl_protocols TLSv1.2 TLSv1.3;
    # if ($https = "") {
    #     return 301 https://$host$request_uri;
    # }

    include /etc/nginx/site-paths.conf;
}
`;
}

/** Read by the other where it lies in /etc/nginx. */
export const brotliFile = `# For /etc/nginx/, where the module "brotli static" is installed (Debian: libnginx-mod-http-brotli-static).
brotli_static on;
`;
