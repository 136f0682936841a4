/** What a release would write, or why it is refused: the files of a data folder and the release's row → a plan. Pure. */
import type { Dataset } from '../domain/model.ts';
import type { IsoDate, Release } from '../domain/rows.ts';
import { addDays, daysBetween, lastDayOfMonth, monthOf, shiftMonth } from '../domain/time/calendar.ts';
import { withRows } from '../ledgers/append.ts';
import { isCalendarDay } from '../ledgers/cells/calendar-text.ts';
import { decodeCell, idCell } from '../ledgers/cells/cells.ts';
import type { Reading } from '../ledgers/dataset.ts';
import { withJsonValue } from '../ledgers/json/json-edit.ts';
import { readJson } from '../ledgers/json/json.ts';
import { problem, type Problem } from '../ledgers/problems/problem.ts';
import { canonicalRow, columnsOf } from '../ledgers/schemas/ledger.ts';
import { LEDGERS } from '../ledgers/schemas/ledgers.ts';
import { PROGRAMME_FILE, PROGRAMME_KEYS } from '../ledgers/schemas/programme.ts';
import type { DataFiles } from '../ledgers/sources/folder-reader.ts';
import { readTable } from '../ledgers/table/table.ts';
import { readCsv } from '../ledgers/text/csv.ts';
import { decodeText } from '../ledgers/text/decode.ts';
import { drafts, type Draft } from './corrections.ts';
import { previewOf, type Preview } from './preview.ts';
import { readCity } from './read.ts';
import { historyFiles, recordRelease } from './record.ts';

const encoder = new TextEncoder();

/** The days of a release, in the order in which they come. */
const RELEASE_DAYS = ['asOf', 'closedOn', 'publishedOn'] as const;
export type ReleaseDay = (typeof RELEASE_DAYS)[number];

/** What is wrong with the row of a coming release by itself, or beside the releases before it. */
export type ReleaseFault =
  | { readonly reason: 'no-day'; readonly field: ReleaseDay; readonly value: string }
  | {
      readonly reason: 'before-other-day';
      readonly field: ReleaseDay;
      readonly other: ReleaseDay;
      readonly day: IsoDate;
    }
  | { readonly reason: 'not-later'; readonly field: ReleaseDay; readonly release: string; readonly day: IsoDate }
  | { readonly reason: 'id-writing'; readonly value: string }
  | { readonly reason: 'id-taken'; readonly value: string };

/** The faults of a day, given the days before it in the row; a day that is none is judged no further. */
function dayFaults(release: Partial<Release>, field: ReleaseDay, last: Release | undefined): readonly ReleaseFault[] {
  const day = release[field];
  if (day === undefined) return [];
  if (!isCalendarDay(day)) return [{ reason: 'no-day', field, value: day }];
  const other = RELEASE_DAYS[RELEASE_DAYS.indexOf(field) - 1];
  const before = other === undefined ? undefined : release[other];
  const faults: ReleaseFault[] = [];
  if (other !== undefined && before !== undefined && isCalendarDay(before) && day < before)
    faults.push({ reason: 'before-other-day', field, other, day: before });
  if (last !== undefined && day <= last[field])
    faults.push({ reason: 'not-later', field, release: last.id, day: last[field] });
  return faults;
}

function idFaults(id: string, releases: readonly Release[]): readonly ReleaseFault[] {
  if (!decodeCell(idCell, id).ok) return [{ reason: 'id-writing', value: id }];
  return releases.some((release) => release.id === id) ? [{ reason: 'id-taken', value: id }] : [];
}

/** The faults of a coming release's row, of as much of it as is given. */
export function releaseFaults(release: Partial<Release>, releases: readonly Release[]): readonly ReleaseFault[] {
  return [
    ...RELEASE_DAYS.flatMap((field) => dayFaults(release, field, releases.at(-1))),
    ...(release.id === undefined ? [] : idFaults(release.id, releases)),
  ];
}

