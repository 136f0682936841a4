/** `npm run describe`: writes `data/README.zh-CN.md` and the JSON Schemas in `schemas/` anew from what reads the files and its words. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataGuideText } from './data-guide.ts';
import { jsonSchemas, SCHEMAS } from './json-schemas.ts';
import { ROOT } from './settings.ts';
import { optionsOf } from './terminal/options.ts';
import { runCommand, words } from './terminal/terminal.ts';

const FILE = 'data/README.zh-CN.md';

await runCommand(async () => {
  const { help } = optionsOf({ help: { type: 'boolean', default: false } }, words.usages.describe);
  if (help) return console.log(words.usages.describe);
  await mkdir(join(ROOT, SCHEMAS), { recursive: true });
  const schemas = [...jsonSchemas(words)].map(([name, text]) => [`${SCHEMAS}/${name}`, text] as const);
  for (const [file, text] of [[FILE, dataGuideText(words)] as const, ...schemas]) {
    await writeFile(join(ROOT, file), text);
    console.log(words.dataGuide.command.written(file));
  }
});
