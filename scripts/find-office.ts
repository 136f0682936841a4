/** Where the LibreOffice is with which the tests fill the template and open the ledgers. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where installers put it that do not put it among the commands. */
const INSTALLED = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/** The path of a LibreOffice: SOFFICE_PATH, the command, or where it is usually installed; null where there is none. */
export function findOffice(): string | null {
  const commands = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  const candidates = [process.env['SOFFICE_PATH'], ...commands, ...INSTALLED];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}
