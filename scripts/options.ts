/** What is written after a command. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isCalendarDay } from '../src/ledgers/calendar-text.ts';
import { words, WrongOptions } from './terminal.ts';

const said = words.releaseCommand;

type AllOptions = NonNullable<ParseArgsConfig['options']>;

/** What follows a command: its options, and what is none of them. Throws WrongOptions, with what is wrong and the usage. */
export function argumentsOf<Options extends AllOptions>(options: Options, usage: string) {
  return parsed(() => parseArgs({ options, allowPositionals: true }), usage);
}

/** The values of a command's options. Throws WrongOptions, with what is wrong and how the command is used. */
export function optionsOf<Options extends AllOptions>(options: Options, usage: string) {
  return parsed(() => parseArgs({ options }), usage).values;
}

function parsed<T>(parse: () => T, usage: string): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [, option = error.message] = /'([^']+)'/.exec(error.message) ?? [];
    throw new WrongOptions(`${said.wrongOption(option)}\n\n${usage}`);
  }
}

/** An option that is a day, if it was given. */
export function dayOption(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && !isCalendarDay(value)) throw new WrongOptions(said.notADay(name, value));
  return value;
}
