/**
 * `npm run template`: the blank workbook in which the ledgers are filled. Exit codes: 0 written, 1 not written, 2 wrong
 * options.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Programme } from '../src/domain/programme.ts';
import { PROGRAMME_FILE } from '../src/ledgers/schemas/programme.ts';
import { settingsIn } from '../src/ledgers/settings-in.ts';
import { joined } from '../src/ledgers/text/text-bytes.ts';
import { templateWorkbook } from '../src/publication/template.ts';
import { writeWhole } from './disk/durable.ts';
import { settingsFromEnvironment } from './settings.ts';
import { optionsOf } from './terminal/options.ts';
import { CommandError, runCommand, words } from './terminal/terminal.ts';

const said = words.template.command;

/** The categories of works of a folder's settings; none where there are no settings, or none that can be read. */
async function categoriesIn(dir: string): Promise<Programme['categories']> {
  const bytes = await readFile(join(dir, PROGRAMME_FILE)).catch(() => null);
  return settingsIn(bytes).categories ?? [];
}

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
  const categories = await categoriesIn(data);
  if (existsSync(out)) throw new CommandError(said.taken(out));
  await writeWhole(out, joined(await templateWorkbook(categories, words)));
  console.log(said.written(out, categories.length));
});
