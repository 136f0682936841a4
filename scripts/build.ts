/** `npm run build`: builds the site. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { CACHE } from './settings.ts';

// The sources, stripped of their types and compiled, are kept too; so what needs them is loaded after this.
enableCompileCache(join(CACHE, 'code'));
const { runCommand, words } = await import('./terminal/terminal.ts');
const { optionsOf, siteSettings, SITE_OPTIONS } = await import('./terminal/options.ts');
const { buildSite } = await import('./site/build.ts');
const { kitOf, writeKit } = await import('./kit/write-kit.ts');

await runCommand(async () => {
  const { help, ...given } = optionsOf(SITE_OPTIONS, words.usages.build);
  if (help) {
    console.log(words.usages.build);
    return;
  }
  const settings = siteSettings(given);
  await buildSite(settings, (site) => {
    writeKit(site, settings.outDir, process.env['BASE_PATH'] ?? '/');
  });
  console.log(words.deploy.written(kitOf(settings.outDir)));
});
