/** `npm run dev`: computes the data once and serves the pages from source, reloading as they change. */
import { dev } from 'astro';
import { formatProblem } from '../src/words/problems.ts';
import { buildData } from './build-data.ts';
import { ROOT, generatedDir, settingsFromEnvironment } from './settings.ts';
import { CommandError, runCommand, words } from './terminal.ts';

await runCommand(async () => {
  const { built, reading } = await buildData(settingsFromEnvironment().dataDir, generatedDir());
  for (const problem of reading.problems) console.log(formatProblem(problem, words.problems));
  if (built === null) throw new CommandError(words.commands.notStarted);
  await dev({ root: ROOT, server: { port: 4321 } });
});