/**
 * The as-of date to propose: the first end of a month after the last release's, or where the city surveys the day of the
 * newest survey; null where there is none.
 */
export function proposedAsOf(releases: readonly Release[], survey: IsoDate | null = null): IsoDate | null {
  const last = releases.at(-1)?.asOf;
  if (survey !== null) return last !== undefined && survey <= last ? null : survey;
  if (last === undefined) return null;
  const end = lastDayOfMonth(monthOf(last));
  return end > last ? end : lastDayOfMonth(shiftMonth(monthOf(last), 1));
}

/** The id to propose: the month of the as-of date, or where that is taken the date itself. */
export function proposedId(asOf: IsoDate, releases: readonly Release[]): string {
  const month = monthOf(asOf);
  return releases.some(({ id }) => id === month) ? asOf : month;
}

/** The day to propose for another one of a release: as long after its as-of date as at the last release; null without one. */
export function proposedDay(field: ReleaseDay, asOf: IsoDate, releases: readonly Release[]): IsoDate | null {
  const last = releases.at(-1);
  return last === undefined ? null : addDays(asOf, daysBetween(last.asOf, last[field]));
}

/** The releases of a folder, as far as their rows can be read: what a coming one is held against before all is read. */
export function releasesIn(files: DataFiles): readonly Release[] {
  const { file } = LEDGERS.releases;
  const bytes = files.get(file);
  const text = bytes === undefined ? null : decodeText(file, bytes).text;
  if (text === null) return [];
  return readTable(LEDGERS.releases, readCsv(file, text)).table.rows.flatMap(({ values }) =>
    Object.values(values).includes(undefined) ? [] : [values as Release],
  );
}

/** The day of the newest survey that programme.json names; null where it names none that can be read. */
export function newestSurveyIn(files: DataFiles): IsoDate | null {
  const bytes = files.get(PROGRAMME_FILE);
  const text = bytes === undefined ? null : decodeText(PROGRAMME_FILE, bytes).text;
  const settings: unknown = text === null ? null : readJson(PROGRAMME_FILE, text).document?.value;
  const { observedOn } = PROGRAMME_KEYS;
  if (typeof settings !== 'object' || settings === null || !(observedOn.name in settings)) return null;
  const read = observedOn.schema.safeParse(settings[observedOn.name as keyof typeof settings]);
  return read.success ? (read.data?.toSorted().at(-1) ?? null) : null;
}

/** The folder with another as-of date in programme.json; one that cannot be read stays, to be reported. */
export function withAsOf(files: DataFiles, asOf: IsoDate): DataFiles {
  const bytes = files.get(PROGRAMME_FILE);
  const text = bytes === undefined ? null : decodeText(PROGRAMME_FILE, bytes).text;
  if (text === null || readJson(PROGRAMME_FILE, text).document === null) return files;
  return new Map([...files, [PROGRAMME_FILE, encoder.encode(withJsonValue(text, 'as_of', asOf))]]);
}

/** A draft as cells of corrections.csv: reason and kind are empty. */
function draftCells(draft: Draft): readonly string[] {
  const values: Readonly<Record<string, unknown>> = { ...draft };
  return columnsOf(LEDGERS.corrections).map(({ field, column }) =>
    field in values ? column.encode(values[field]) : '',
  );
}

/** Those of the files whose text is not what the folder holds. */
function changed(texts: ReadonlyMap<string, string>, files: DataFiles): ReadonlyMap<string, Uint8Array> {
  const isSame = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
    a.length === b?.length && a.every((byte, i) => byte === b[i]);
  return new Map(
    [...texts]
      .map(([path, text]) => [path, encoder.encode(text)] as const)
      .filter(([path, bytes]) => !isSame(bytes, files.get(path))),
  );
}

