/** What the command that sets up a city keeps of its work, so that it can be done again with another survey. */
import { createHash } from 'node:crypto';
import type { Answers } from '../../src/ledgers/setup/asked.ts';
import type { SurveyFile } from '../../src/ledgers/setup/survey-sheet.ts';
import type { ReadingAnswers } from '../../src/ledgers/setup/survey-reading.ts';
import type { DataFiles } from '../../src/ledgers/sources/folder-reader.ts';
import { ORIGINALS } from '../../src/ledgers/sources/originals.ts';

const RECORD_FILE = `${ORIGINALS}/new-city.json`;
const SHEETS = `${ORIGINALS}/调查表`;

export interface SetupRecord {
  readonly answers: Answers;
  readonly reading: ReadingAnswers;
  readonly surveys: readonly { readonly file: string; readonly on: string }[];
  /** The SHA-256 of each file as it was written. */
  readonly written: Readonly<Record<string, string>>;
}

/** Where the sheet of a survey is kept. */
const sheetPath = ({ file, on }: Pick<SurveyFile, 'file' | 'on'>): string => `${SHEETS}/${on}/${file}`;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The record of a folder that the command has made; null of any other. */
export function recordIn(files: DataFiles): SetupRecord | null {
  const bytes = files.get(RECORD_FILE);
  return bytes === undefined ? null : (JSON.parse(new TextDecoder().decode(bytes)) as SetupRecord);
}

/** The sheets that are kept, and new ones: of one name and day the new one counts. */
export function allSurveys(
  files: DataFiles,
  record: SetupRecord | null,
  added: readonly SurveyFile[],
): readonly SurveyFile[] {
  const own = new Set(added.map(sheetPath));
  const kept = (record?.surveys ?? []).flatMap((survey): SurveyFile[] => {
    const bytes = files.get(sheetPath(survey));
    return bytes === undefined || own.has(sheetPath(survey)) ? [] : [{ ...survey, bytes }];
  });
  return [...kept, ...added];
}

/** Files that were written and are not as they were. */
export function editedFiles(files: DataFiles, record: SetupRecord, written: Iterable<string>): readonly string[] {
  return [...written].filter((file) => {
    const bytes = files.get(file);
    return bytes !== undefined && record.written[file] !== hashOf(bytes);
  });
}

/** The files by which the work can be done again. */
export function recordFiles(
  work: Omit<SetupRecord, 'written' | 'surveys'>,
  surveys: readonly SurveyFile[],
  written: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const record: SetupRecord = {
    ...work,
    surveys: surveys.map(({ file, on }) => ({ file, on })),
    written: Object.fromEntries([...written].map(([file, bytes]) => [file, hashOf(bytes)])),
  };
  return new Map([
    [RECORD_FILE, new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`)],
    ...surveys.map((survey) => [sheetPath(survey), survey.bytes] as const),
  ]);
}
