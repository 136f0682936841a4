/** The boundary's one entrance: the files of a data folder → a checked Dataset, or every problem in them. */
import type { Dataset, LedgerId } from '../domain/model.ts';
import type { Programme } from '../domain/programme.ts';
import type { Proposal, Scheme } from '../domain/record/rows.ts';
import type { Compound, LngLat } from '../domain/rows.ts';
import { readBoundaries } from './boundaries.ts';
import { checkAsOf } from './checks/as-of.ts';
import { checkBasemap } from './checks/basemap.ts';
import { checkBoundaries } from './checks/boundaries.ts';
import { checkClaims } from './checks/claims.ts';
import { checkCorrections } from './checks/corrections.ts';
import { checkCountedTwice } from './checks/counted-twice.ts';
import { checkDates } from './checks/dates.ts';
import { checkKeptEmpty } from './checks/kept-empty.ts';
import { checkFileNames } from './checks/file-names.ts';
import { checkImplausibleDates } from './checks/implausible-dates.ts';
import { checkKeys } from './checks/keys.ts';
import { checkMagnitudes } from './checks/magnitudes.ts';
import { checkMovedCells } from './checks/moved-cells.ts';
import { checkPlaces } from './checks/places.ts';
import { checkPositions } from './checks/positions.ts';
import { checkReplies } from './checks/replies.ts';
import { checkReports } from './checks/reports.ts';
import { checkSettings } from './checks/settings.ts';
import { checkTexts } from './checks/texts.ts';
import { checkReconciliation, checkTotals } from './checks/totals.ts';
import { toWgs84 } from './coordinates.ts';
import type { Records } from './records.ts';
import { decodeText } from './decode.ts';
import { jsonProblem, readJson, readKeys, type JsonDocument } from './json.ts';
import { plainTexts } from './json-texts.ts';
import { columnsOf, type Ledger } from './ledger.ts';
import { nearestSuggester } from './nearest.ts';
import { ORIGINALS } from './originals.ts';
import { meantOutline } from './outline-files.ts';
import { formOfFile } from './outline-forms.ts';
import { problem, sortProblems, type Problem } from './problem.ts';
import { readWording } from './published-wording.ts';
import { resolveReferences } from './resolve.ts';
import { LEDGER_LIST, LEDGERS } from './schemas/ledgers.ts';
import { PROGRAMME_FILE, PROGRAMME_KEYS } from './schemas/programme.ts';
import { CLAIM_KEYS, PROPOSAL_KEYS } from './schemas/proposal.ts';
import { SCHEME_KEYS, SCHEMES_FILE } from './schemas/schemes.ts';
import type { CompoundCells } from './schemas/units.ts';
import { findSources, type FoundSource, type Sources } from './sources.ts';
import { emptyTable, readTable, type Source, type Table } from './table.ts';
import { textSource } from './text-source.ts';
import {
  BOUNDARY_LEVELS,
  type BoundaryLevel,
  type City,
  type ReadBoundaryFile,
  type ReadProgramme,
  type ReadProposal,
  type ReadSchemes,
  type Tables,
} from './tables.ts';

/** The files of a data folder: paths relative to it, with `/`, to their bytes. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

/** Where a ledger was read, and how many rows it has. */
export interface ReadSource extends Source {
  readonly rows: number;
}

/** A file, or a sheet of one, as a key. */
export function placeKey({ file, sheet }: { readonly file: string; readonly sheet?: string | null }): string {
  return typeof sheet === 'string' ? `${file}\n${sheet}` : file;
}

export interface Reading {
  /** Null when there is any error. */
  readonly dataset: Dataset | null;
  /** Errors and warnings by file, line and column. */
  readonly problems: readonly Problem[];
  /** Data rows of each file with ledgers, features of each boundary file, null for other files. */
  readonly rowCounts: Readonly<Record<string, number | null>>;
  /** Where the columns of each ledger stand, by `placeKey` of its file and sheet and by their names; the first is 0. */
  readonly columns: Readonly<Record<string, ReadonlyMap<string, number>>>;
  /** Where each ledger was read. */
  readonly sources: Readonly<Partial<Record<LedgerId, ReadSource>>>;
}

/** How far the reading has come: rows of a ledger, or checks of all ledgers against each other. */
export type ReadingProgress =
  | { readonly doing: 'reading'; readonly file: string; readonly rows: number }
  | { readonly doing: 'checking'; readonly done: number; readonly checks: number };

const PROPOSAL_FILE = /^proposals\/[^/]+\.json$/;
/** Notes, files and folders that start with a dot, and the lock files of office programs. */
const NOTES_AND_HIDDEN = /(^|\/)(README(\.[\w-]+)?\.md$|\.|~\$)/;
const REPLACED_FILE = new RegExp(`^${ORIGINALS}/`);
/** Past publications are read apart from the ledgers. */
const HISTORY_FILE = /^history\//;
/** Whether a file is by its name none of the ledgers. */
const isNoLedger = (file: string): boolean =>
  file === PROGRAMME_FILE || file === SCHEMES_FILE || NOTES_AND_HIDDEN.test(file);
