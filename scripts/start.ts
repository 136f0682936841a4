/** `npm start`: builds the site and serves it on this machine. */
import { resolve } from 'node:path';
import { preview } from 'astro';
import { buildSite } from './build.ts';
import { ROOT, settingsFromEnvironment } from './settings.ts';
import { runCommand } from './terminal.ts';

await runCommand(async () => {
  const settings = settingsFromEnvironment();
  await buildSite(settings);
  const server = await preview({
    root: ROOT,
    outDir: resolve(settings.outDir),
    logLevel: 'error',
    server: { port: 4321 },
  });
  console.log(`请打开 http://localhost:${String(server.port)}/ （按 Ctrl+C 停止）`);
});