export type ReleasePlan =
  /** The release's own row is not in order. */
  | { readonly outcome: 'misdated'; readonly faults: readonly ReleaseFault[] }
  /** The ledgers, or what has been published before, have errors. */
  | ({ readonly outcome: 'faulty' } & Pick<Reading, 'problems' | 'columns'>)
  /** Changes of what was published have no reason: `files` has corrections.csv with a draft each, and nothing else. */
  | {
      readonly outcome: 'unexplained';
      readonly problems: readonly Problem[];
      readonly dataset: Dataset;
      readonly preview: Preview;
      readonly drafts: readonly Draft[];
      readonly files: ReadonlyMap<string, Uint8Array>;
    }
  /** `files` are to be written in their order, all or none; releases.csv is the last. */
  | {
      readonly outcome: 'ready';
      readonly problems: readonly Problem[];
      readonly dataset: Dataset;
      /** Null where no release before it is kept. */
      readonly preview: Preview | null;
      readonly files: ReadonlyMap<string, Uint8Array>;
    };

/** Why the ledgers that a release writes into cannot be written into: they stand elsewhere, or have more in them than rows. */
function unwritable({ sources, problems }: Pick<Reading, 'sources' | 'problems'>): readonly Problem[] {
  return (['releases', 'corrections'] as const).flatMap((ledger) => {
    const source = sources[ledger];
    if (source === undefined) return [];
    const { file, sheet } = source;
    const isPlain = file === LEDGERS[ledger].file && problems.every((p) => p.file !== file || p.code !== 'N-ROWS');
    return isPlain ? [] : [problem('E-FILE', { file, sheet }, { reason: 'not-written-into', ledger })];
  });
}

/** Before the first release that is kept, nothing is amiss about none being kept. */
const isExpected = ({ parameters: { reason } }: Problem): boolean => reason !== 'history-not-kept';

/**
 * What publishing the folder as this release would write, or why it cannot be published. The folder that would result
 * is read once more before it is proposed, so that a release is never the reason why the next command finds errors.
 */
export async function planRelease(files: DataFiles, release: Release): Promise<ReleasePlan> {
  const faults = releaseFaults(release, releasesIn(files));
  if (faults.length > 0) return { outcome: 'misdated', faults };
  const dated = withAsOf(files, release.asOf);
  const reading = await readCity(dated);
  if (reading.dataset === null) return { outcome: 'faulty', problems: reading.problems, columns: reading.columns };
  const elsewhere = unwritable(reading);
  if (elsewhere.length > 0) return { outcome: 'faulty', problems: elsewhere, columns: reading.columns };
  const dataset: Dataset = { ...reading.dataset, releases: [...reading.dataset.releases, release] };
  const problems = reading.problems.filter(isExpected);
  const preview = reading.history === null ? null : previewOf(reading.history, dataset);
  if (preview !== null && preview.unexplained.length > 0) {
    const { corrections } = LEDGERS;
    const rows = drafts(preview.unexplained, dataset.corrections, release.closedOn);
    const text = withRows(corrections, files.get(corrections.file) ?? null, rows.map(draftCells));
    const written = changed(new Map([[corrections.file, text]]), files);
    return { outcome: 'unexplained', problems, dataset, preview, drafts: rows, files: written };
  }
  const programme = new TextDecoder().decode(dated.get(PROGRAMME_FILE));
  const history = await recordRelease(reading.history, dataset, programme, release);
  const { releases } = LEDGERS;
  const row = canonicalRow(releases, release);
  const texts = new Map([
    ...historyFiles(history, dataset),
    [PROGRAMME_FILE, programme],
    [releases.file, withRows(releases, files.get(releases.file) ?? null, [row])],
  ]);
  const written = changed(texts, files);
  const after = await readCity(new Map([...files, ...written]));
  if (after.dataset === null) return { outcome: 'faulty', problems: after.problems, columns: after.columns };
  return { outcome: 'ready', problems, dataset, preview, files: written };
}
