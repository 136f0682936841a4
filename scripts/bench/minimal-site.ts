/** The smallest Astro site with so many pages: what the pages of a build cost beside it is what the site adds. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PAGE = `---
export function getStaticPaths() {
  return Array.from({ length: Number(process.env.PAGES) }, (_, i) => ({ params: { id: String(i) } }));
}
const { id } = Astro.params;
---
<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>{id}</title>
  </head>
  <body>
    <main>
      <h1>{id}</h1>
      <p>Page {id}.</p>
    </main>
  </body>
</html>
`;

/** Writes the site into a folder, which must lie where the packages of the project are found. */
export async function makeMinimalSite(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, 'src', 'pages'), { recursive: true });
  await writeFile(join(dir, 'package.json'), '{ "name": "minimal", "private": true, "type": "module" }\n');
  await writeFile(join(dir, 'astro.config.mjs'), "export default { output: 'static' };\n");
  await writeFile(join(dir, 'src', 'pages', '[id].astro'), PAGE);
}
