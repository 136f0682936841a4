/**
 * `npm run offline`: makes of the built site an archive that is read without a server or a network: unpacked, its first file
 * is opened with a double click. Exit codes: 0 written, 1 not written, 2 wrong options.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Programme } from '../src/domain/programme.ts';
import { readJson, readKeys } from '../src/ledgers/json/json.ts';
import { PROGRAMME_FILE, PROGRAMME_KEYS } from '../src/ledgers/schemas/programme.ts';
import { joined, type Bytes } from '../src/ledgers/text/text-bytes.ts';
import { archive, packed, type Member } from '../src/publication/zip.ts';
import { writeWhole } from './disk/durable.ts';
import { copySite, DeadEnds, FIRST_PAGE } from './offline/copy-site.ts';
import { startFiles } from './offline/start-files.ts';
import { settingsFromEnvironment } from './settings.ts';
import { optionsOf } from './terminal/options.ts';
import { CommandError, runCommand, step, words, type Told } from './terminal/terminal.ts';

const said = words.offline;

/** The folder of the site within the archive: the start file and what is to be read stand alone at the top. */
const SITE = 'site/';

/** Numbers of members have two bytes. */
const MOST_FILES = 0xffff;

/** How many files are packed at a time: as many as the platform has threads for. */
const AT_ONCE = 4;

/** The settings that the site in `dir` was made from, as it publishes them. */
function programmeOf(dir: string): Programme {
  const path = join(dir, 'data', PROGRAMME_FILE);
  const { document } = existsSync(path) ? readJson(PROGRAMME_FILE, readFileSync(path, 'utf8')) : { document: null };
  if (document === null || !existsSync(join(dir, FIRST_PAGE))) throw new CommandError(said.noSite(dir));
  const { values, problems } = readKeys(document, [], 'programme', PROGRAMME_KEYS);
  if (problems.length > 0) throw new CommandError(said.noSite(dir));
  return values as Programme;
}

/** The members of an archive, packed several at a time and kept in their order. */
async function packedMembers(files: readonly (readonly [string, Uint8Array])[], told: Told): Promise<Member[]> {
  const members: Member[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < files.length; at = next++) {
      const [name, bytes] = files[at] ?? ['', new Uint8Array()];
      members[at] = { name, content: await packed([bytes as Bytes]) };
      told(at + 1, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return members;
}

await runCommand(async () => {
  const { out, to, help } = optionsOf(
    {
      out: { type: 'string', default: settingsFromEnvironment().outDir },
      to: { type: 'string', default: '.' },
      help: { type: 'boolean', default: false },
    },
    words.usages.offline,
  );
  if (help) return console.log(words.usages.offline);
  const programme = programmeOf(out);
  const site = await step(said.copying, (told) => copySite(out, told)).catch((error: unknown) => {
    throw error instanceof DeadEnds ? new CommandError(said.dead(error.links)) : error;
  });
  const files = [
    ...startFiles(programme, SITE, words),
    ...[...site].map(([path, bytes]) => [`${SITE}${path}`, bytes] as const),
  ];
  if (files.length > MOST_FILES) throw new CommandError(said.tooMany(files.length, MOST_FILES));
  const members = await step(said.packing, (told) => packedMembers(files, told));
  const bytes = joined(archive(members, programme.asOf));
  const file = join(to, said.file(programme));
  await writeWhole(file, bytes);
  console.log(said.written(file, files.length, bytes.length));
});
