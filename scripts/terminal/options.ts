/** What is written after a command. Each option goes before the environment variable of the same meaning. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isCalendarDay } from '../../src/ledgers/cells/calendar-text.ts';
import { readJson } from '../../src/ledgers/json/json.ts';
import { PROGRAMME_FILE } from '../../src/ledgers/schemas/programme.ts';
import { decodeText } from '../../src/ledgers/text/decode.ts';
import { unknownLocales } from '../../src/words/words.ts';
import { isWithin, settingsFromEnvironment, type BuildSettings } from '../settings.ts';
import { words, WrongOptions } from './terminal.ts';
import { withoutEnd } from '../../src/ledgers/text/without-end.ts';

const said = words.releaseCommand;

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that name a place. One that is empty, as a shell makes it of a variable that is not set, names the folder of the commands. */
const OF_PLACES: ReadonlySet<string> = new Set(['data', 'out', 'report', 'to']);

/** What follows a command: its options, and at most so many words that are none. Throws WrongOptions, with the usage. */
export function argumentsOf<Own extends Options>(
  options: Own,
  usage: string,
  mostPositionals = Infinity,
  args = process.argv.slice(2),
) {
  const wrong = (option: string) => new WrongOptions(`${said.wrongOption(option)}\n\n${usage}`);
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    for (const [name, value] of Object.entries(values))
      if (value === '' && OF_PLACES.has(name)) throw new WrongOptions(`${said.noValue(`--${name}`)}\n\n${usage}`);
    const [superfluous] = positionals.slice(mostPositionals);
    if (superfluous !== undefined) throw wrong(superfluous);
    return { values, positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [, option = error.message] = /'(.+?)(?: <value>)?'/.exec(error.message) ?? [];
    if (/argument (?:missing|is ambiguous)/.test(error.message))
      throw new WrongOptions(`${said.noValue(option)}\n\n${usage}`);
    throw wrong(option);
  }
}

/** The values of a command's options. Throws WrongOptions, with what is wrong and how the command is used. */
export function optionsOf<Own extends Options>(options: Own, usage: string, args?: string[]) {
  return argumentsOf(options, usage, 0, args).values;
}

/** An option that is a whole number within limits. */
export function wholeNumberOption(name: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) throw new WrongOptions(said.notAWholeNumber(name, text, least, most));
  return value;
}

/** An option that is a day, if it was given. */
export function dayOption(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && !isCalendarDay(value)) throw new WrongOptions(said.notADay(name, value));
  return value;
}

/** Where the ledgers are, where the site goes, and where on its host it is: the same words in every command that takes them. */
export const SITE_OPTIONS = {
  data: { type: 'string' },
  out: { type: 'string' },
  base: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** A base path with a slash at both ends; shells of Windows make a path of their own of one that begins with a slash. */
function basePath(text: string): string {
  const inner = withoutEnd(text.replace(/^\/+/, ''), '/');
  if (!/^[\w.~-]*(?:\/[\w.~-]+)*$/.test(inner)) throw new WrongOptions(words.disk.baseWriting(text));
  return inner === '' ? '/' : `/${inner}/`;
}

/** The path of the site's address in a ledger folder's programme.json; null where it gives none, or cannot be read: that is for the check to say. */
function pathOfHome(dataDir: string): string | null {
  const file = join(dataDir, PROGRAMME_FILE);
  const text = existsSync(file) ? decodeText(PROGRAMME_FILE, readFileSync(file)).text : null;
  const { document } = text === null ? { document: null } : readJson(PROGRAMME_FILE, text);
  const { site } = (document?.value ?? {}) as { readonly site?: { readonly url?: unknown } | null };
  const url = site?.url;
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  return `${withoutEnd(new URL(url).pathname, '/')}/`;
}

/**
 * The settings of a build, its options before the environment. Sets the base path for the templates' compiler: that of the
 * site's own address, with which another one must agree.
 */
export function siteSettings(given: {
  readonly data?: string | undefined;
  readonly out?: string | undefined;
  readonly base?: string | undefined;
}): BuildSettings {
  const { dataDir, outDir } = settingsFromEnvironment();
  const folder = given.out ?? outDir;
  const settings = { dataDir: given.data ?? dataDir, outDir: withoutEnd(folder, '\\/') || folder.slice(0, 1) };
  const [data, out] = [resolve(settings.dataDir), resolve(settings.outDir)];
  if (isWithin(out, data) || isWithin(data, out))
    throw new WrongOptions(words.disk.outInData(settings.outDir, settings.dataDir));
  const written = given.base ?? process.env['BASE_PATH'];
  const base = written === undefined || written === '' ? null : basePath(written);
  const home = pathOfHome(settings.dataDir);
  if (base !== null && home !== null && base !== home) throw new WrongOptions(words.disk.otherBase(base, home));
  process.env['BASE_PATH'] = home ?? base ?? '/';
  const unknown = unknownLocales(process.env['LOCALES']);
  if (unknown.length > 0) throw new WrongOptions(words.disk.noSuchLanguage(unknown));
  return settings;
}

/** Where a server listens when nothing else is asked for. */
const PORT = 4321;

/** The port that an option names. */
export function portOption(text: string | undefined): number {
  const port = text === undefined ? PORT : Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new WrongOptions(words.disk.portWriting(text ?? ''));
  return port;
}
