/**
 * `npm run deploy -- <folder>`: puts the built site where a web server reads it. `<folder>` becomes a link that leads to a
 * copy of its own for each time, so that one rename shows the new one; the copy before stays, to go back to. Exit codes: 0,
 * 1 nothing was put there, 2 wrong options.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { realFolder } from './disk/own-folder.ts';
import { goBack, putOnline } from './disk/versions.ts';
import { isWithin, settingsFromEnvironment } from './settings.ts';
import { withLock } from './site/lock.ts';
import { argumentsOf } from './terminal/options.ts';
import { CommandError, runCommand, words, WrongOptions } from './terminal/terminal.ts';

const said = words.deploy;

const OPTIONS = {
  out: { type: 'string' },
  back: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const usage = words.usages.deploy;
  const { values, positionals } = argumentsOf(OPTIONS, usage, 1);
  const [folder] = positionals;
  if (values.help) {
    console.log(usage);
    return;
  }
  if (folder === undefined) throw new WrongOptions(`${said.noFolder}\n\n${usage}`);
  const shown = values.out ?? settingsFromEnvironment().outDir;
  const site = await realFolder(resolve(shown));
  // The folder itself may be a link already: it is the link that is replaced.
  const target = join(await realFolder(dirname(resolve(folder))), basename(resolve(folder)));
  if (isWithin(target, site) || isWithin(site, target)) throw new WrongOptions(said.sameFolder(folder, shown));
  await withLock(target, folder, async () => {
    if (values.back) {
      const version = await goBack(target);
      if (version === null) throw new CommandError(said.noneBefore(folder));
      console.log(said.wentBack(folder, version));
      return;
    }
    await withLock(site, shown, async () => {
      if (!existsSync(join(site, 'index.html'))) throw new CommandError(said.noSite(shown));
      const { version, kept, hadGap } = await putOnline(site, target, folder);
      if (hadGap) console.log(said.hadGap);
      console.log(said.online(folder, version, kept));
    });
  });
});
