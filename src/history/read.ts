/** The one entrance to a city with its past: the files of a data folder → dataset and history, or every problem in them. */
import { rateOf, type Fraction } from '../domain/indicators/tally.ts';
import type { Dataset } from '../domain/model.ts';
import type { Programme } from '../domain/programme.ts';
import type { Release } from '../domain/rows.ts';
import { levelsOf, type Levels } from '../domain/units/levels.ts';
import { readLedgers, type Reading } from '../ledgers/dataset.ts';
import { readJson, readKeys } from '../ledgers/json/json.ts';
import { problem, sortProblems, type Problem } from '../ledgers/problems/problem.ts';
import type { Sheet } from '../ledgers/schemas/ledger.ts';
import { PROGRAMME_FILE, PROGRAMME_KEYS } from '../ledgers/schemas/programme.ts';
import type { DataFiles, ReadingProgress } from '../ledgers/sources/folder-reader.ts';
import { cellProblem, readTable, type Table } from '../ledgers/table/table.ts';
import { readCsv } from '../ledgers/text/csv.ts';
import { decodeText } from '../ledgers/text/decode.ts';
import { altered, SUMS_FILE } from './archive.ts';
import { keptReleases, programmeTextAt, type History } from './history.ts';
import { magnitudesMoved } from './magnitudes-moved.ts';
import { countStillSo, rowsLost, rowsStillSo } from './rows-lost.ts';
import { BULLETINS, FIGURES, RANKINGS, TARGETS, versionOf, versionSheet, type VersionRow } from './tables.ts';
import { byKeptLedger, keyPositions, orderOf, type KeptLedgerId, type Version } from './versions.ts';

export interface CityReading extends Reading {
  /** Null where the city keeps none, and where there is any error. */
  readonly history: History | null;
}

const HISTORY_FILE = /^history\//;
const PROGRAMME = /^history\/programme\/([a-z0-9][a-z0-9-]{0,31})\.json$/;
const SUM_LINE = /^([0-9a-f]{64}) {2}(\S+)$/;

/** Reads the files of `history/` one by one, gathering problems. */
class HistoryReader {
  readonly problems: Problem[] = [];
  readonly rowCounts: Record<string, number> = {};
  readonly #files: DataFiles;
  readonly #order: ReadonlyMap<string, number>;
  readonly #levels: Levels;
  /** Whether a release was published of other levels than the city has now. */
  #hasOtherLevels = false;

  constructor(files: DataFiles, { releases, programme }: Dataset) {
    this.#files = files;
    this.#levels = levelsOf(programme);
    this.#order = orderOf(releases);
  }