const boundaryFile = (level: BoundaryLevel): string => `boundaries/${level}.geojson`;

/** Reads the files one by one, gathering problems and row counts. */
class FolderReader {
  readonly problems: Problem[] = [];
  readonly rowCounts: Record<string, number | null> = {};
  readonly columns: Record<string, ReadonlyMap<string, number>> = {};
  readonly sources: Partial<Record<LedgerId, ReadSource>> = {};
  #found: Sources | null = null;
  readonly #files: DataFiles;
  readonly #onProgress: (progress: ReadingProgress) => void;

  constructor(files: DataFiles, onProgress: (progress: ReadingProgress) => void) {
    this.#files = files;
    this.#onProgress = onProgress;
  }

  add(problems: Iterable<Problem>): void {
    for (const p of problems) this.problems.push(p);
  }

  /** Reads anew what names other rows otherwise than by their ids, and settles the problems of it. */
  resolve(tables: Tables, programme: ReadProgramme | null): Tables {
    const resolution = resolveReferences(tables, programme?.values.categories, this.problems);
    const { problems } = resolution;
    this.problems.length = 0;
    this.add(problems);
    return resolution.tables;
  }

  /** The text of a file; null when it is absent or no text. */
  #text(file: string): string | null {
    const bytes = this.#files.get(file);
    if (bytes === undefined) return null;
    this.rowCounts[file] = null;
    const decoded = decodeText(file, bytes);
    this.add(decoded.problems);
    return decoded.text;
  }

  #json(file: string): JsonDocument | null {
    const text = this.#text(file);
    if (text === null) return null;
    const { document, problems } = readJson(file, text);
    this.add(problems);
    return document;
  }

  /** A JSON file whose texts are published. */
  #jsonWithTexts(file: string): JsonDocument | null {
    const written = this.#json(file);
    if (written === null) return null;
    const { document, problems } = plainTexts(written);
    this.add(problems);
    return document;
  }

  /** Finds where each ledger stands. */
  #find(): Sources {
    if (this.#found === null) {
      this.#found = findSources(this.#files, isNoLedger);
      this.add(this.#found.problems);
    }
    return this.#found;
  }

  #missing(ledger: LedgerId | 'programme', file: string): void {
    this.add([problem('E-FILE', { file }, { reason: 'missing-file', ledger, file })]);
  }

  /** The records of a ledger's source; null where it cannot be read. */
  #records<Row>(ledger: Ledger<Row>, { file, records }: FoundSource): Records | null {
    if (records !== null) return records;
    const text = this.#text(file);
    if (text === null) return null;
    const source = textSource(ledger, file, text);
    this.add(source.problems);
    return source.records;
  }

  table<Row>(ledger: Ledger<Row>): Table<Row> {
    const { found, unread } = this.#find();
    const source = found.get(ledger.id);
    if (source === undefined) {
      const isUnread = unread.has(ledger.id);
      const isMissing = !isUnread && !ledger.optional;
      if (isMissing) this.#missing(ledger.id, ledger.file);
      return { ...emptyTable(ledger, isUnread), complete: !isUnread && !isMissing };
    }
    const { file, sheet } = source;
    const records = this.#records(ledger, source);
    if (records === null) return { ...emptyTable(ledger, true), source: { file, sheet } };
    this.#onProgress({ doing: 'reading', file, rows: 0 });
    const { table, problems } = readTable({ ...ledger, file }, records, (rows) => {
      this.#onProgress({ doing: 'reading', file, rows });
    });
    for (const p of problems) this.problems.push(sheet === null ? p : { ...p, sheet });
    const rows = table.rows.length;
    this.rowCounts[file] = (this.rowCounts[file] ?? 0) + rows;
    this.sources[ledger.id] = { file, sheet, rows };
    this.columns[placeKey({ file, sheet })] = new Map(
      columnsOf(ledger).flatMap(({ field, column }) => {
        const position = table.positions.get(field);
        return position === undefined ? [] : [[column.name, position]];
      }),
    );
    return { ...table, ledger };
  }

  programme(): ReadProgramme | null {
    if (!this.#files.has(PROGRAMME_FILE)) this.#missing('programme', PROGRAMME_FILE);
    const document = this.#jsonWithTexts(PROGRAMME_FILE);
    if (document === null) return null;
    const { values, problems } = readKeys(document, [], PROGRAMME_KEYS);
    this.add(problems);
    return { document, values };
  }

  proposals(): readonly ReadProposal[] {
    return [...this.#files.keys()]
      .filter((file) => PROPOSAL_FILE.test(file))
      .sort()
      .flatMap((file) => {
        const document = this.#jsonWithTexts(file);
        if (document === null) return [];
        const head = readKeys(document, [], PROPOSAL_KEYS);
        this.add(head.problems);
        const { claims, ...values } = head.values;
        const readClaims = (claims ?? []).map((_, i) => {
          const claim = readKeys(document, ['claims', i], CLAIM_KEYS);
          this.add(claim.problems);
          return claim.values;
        });
        return [{ document, values, claims: readClaims }];
      });
  }

  schemes(): ReadSchemes | null {
    const document = this.#jsonWithTexts(SCHEMES_FILE);
    if (document === null) return null;
    const { value } = document;
    if (!Array.isArray(value)) {
      this.add([jsonProblem(document, [], 'E-TYPE', { reason: 'json-type', type: 'array' })]);
      return null;
    }
    const schemes = value.map((_, i) => {
      const scheme = readKeys(document, [i], SCHEME_KEYS);
      this.add(scheme.problems);
      return scheme.values;
    });
    return { document, schemes };
  }

  boundaries(level: BoundaryLevel, programme: ReadProgramme | null, tables: Tables): ReadBoundaryFile | null {
    const file = boundaryFile(level);
    const form = formOfFile(this.#files.get(file) ?? new Uint8Array());
    if (form !== null) {
      this.rowCounts[file] = null;
      this.add([problem('E-GEOMETRY', { file }, { reason: 'outline-form', form })]);
      return null;
    }
    const document = this.#json(file);
    if (document === null) return null;
    const { crs, map } = programme?.values ?? {};
    const names = new Map(tables[level].rows.map(({ values: { id, name } }) => [id ?? '', name ?? id ?? '']));
    const { features, problems, count } = readBoundaries(document, { crs, bounds: map?.bounds, names });
    this.add(problems);
    this.rowCounts[file] = count;
    return { document, features };
  }

  /** Warns of files that are neither ledgers nor notes: most often a ledger under a mistyped name. */
  unknownFiles(suggest: City['suggest'], programme: ReadProgramme | null): void {
    const archive = programme?.values.map?.basemap?.file ?? null;
    const known = new Set([
      ...LEDGER_LIST.map((ledger) => ledger.file),
      PROGRAMME_FILE,
      SCHEMES_FILE,
      ...BOUNDARY_LEVELS.map(boundaryFile),
      ...(archive === null ? [] : [archive]),
    ]);
    const { settled } = this.#find();
    for (const file of this.#files.keys()) {
      if (
        known.has(file) ||
        settled.has(file) ||
        [PROPOSAL_FILE, HISTORY_FILE, REPLACED_FILE, NOTES_AND_HIDDEN].some((kind) => kind.test(file))
      )
        continue;
      const meant = meantOutline(file);
      const expected = meant === null ? '' : boundaryFile(meant.level);
      if (meant !== null && !this.#files.has(expected)) {
        // The other files of a Shapefile are spoken for by its main one.
        const main = file.replace(/\.[^./]+$/, '.shp');
        if (meant.isBeside && this.#files.has(main)) continue;
        const parameters = { reason: 'outline-elsewhere', expected, isGeoJson: meant.isGeoJson } as const;
        this.add([problem('E-FILE', { file }, parameters)]);
        continue;
      }
      this.add([problem('W-FILE', { file }, { reason: 'unknown-file', nearest: suggest(file, known) })]);
    }
  }
}

function tablesOf(reader: FolderReader, programme: ReadProgramme | null): Tables {
  const tables: Tables = {
    districts: reader.table(LEDGERS.districts),
    subdistricts: reader.table(LEDGERS.subdistricts),
    grids: reader.table(LEDGERS.grids),
    compounds: reader.table(LEDGERS.compounds),
    firms: reader.table(LEDGERS.firms),
    services: reader.table(LEDGERS.services),
    works: reader.table(LEDGERS.works),
    subsidies: reader.table(LEDGERS.subsidies),
    outreach: reader.table(LEDGERS.outreach),
    pairings: reader.table(LEDGERS.pairings),
    inspections: reader.table(LEDGERS.inspections),
    reports: reader.table(LEDGERS.reports),
    releases: reader.table(LEDGERS.releases),
    corrections: reader.table(LEDGERS.corrections),
    published: reader.table(LEDGERS.published),
    conflicts: reader.table(LEDGERS.conflicts),
  };
  return reader.resolve(tables, programme);
}

/** The rows of a ledger without errors: every value has been read, so none is undefined. */
function soundRows<Row>(table: Table<Row>): readonly Row[] {
  return table.rows.map((row) => row.values as Row);
}

function position({ longitude, latitude }: CompoundCells, crs: Programme['crs']): LngLat | null {
  return longitude === null || latitude === null ? null : toWgs84([longitude, latitude], crs);
}

/** Which ledgers the folder has. */
function keptIn(tables: Tables): Dataset['kept'] {
  return Object.fromEntries(Object.entries(tables).map(([id, { present }]) => [id, present])) as Dataset['kept'];
}

/** The dataset of a city without errors: the types of its parts hold because every fault is an error. */
function soundDataset(city: City, read: Programme): Dataset {
  const { tables } = city;
  // What nobody keeps the works of has no categories of works.
  const programme: Programme = tables.works.present ? read : { ...read, categories: [] };
  const districts = soundRows(tables.districts);
  const boundariesOf = (level: BoundaryLevel) =>
    (city.boundaries[level]?.features ?? [])
      .map(({ boundary }) => boundary)
      .filter(({ polygons }) => polygons.length > 0);
  return {
    programme,
    kept: keptIn(tables),
    districts,
    subdistricts: soundRows(tables.subdistricts),
    grids: soundRows(tables.grids),
    compounds: soundRows(tables.compounds).map((row): Compound => ({ ...row, lngLat: position(row, programme.crs) })),
    firms: soundRows(tables.firms),
    services: soundRows(tables.services),
    works: soundRows(tables.works),
    subsidies: soundRows(tables.subsidies),
    outreach: soundRows(tables.outreach),
    pairings: soundRows(tables.pairings),
    inspections: soundRows(tables.inspections),
    reports: soundRows(tables.reports),
    releases: soundRows(tables.releases),
    corrections: soundRows(tables.corrections),
    published: soundRows(tables.published).map((row) => readWording(row, programme, districts)),
    conflicts: soundRows(tables.conflicts),
    proposals: city.proposals.map(({ values, claims }) => ({ ...values, claims }) as Proposal),
    schemes: city.schemes === null ? null : city.schemes.schemes.map((scheme) => scheme as Scheme),
    boundaries: {
      districts: boundariesOf('districts'),
      subdistricts: boundariesOf('subdistricts'),
      grids: boundariesOf('grids'),
    },
  };
}

/**
 * Reads and checks the files of a data folder. Every fault is reported, not only the first, and a cell that could not
 * be read is not judged a second time. Bad input is never an exception, and nothing is printed.
 */
export function readLedgers(
  files: DataFiles,
  onProgress: (progress: ReadingProgress) => void = () => {},
): Promise<Reading> {
  return Promise.resolve(readTexts(files, onProgress));
}

function readTexts(files: DataFiles, onProgress: (progress: ReadingProgress) => void): Reading {
  const reader = new FolderReader(files, onProgress);
  const suggest = nearestSuggester();
  const programme = reader.programme();
  const tables = tablesOf(reader, programme);
  const city: City = {
    tables,
    programme,
    proposals: reader.proposals(),
    schemes: reader.schemes(),
    boundaries: {
      districts: reader.boundaries('districts', programme, tables),
      subdistricts: reader.boundaries('subdistricts', programme, tables),
      grids: reader.boundaries('grids', programme, tables),
    },
    files,
    suggest,
  };
  reader.unknownFiles(suggest, programme);
  const checks = [
    checkSettings,
    checkBasemap,
    checkKeptEmpty,
    checkKeys,
    checkBoundaries,
    checkDates,
    checkAsOf,
    checkReports,
    checkPlaces,
    checkTotals,
    checkCorrections,
    checkClaims,
    checkReplies,
    checkFileNames,
    checkTexts,
    checkCountedTwice,
    checkMagnitudes,
    checkMovedCells,
    checkPositions,
    checkImplausibleDates,
  ];
  for (const [done, check] of checks.entries()) {
    onProgress({ doing: 'checking', done, checks: checks.length });
    reader.add(check(city));
  }
  const isSound = reader.problems.every((p) => p.severity !== 'error');
  const dataset = isSound && programme !== null ? soundDataset(city, programme.values as Programme) : null;
  if (dataset !== null && programme !== null) reader.add(checkReconciliation(dataset, programme.document));
  const { rowCounts, columns, sources } = reader;
  return { dataset, problems: sortProblems(reader.problems), rowCounts, columns, sources };
}

/** The ledgers of a folder alone, as they stand in it: neither held against each other nor with what else it has. */
export function readTables(
  files: DataFiles,
): Promise<Pick<City, 'tables'> & Pick<Reading, 'problems' | 'columns' | 'sources'>> {
  const reader = new FolderReader(files, () => {});
  const tables = tablesOf(reader, null);
  return Promise.resolve({
    tables,
    problems: sortProblems(reader.problems),
    columns: reader.columns,
    sources: reader.sources,
  });
}
