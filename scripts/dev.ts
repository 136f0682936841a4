/** `npm run dev`: serves the pages from source, and shows them anew when a source or a ledger is saved. */
import { dev } from 'astro';
import { LiveLedgers } from './dev/live-ledgers.ts';
import { ROOT, generatedDir, settingsFromEnvironment } from './settings.ts';
import { runCommand, words } from './terminal.ts';

await runCommand(async () => {
  const ledgers = new LiveLedgers(settingsFromEnvironment().dataDir, generatedDir());
  await ledgers.compute();
  const { address } = await dev({ root: ROOT, server: { port: 4321 }, integrations: [ledgers.integration()] });
  console.log(words.commands.open(`http://localhost:${String(address.port)}/`));
});
