/**
 * What `npm version` does besides the number: what the changelog and the upgrade note have gathered since the last version becomes the
 * new one's. With `--check`, before anything is changed, it only refuses where a city could not read what the version is to it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NOTES, opened, sectionOf } from './version-notes.ts';
import { CommandError, runCommand } from './terminal/terminal.ts';

await runCommand(async () => {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
  const texts = NOTES.map((note) => ({ ...note, text: readFileSync(note.file, 'utf8') }));
  for (const { file, next, text } of texts)
    if (sectionOf(text, next).trim() === '')
      throw new CommandError(
        `${file} says nothing below "## ${next}": write what the new version is to a city, then try again.`,
      );
  if (check) return;
  const version = process.env['npm_package_version'];
  if (version === undefined) throw new CommandError('This is run by npm: npm version minor');
  for (const { file, next, text } of texts)
    writeFileSync(file, opened(text, next, version, new Date().toISOString().slice(0, 10)));
});
