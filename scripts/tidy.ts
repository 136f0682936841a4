/**
 * `npm run tidy`: writes the ledgers anew as canonical CSV, all of them or none, and keeps what stood there before in a
 * folder that is not read. Exit codes: 0, 1 a ledger has errors and stays as it is, 2 wrong options.
 */
import { countBySeverity } from '../src/ledgers/problems/problem.ts';
import { planTidy } from '../src/ledgers/tidy.ts';
import { openDataFolder } from './disk/data-folder.ts';
import { writeLedgers } from './disk/write-ledgers.ts';
import { settingsFromEnvironment } from './settings.ts';
import { optionsOf } from './terminal/options.ts';
import { problemLines, writeLines } from './terminal/problem-report.ts';
import { runCommand, words } from './terminal/terminal.ts';

const said = words.tidyCommand;

const OPTIONS = {
  data: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { data, 'dry-run': isDryRun, help } = optionsOf(OPTIONS, words.usages.tidy);
  if (help) return console.log(words.usages.tidy);
  const dir = data ?? settingsFromEnvironment().dataDir;
  const folder = await openDataFolder(dir);
  const plan = await planTidy(folder);
  if (plan.refused.length > 0) {
    const errors = plan.problems.filter((p) => p.severity === 'error' && plan.refused.includes(p.file));
    await writeLines(problemLines({ problems: errors, columns: plan.columns }, { folder: dir }));
    console.error(said.refused(plan.refused, countBySeverity(errors).error));
    process.exitCode = 1;
  }
  for (const { from, ...ledger } of plan.tidied) console.log(said.tidied(from, ledger, plan.aside.get(from) ?? from));
  if (plan.same.length > 0) console.log(said.same(plan.same.length));
  if (plan.files.size === 0) return;
  if (isDryRun) return console.log(said.dryRun);
  await writeLedgers(dir, folder, plan.files, said.folder);
  console.log(said.done(plan.tidied.length));
});
