/** Commands as they are to be typed in any shell, to go on with the same ledgers. */

/** What a shell would part or read otherwise. */
const NEEDS_QUOTES = /[^\p{L}\p{N}_./\\:-]/u;

/** A path as it is to be typed. */
export const shellWord = (path: string): string => (NEEDS_QUOTES.test(path) ? `"${path}"` : path);

/** A command on a ledger folder, which is named unless it is the one that every command takes by itself. */
export function commandLine(command: string, folder: string, options = ''): string {
  const given = [folder === 'data' ? '' : `--data ${shellWord(folder)}`, options]
    .filter((part) => part !== '')
    .join(' ');
  return `npm run ${command}${given === '' ? '' : ` -- ${given}`}`;
}
