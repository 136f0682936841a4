/** `npm run build`: builds the site. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { CACHE, settingsFromEnvironment } from './settings.ts';

// The sources, stripped of their types and compiled, are kept too; so what needs them is loaded after this.
enableCompileCache(join(CACHE, 'code'));
const { runCommand } = await import('./terminal.ts');
const { buildSite } = await import('./site/build.ts');

await runCommand(() => buildSite(settingsFromEnvironment()));
