/**
 * `node scripts/site/compile.ts <folder>`: compiles the pages' templates with Astro, without rendering any page. Writes
 * `client/` (style sheets, scripts, public files, icons), `server/` (the templates as modules) and `pages.json` (what Astro
 * knows of each page's style sheets). A process of its own, so that it runs beside the reading of the ledgers.
 */
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { ROOT } from '../settings.ts';
import { iconFiles } from './icons.ts';
import type { CompiledPage, TemplatesApp } from './templates.ts';

/** Astro's own renderer, of which the compiled application is the part that is wanted here. */
type DefaultPrerenderer = AstroPrerenderer & { readonly app: TemplatesApp };

/** Keeps what Astro has compiled where it would begin to render, and leaves it nothing to render. */
function keepTemplates(folder: string): AstroIntegration {
  const keep = async (astro: DefaultPrerenderer): Promise<[]> => {
    await cp(join(folder, 'client', '.prerender'), join(folder, 'server'), { recursive: true });
    const pages = Object.values(astro.app.getOptions().allPages).map(({ key, styles }): CompiledPage => ({
      key,
      styles,
    }));
    const entry = (await readdir(join(folder, 'server'))).find((name) => name.startsWith('prerender-entry.'));
    await writeFile(join(folder, 'pages.json'), JSON.stringify({ entry, pages }));
    return [];
  };
  return {
    name: 'keep-templates',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'keep-templates',
          getStaticPaths: () => keep(astro as DefaultPrerenderer),
        }));
      },
    },
  };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder to compile into is missing');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// What the templates know of their own build: a variable of the same name in somebody's shell would take its place.
for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'SITE']) Reflect.deleteProperty(process.env, name);
await build({ root: ROOT, outDir: join(folder, 'client'), logLevel: 'warn', integrations: [keepTemplates(folder)] });

const icon = await readFile(join(ROOT, 'public', 'favicon.svg'), 'utf8');
for (const [name, bytes] of await iconFiles(icon)) await writeFile(join(folder, 'client', name), bytes);
