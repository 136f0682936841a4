/**
 * `npm run template`: the blank workbook in which the ledgers are filled. Exit codes: 0 written, 1 not written, 2 wrong
 * options.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { levelsOf } from '../src/domain/units/levels.ts';
import { PROGRAMME_FILE } from '../src/ledgers/schemas/programme.ts';
import { settingsIn } from '../src/ledgers/settings-in.ts';
import { joined } from '../src/ledgers/text/text-bytes.ts';
import { blankForm, formTexts, templateWorkbook } from '../src/publication/template.ts';
import { writeWhole } from './disk/durable.ts';
import { settingsFromEnvironment } from './settings.ts';
import { optionsOf } from './terminal/options.ts';
import { CommandError, runCommand, words } from './terminal/terminal.ts';

const said = words.template.command;

await runCommand(async () => {
  const { data, out, help } = optionsOf(
    {
      data: { type: 'string', default: settingsFromEnvironment().dataDir },
      out: { type: 'string', default: words.template.file },
      help: { type: 'boolean', default: false },
    },
    said.usage,
  );
  if (help) return console.log(said.usage);
  // Without settings, or with none that can be read, the form is one of all levels, and of no categories.
  const {
    categories = [],
    levels,
    renovatedWhen,
  } = settingsIn(await readFile(join(data, PROGRAMME_FILE)).catch(() => null));
  const own = {
    ...(levels === undefined ? {} : { levels }),
    ...(renovatedWhen === undefined ? {} : { renovatedWhen }),
  };
  if (existsSync(out)) throw new CommandError(said.taken(out));
  await writeWhole(out, joined(await templateWorkbook(categories, formTexts(words, own), blankForm(levelsOf(own)))));
  console.log(said.written(out, categories.length));
});
