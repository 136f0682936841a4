/** What is written after a command. Each option goes before the environment variable of the same meaning. */
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isCalendarDay } from '../../src/ledgers/cells/calendar-text.ts';
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

/** The settings of a build, its options before the environment. Sets the base path for the templates' compiler. */
export function siteSettings(given: {
  readonly data?: string | undefined;
  readonly out?: string | undefined;
  readonly base?: string | undefined;
}): BuildSettings {
  const { dataDir, outDir } = settingsFromEnvironment();
  const written = given.out ?? outDir;
  const settings = { dataDir: given.data ?? dataDir, outDir: withoutEnd(written, '\\/') || written.slice(0, 1) };
  const [data, out] = [resolve(settings.dataDir), resolve(settings.outDir)];
  if (isWithin(out, data) || isWithin(data, out))
    throw new WrongOptions(words.disk.outInData(settings.outDir, settings.dataDir));
  const base = given.base ?? process.env['BASE_PATH'];
  if (base !== undefined) process.env['BASE_PATH'] = basePath(base);
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
