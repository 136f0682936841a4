/** `npm run dev`: serves the pages from source, and shows them anew when a source or a ledger is saved. */
import { dev } from 'astro';
import { LiveLedgers } from './dev/live-ledgers.ts';
import { refuseProjectPath } from './disk/project-path.ts';
import { freePort } from './free-port.ts';
import { ROOT, generatedDir } from './settings.ts';
import { optionsOf, portOption, siteSettings } from './terminal/options.ts';
import { runCommand, words } from './terminal/terminal.ts';

const OPTIONS = {
  data: { type: 'string' },
  base: { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { data, base, port, help } = optionsOf(OPTIONS, words.usages.dev);
  if (help) return console.log(words.usages.dev);
  refuseProjectPath();
  const free = await freePort(portOption(port));
  const ledgers = new LiveLedgers(siteSettings({ data, base }).dataDir, generatedDir());
  await ledgers.compute();
  const { address } = await dev({ root: ROOT, server: { port: free }, integrations: [ledgers.integration()] });
  console.log(words.commands.open(`http://localhost:${String(address.port)}${process.env['BASE_PATH'] ?? '/'}`));
});