  #text(file: string): string | null {
    const bytes = this.#files.get(file);
    if (bytes === undefined) return null;
    const { text, problems } = decodeText(file, bytes);
    this.problems.push(...problems);
    return text;
  }

  #table<Row>(sheet: Sheet<Row>): Table<Row, Sheet<Row>> | null {
    const text = this.#text(sheet.file);
    if (text === null) return null;
    const { table, problems } = readTable<Row, Sheet<Row>>(sheet, readCsv(sheet.file, text));
    this.problems.push(...problems);
    this.rowCounts[sheet.file] = table.rows.length;
    return table;
  }

  /** Reports the cells that name a release of which releases.csv knows nothing. */
  #knownReleases<Row>(table: Table<Row, Sheet<Row>>, ...fields: (keyof Row & string)[]): void {
    for (const row of table.rows) {
      for (const field of fields) {
        const id = row.values[field];
        if (typeof id === 'string' && !this.#order.has(id))
          this.problems.push(cellProblem(table, row, field, 'E-HISTORY', { reason: 'history-unknown-release' }));
      }
    }
  }

  kept<Row extends { readonly release: string }>(sheet: Sheet<Row>): readonly Row[] {
    const table = this.#table(sheet);
    if (table === null) return [];
    this.#knownReleases<Row>(table, 'release' as keyof Row & string);
    return table.rows.map((row) => row.values as Row);
  }

  /** A ledger's versions; those of one key must follow one another. */
  versions(id: KeptLedgerId): readonly Version[] {
    if (this.#hasOtherLevels) return [];
    const sheet = versionSheet(id, this.#levels);
    const table = this.#table(sheet);
    if (table === null) return [];
    this.#knownReleases<VersionRow>(table, 'firstRelease', 'lastRelease');
    if (this.problems.length > 0) return [];
    const positions = keyPositions(id);
    const place = (release: string | null): number => (release === null ? Infinity : (this.#order.get(release) ?? NaN));
    const ends = new Map<string, number>();
    return table.rows.map((row) => {
      const version = versionOf(id, this.#levels, positions, row.values as VersionRow);
      const [from, to] = [place(version.first), place(version.last)];
      if (to < from || from <= (ends.get(version.key) ?? -1))
        this.problems.push(cellProblem(table, row, 'firstRelease', 'E-HISTORY', { reason: 'history-order' }));
      ends.set(version.key, to);
      return version;
    });
  }

  /** What was published of other levels has other columns: neither can be read by the other's. */
  #sameLevels(release: string, programme: Pick<Programme, 'levels'>): void {
    const then = levelsOf(programme).listed;
    if (this.#hasOtherLevels || then.join() === this.#levels.listed.join()) return;
    this.#hasOtherLevels = true;
    const place = { file: PROGRAMME_FILE, column: 'levels', value: this.#levels.listed.join('、') };
    this.problems.push(problem('E-HISTORY', place, { reason: 'history-other-levels', release, then }));
  }

  programmes(): Readonly<Record<string, string>> {
    const texts: Record<string, string> = {};
    for (const file of [...this.#files.keys()].filter((name) => PROGRAMME.test(name)).sort()) {
      const [, release = ''] = PROGRAMME.exec(file) ?? [];
      const text = this.#text(file);
      if (text === null) continue;
      const { document, problems } = readJson(file, text);
      this.problems.push(...problems);
      if (document !== null) {
        const { values, problems: faults } = readKeys(document, [], 'programme', PROGRAMME_KEYS);
        this.problems.push(...faults);
        if (faults.length === 0) this.#sameLevels(release, values as Programme);
      }
      if (!this.#order.has(release))
        this.problems.push(problem('E-HISTORY', { file, value: release }, { reason: 'history-unknown-release' }));
      texts[release] = text;
    }
    return texts;
  }

  sums(): Readonly<Record<string, string>> {
    const text = this.#text(SUMS_FILE);
    if (text === null) {
      this.problems.push(problem('E-HISTORY', { file: SUMS_FILE }, { reason: 'history-no-sums' }));
      return {};
    }
    const sums: Record<string, string> = {};
    text
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .forEach((line, i) => {
        const [, sum, path] = SUM_LINE.exec(line) ?? [];
        const place = { file: SUMS_FILE, line: i + 1, value: line };
        if (sum === undefined || path === undefined)
          this.problems.push(problem('E-HISTORY', place, { reason: 'history-sum-writing' }));
        else if (!this.#order.has(path.slice(0, path.indexOf('/'))))
          this.problems.push(problem('E-HISTORY', place, { reason: 'history-unknown-release' }));
        else sums[path] = sum;
      });
    return sums;
  }
}

/** The programme that a kept text says; the text has been checked. */
function programmeOf(text: string): Programme {
  const { document } = readJson('programme.json', text);
  if (document === null) throw new Error('a kept programme.json does not read');
  return readKeys(document, [], 'programme', PROGRAMME_KEYS).values as Programme;
}

/** The programmes of a history by their texts: few, and asked for at every release. */
const programmes = new WeakMap<History['programmes'], Map<string, Programme>>();

/** The programme that was in force at a release, as of its as-of date. */
export function programmeAt(history: History, releases: readonly Release[], release: Release): Programme {
  const text = programmeTextAt(history, releases, release.id);
  if (text === null) throw new Error(`no programme is kept of ${release.id}`);
  const known = programmes.get(history.programmes) ?? new Map<string, Programme>();
  programmes.set(history.programmes, known);
  const programme = known.get(text) ?? programmeOf(text);
  known.set(text, programme);
  return { ...programme, asOf: release.asOf };
}

/** The releases that are not kept though one before them is: rows that were not written by the release command. */
function unkept(history: History, releases: readonly Release[]): readonly Problem[] {
  const kept = new Set(keptReleases(history, releases));
  const begin = releases.findIndex((release) => kept.has(release));
  return releases
    .slice(Math.max(begin, 0))
    .filter((release) => !kept.has(release))
    .map(({ id }) => problem('E-HISTORY', { file: 'releases.csv', value: id }, { reason: 'history-release-missing' }));
}

/** The problems of a history whose tables are not those that were published, or that misses one of them. */
async function alterations(history: History, releases: readonly Release[]): Promise<readonly Problem[]> {
  const kept = keptReleases(history, releases);
  const withoutProgramme = kept.filter(({ id }) => programmeTextAt(history, releases, id) === null);
  if (withoutProgramme.length > 0)
    return withoutProgramme.map(({ id }) =>
      problem('E-HISTORY', { file: `history/programme/${id}.json` }, { reason: 'history-no-programme', release: id }),
    );
  const faults = await altered(history, releases, kept, (release) => programmeAt(history, releases, release));
  return faults.map(({ release, table }) =>
    problem('E-HISTORY', { file: `history/${table}` }, { reason: 'history-altered', release, table }),
  );
}

/** The exact rate of a figure that was written with six decimals. */
const exact = <F extends Fraction>(figure: F) => ({
  ...figure,
  rate: rateOf(figure),
});

/** Reads and checks the ledgers and what has been published of them before. Nothing is printed or thrown. */
export async function readCity(
  files: DataFiles,
  onProgress?: (progress: ReadingProgress) => void,
): Promise<CityReading> {
  const reading = await readLedgers(files, onProgress);
  const { dataset } = reading;
  // A ledger with errors may lack releases, and then nothing of the history could be judged, but that rows are gone: who is
  // told of what hangs in the air must be told why.
  if (dataset === null) {
    const lost = rowsLost((ledger) => rowsStillSo(files, ledger), reading);
    return { ...reading, problems: sortProblems([...reading.problems, ...lost]), history: null };
  }
  const { releases } = dataset;
  if (![...files.keys()].some((file) => HISTORY_FILE.test(file))) {
    const problems =
      releases.length === 0
        ? reading.problems
        : sortProblems([
            ...reading.problems,
            problem('W-HISTORY', { file: 'history/' }, { reason: 'history-not-kept' }),
          ]);
    return { ...reading, problems, history: null };
  }
  const reader = new HistoryReader(files, dataset);
  const read: History = {
    sums: reader.sums(),
    programmes: reader.programmes(),
    versions: byKeptLedger((id) => reader.versions(id)),
    figures: reader.kept(FIGURES).map(exact),
    targets: reader.kept(TARGETS),
    bulletins: reader.kept(BULLETINS),
    rankings: reader.kept(RANKINGS),
  };
  const problems =
    reader.problems.length > 0 ? reader.problems : [...unkept(read, releases), ...(await alterations(read, releases))];
  const isSound = problems.every(({ severity }) => severity !== 'error');
  const moved = isSound
    ? [
        ...rowsLost((ledger) => countStillSo(read.versions[ledger]), reading),
        ...magnitudesMoved(read.versions, dataset, reading.sources),
      ]
    : [];
  return {
    ...reading,
    dataset: isSound ? dataset : null,
    history: isSound ? read : null,
    problems: sortProblems([...reading.problems, ...problems, ...moved]),
    rowCounts: { ...reading.rowCounts, ...reader.rowCounts },
  };
}
