/** `npm run dev`: computes the data once and serves the pages from source, reloading as they change. */
import { dev } from 'astro';
import { buildData } from './build-data.ts';
import { problemLines, writeLines } from './problem-report.ts';
import { ROOT, generatedDir, settingsFromEnvironment } from './settings.ts';
import { CommandError, runCommand, words } from './terminal.ts';

await runCommand(async () => {
  const { built, reading } = await buildData(settingsFromEnvironment().dataDir, generatedDir());
  await writeLines(problemLines(reading));
  if (built === null) throw new CommandError(words.commands.notStarted);
  await dev({ root: ROOT, server: { port: 4321 } });
});
