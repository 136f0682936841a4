/** `npm test`: builds the site, then runs every test on the sources and on the built site. Arguments go to vitest. */
import { spawnSync } from 'node:child_process';
import { buildSite } from './site/build.ts';
import { settingsFromEnvironment } from './settings.ts';
import { runCommand } from './terminal.ts';

await runCommand(async () => {
  await buildSite(settingsFromEnvironment());
  const { status } = spawnSync('vitest', ['run', ...process.argv.slice(2)], { stdio: 'inherit', shell: false });
  process.exitCode = status ?? 1;
});
