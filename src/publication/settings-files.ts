/** What the figures rest on beside the ledgers, as it is published: the settings, the replies and the letters of their schemes. */
import { byCodePoint } from '../domain/lists.ts';
import type { Programme } from '../domain/programme.ts';
import { withoutJsonKey } from '../ledgers/json/json-edit.ts';
import { SCHEMA_KEY } from '../ledgers/json/json.ts';
import { PROGRAMME_FILE, publicProgramme } from '../ledgers/schemas/programme.ts';
import { SCHEMES_FILE } from '../ledgers/schemas/schemes.ts';
import type { DataFiles } from '../ledgers/sources/folder-reader.ts';
import { decodeText } from '../ledgers/text/decode.ts';
import type { Messages } from '../words/words.ts';
import { UNSEEN, visible } from '../words/visible.ts';

/** One of these files, ready to be written: text as people wrote it, in UTF-8. */
export interface SettingsFile {
  /** Its path below `data/`, which is that in the ledger folder. */
  readonly path: string;
  readonly text: string;
}

const PROPOSAL = /^proposals\/([^/]+)\.json$/;

/** A character of a JSON text that is written as an escape. */
const ESCAPE = /\\(?:u([\da-f]{4})|[^])/gi;

/** What of a text reading takes off, so that nothing is read otherwise without it: all that is said by its number, but for line ends. */
const isUnseen = (character: string): boolean => character !== '\r' && visible(character) !== character;

/** A JSON text without controls and marks of direction, whether they are escaped or not. */
const withoutUnseen = (text: string): string =>
  text
    .replaceAll(ESCAPE, (escape, code?: string) =>
      code !== undefined && isUnseen(String.fromCharCode(Number.parseInt(code, 16))) ? '' : escape,
    )
    .replaceAll(UNSEEN, (one) => (isUnseen(one) ? '' : one));

/**
 * The files of a ledger folder that has been read without error. The names of those who proposed are left out unless the
 * programme lets them be shown.
 */
export function settingsFiles(files: DataFiles, { site }: Pick<Programme, 'site'>): readonly SettingsFile[] {
  return [...files]
    .filter(([path]) => path === PROGRAMME_FILE || path === SCHEMES_FILE || PROPOSAL.test(path))
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([path, bytes]) => {
      const whole = withoutUnseen(decodeText(path, bytes).text ?? '');
      if (path === PROGRAMME_FILE) return { path, text: publicProgramme(whole) };
      if (path === SCHEMES_FILE) return { path, text: whole };
      const hidden = site.showNames ? [SCHEMA_KEY] : [SCHEMA_KEY, 'proposers'];
      return { path, text: hidden.reduce((text, key) => withoutJsonKey(text, key), whole) };
    });
}

/** What such a file is; null for any other. */
export function settingsTitle(path: string, { packages }: Messages['files']): string | null {
  if (path === PROGRAMME_FILE) return packages.settings;
  if (path === SCHEMES_FILE) return packages.schemes;
  const proposal = PROPOSAL.exec(path)?.[1];
  return proposal === undefined ? null : packages.proposal(proposal);
}
