/** The workbook of a check's findings, written where it is asked for and never over anything else. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { joined } from '../../src/ledgers/text/text-bytes.ts';
import { faultReport } from '../../src/publication/fault-report.ts';
import type { Found } from '../../src/words/told-causes.ts';
import { isWithin } from '../settings.ts';
import { CommandError, words, WrongOptions } from '../terminal/terminal.ts';
import { writeWhole } from './durable.ts';
import { realFolder } from './own-folder.ts';

const said = words.commands.check;

const LOCAL_HEAD = 0x0403_4b50;
const HEAD_LENGTH = 30;
const SHEETS_FILE = 'xl/workbook.xml';

/** Whether a file is a report of an earlier check: a workbook with just the report's sheets, as they were written. */
export function isFaultReport(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + HEAD_LENGTH <= bytes.length && view.getUint32(at, true) === LOCAL_HEAD) {
    const size = view.getUint32(at + 18, true);
    const start = at + HEAD_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + HEAD_LENGTH, at + HEAD_LENGTH + SHEETS_FILE.length));
    if (name === SHEETS_FILE) {
      const xml = inflateRawSync(bytes.subarray(start, start + size)).toString('utf8');
      return Object.values(words.faultReport.sheets).every((sheet) => xml.includes(`name="${sheet}"`));
    }
    at = start + size;
  }
  return false;
}

/** Where a report is to be written, once it is known that nothing stands against it. */
export async function reportTarget(file: string, dataDir: string): Promise<string> {
  if (!/\.xlsx$/i.test(file)) throw new WrongOptions(said.reportEnding(file));
  const target = resolve(file);
  if (isWithin(await realFolder(dirname(target)), await realFolder(resolve(dataDir))))
    throw new CommandError(said.reportInside(file));
  const there = await readFile(target).catch(() => null);
  if (there !== null && !isFaultReport(there)) throw new CommandError(said.reportKept(file));
  return target;
}

/** Writes the report of a reading. */
export async function writeReport(target: string, found: Found): Promise<void> {
  await writeWhole(target, joined(await faultReport(found, words)));
}
