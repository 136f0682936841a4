/** `npm start`: builds the site and serves it on this machine. */
import { preview } from 'astro';
import { resolve } from 'node:path';
import { freePort } from './free-port.ts';
import { ROOT } from './settings.ts';
import { buildSite } from './site/build.ts';
import { optionsOf, portOption, siteSettings, SITE_OPTIONS } from './terminal/options.ts';
import { runCommand, words } from './terminal/terminal.ts';

await runCommand(async () => {
  const usage = words.usages.start;
  const { help, port, ...given } = optionsOf({ ...SITE_OPTIONS, port: { type: 'string' } }, usage);
  if (help) return console.log(usage);
  const settings = siteSettings(given);
  const free = await freePort(portOption(port));
  await buildSite(settings);
  const server = await preview({
    root: ROOT,
    outDir: resolve(settings.outDir),
    logLevel: 'error',
    server: { port: free },
  });
  const base = process.env['BASE_PATH'] ?? '/';
  console.log(words.commands.open(`http://localhost:${String(server.port)}${base}`));
});
