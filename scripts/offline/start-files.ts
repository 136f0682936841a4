/** What stands at the top of a copy: the file that opens it, and what it is, to be read before. */
import { createHash } from 'node:crypto';
import type { Programme } from '../../src/domain/programme.ts';
import { escapedXml } from '../../src/publication/xml.ts';
import type { Messages } from '../../src/words/words.ts';
import { FIRST_PAGE } from './copy-site.ts';

/** The script that leads on; it stands beside the site, so that it is missing where the archive was not unpacked. */
const OPENING = 'scripts/open.js';

const STYLE =
  'body{margin:4rem auto;max-width:36rem;padding:0 1rem;font:1.125rem/1.75 serif;color:#14171a;background:#fcfcfa}@media(prefers-color-scheme:dark){body{color:#e8e8e4;background:#14171a}a{color:#8ab8ff}}';

/** The page that leads into the site. Opened within an archive it stays, and says what to do. */
function startPage(programme: Programme, site: string, { offline, locale }: Messages): string {
  const text = offline.start;
  const lines = text.lines(programme);
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; script-src 'self' file:; style-src 'sha256-${hash}'`;
  const title = escapedXml(text.title(programme));
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
<script src="${site}${OPENING}"></script>
</head>
<body>
<h1>${title}</h1>
${lines.map((line) => `<p>${escapedXml(line)}</p>`).join('\n')}
<p><a href="${site}${FIRST_PAGE}">${text.open}</a></p>
<p>${escapedXml(text.hint)}</p>
</body>
</html>
`;
}

/** The files around the site, which lies in the folder `site`, by their paths in the archive. */
export function startFiles(
  programme: Programme,
  site: string,
  words: Messages,
): readonly (readonly [string, Uint8Array])[] {
  // Editors of Windows know UTF-8 by its mark, and the older ones end a line where two characters say so.
  const readme = `\ufeff${words.offline.readme(programme).join('\r\n')}\r\n`;
  return [
    [words.offline.startFile, Buffer.from(startPage(programme, site, words))],
    [words.offline.readmeFile, Buffer.from(readme)],
    [`${site}${OPENING}`, Buffer.from(`location.replace('${site}${FIRST_PAGE}');\n`)],
  ];
}
