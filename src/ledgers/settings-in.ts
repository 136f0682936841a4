/** What can be read of a folder's settings, where the ledgers are not asked for. */
import type { Programme } from '../domain/programme.ts';
import { readJson, readKeys, type ReadObject } from './json/json.ts';
import { PROGRAMME_FILE, PROGRAMME_KEYS } from './schemas/programme.ts';
import { decodeText } from './text/decode.ts';

/** The settings that are written as they must be; none where the file cannot be read. */
export function settingsIn(bytes: Uint8Array | null | undefined): Partial<ReadObject<Programme>> {
  const text = bytes === null || bytes === undefined ? null : decodeText(PROGRAMME_FILE, bytes).text;
  const { document } = text === null ? { document: null } : readJson(PROGRAMME_FILE, text);
  return document === null ? {} : readKeys(document, [], 'programme', PROGRAMME_KEYS).values;
}
