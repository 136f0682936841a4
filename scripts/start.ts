/** `npm start`: builds the site and serves it on this machine. */
import { resolve } from 'node:path';
import { preview } from 'astro';
import { buildSite } from './site/build.ts';
import { ROOT, settingsFromEnvironment } from './settings.ts';
import { runCommand, words } from './terminal.ts';

await runCommand(async () => {
  const settings = settingsFromEnvironment();
  await buildSite(settings);
  const server = await preview({
    root: ROOT,
    outDir: resolve(settings.outDir),
    logLevel: 'error',
    server: { port: 4321 },
  });
  console.log(words.commands.open(`http://localhost:${String(server.port)}/`));
});
