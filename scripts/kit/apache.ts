/** The site under Apache, by a file that lies in the site's own folder; it needs the modules headers, mime, dir, env and rewrite. */
import { policiesOf, type Hosting } from './hosting.ts';
import { CACHE, FRAMED, HEADERS, HSTS, pathPattern, PLAIN_XML, SHARED, TEXT_ENDINGS, TYPES } from './rules.ts';

/** The end of a path that may have been led to a packed copy. */
const PACKED = '(\\.(br|gz))?$';

/** A condition on the path below the base path. */
const where = (base: string, patterns: readonly string[], ...lines: readonly string[]): string =>
  [
    `<If "%{REQUEST_URI} =~ m#${patterns.map((pattern) => pathPattern(base, pattern).replace(/\$$/, PACKED)).join('|')}#">`,
    ...lines.map((line) => `    ${line}`),
    '</If>',
  ].join('\n');

/** The file, to be named `.htaccess`. */
export function apacheFile(hosting: Hosting): string {
  const { base } = hosting;
  const { closed, framed } = policiesOf(hosting.policy);
  const rules = CACHE.filter(({ pattern }) => pattern !== '');
  const encoded = [
    ['br', 'br'],
    ['gzip', 'gz'],
  ] as const;
  return `# Put this file into the site's folder. "AllowOverride All" must hold there.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
AddCharset utf-8 ${TEXT_ENDINGS.map((ending) => `.${ending}`).join(' ')}
${Object.entries(TYPES)
  .map(([ending, type]) => `AddType ${type} .${ending}`)
  .join('\n')}
<FilesMatch "${PLAIN_XML.pattern}">
    ForceType "${PLAIN_XML.type}; charset=utf-8"
</FilesMatch>

${Object.entries(HEADERS)
  .map(([name, value]) => `Header always set ${name} "${value}"`)
  .join('\n')}
Header always set Content-Security-Policy "${closed}"
Header always set Strict-Transport-Security "${HSTS}" "expr=%{HTTPS} == 'on'"
Header set Cache-Control "${CACHE.at(-1)?.value ?? ''}"
${[...new Set(rules.map(({ value }) => value))]
  .map((value) =>
    where(
      base,
      rules.filter((rule) => rule.value === value).map(({ pattern }) => pattern),
      `Header set Cache-Control "${value}"`,
    ),
  )
  .join('\n')}
${where(base, SHARED, 'Header set Access-Control-Allow-Origin "*"')}
${where(base, FRAMED, `Header always set Content-Security-Policy "${framed}"`)}

# Files that "npm run compress" has made beside the others.
RewriteEngine On
RewriteBase ${base}
${encoded
  .map(
    ([name, ending]) =>
      `RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b\nRewriteCond %{REQUEST_FILENAME} -d\nRewriteCond %{REQUEST_FILENAME}index.html.${ending} -f\nRewriteRule ^(.*)$ $1index.html.${ending} [L]\n` +
      `RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b\nRewriteCond %{REQUEST_FILENAME}.${ending} -f\nRewriteRule ^(.*)$ $1.${ending} [L]`,
  )
  .join('\n')}
${encoded
  .map(
    ([name, ending]) =>
      `<FilesMatch "\\.(${TEXT_ENDINGS.join('|')})\\.${ending}$">\n    RemoveType .${ending}\n    Header set Content-Encoding ${name}\n    Header append Vary Accept-Encoding\n    SetEnv no-gzip 1\n    SetEnv no-brotli 1\n</FilesMatch>`,
  )
  .join('\n')}
`;
}
