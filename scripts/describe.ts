/** `npm run describe`: writes `data/README.zh-CN.md` anew from the schemas and their words. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataGuideText } from './data-guide.ts';
import { ROOT } from './settings.ts';
import { optionsOf } from './terminal/options.ts';
import { runCommand, words } from './terminal/terminal.ts';

const FILE = 'data/README.zh-CN.md';

await runCommand(async () => {
  const { help } = optionsOf({ help: { type: 'boolean', default: false } }, words.usages.describe);
  if (help) return console.log(words.usages.describe);
  await writeFile(join(ROOT, FILE), dataGuideText(words));
  console.log(words.dataGuide.command.written(FILE));
});
