/** The files of a data folder, one by one: tables, settings, replies, outlines, and what is wrong with each by itself. */
import { get } from '../../domain/lists.ts';
import type { LedgerId } from '../../domain/model.ts';
import type { ListedLevel } from '../../domain/rows.ts';
import { levelOfLedger, levelsOf, type Levels } from '../../domain/units/levels.ts';
import { soundBounds } from '../cells/coordinates.ts';
import { nearestSuggester, type Suggest } from '../cells/nearest.ts';
import { plainTexts } from '../json/json-texts.ts';
import { jsonProblem, readJson, readKeys, type JsonDocument } from '../json/json.ts';
import { readBoundaries } from '../outlines/boundaries.ts';
import { BOUNDARY_LEVELS, boundaryFile } from '../outlines/levels.ts';
import type { BoundaryLevel } from '../outlines/levels.ts';
import { BESIDE_SHAPEFILE, formElsewhere, meantOutline } from '../outlines/outline-files.ts';
import { formOfFile } from '../outlines/outline-forms.ts';
import { problem, sortProblems, type Place, type Problem } from '../problems/problem.ts';
import { columnsOf, type Ledger } from '../schemas/ledger.ts';
import { LEDGER_LIST, ledgersOf } from '../schemas/ledgers.ts';
import { PROGRAMME_FILE, PROGRAMME_KEYS } from '../schemas/programme.ts';
import { CLAIM_KEYS, PROPOSAL_KEYS } from '../schemas/proposal.ts';
import { SCHEME_KEYS, SCHEMES_FILE } from '../schemas/schemes.ts';
import { emptyTable, readTable, type Source, type Table } from '../table/table.ts';
import { decodeText } from '../text/decode.ts';
import type { Records } from '../text/records.ts';
import { IDS_FILE, ORIGINALS } from './originals.ts';
import { resolveReferences, type Nameables } from './resolve.ts';
import { findSources, type FoundSource, type Sources } from './sources.ts';
import { strayFault } from './strays.ts';
import {
  levelsIn,
  namesOfUnits,
  type City,
  type ReadBoundaryFile,
  type ReadProgramme,
  type ReadProposal,
  type ReadSchemes,
  type Tables,
} from './tables.ts';
import { textSource } from './text-source.ts';

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

/** How far the reading has come: rows of a ledger, or checks of all ledgers against each other. */
export type ReadingProgress =
  | { readonly doing: 'reading'; readonly file: string; readonly rows: number }
  | { readonly doing: 'checking'; readonly done: number; readonly checks: number };

const PROPOSAL_FILE = /^proposals\/[^/]+\.json$/;
/** Notes, files and folders that start with a dot, the lock files of office programs, and what systems leave in folders. */
const NOTES_AND_HIDDEN =
  /(^|\/)(README(\.[\w-]+)?\.md$|\.|~\$|~WR[LD]\d+\.tmp$|desktop\.ini$|(eh)?Thumbs\.db$|Icon\r$|__MACOSX\/|@eaDir\/|\$RECYCLE\.BIN\/|System Volume Information\/)/i;
const REPLACED_FILE = new RegExp(`^${ORIGINALS}/`);
/** Past publications are read apart from the ledgers. */
const HISTORY_FILE = /^history\//;
/** Whether a file is by its name none of the ledgers. */
const isNoLedger = (file: string): boolean =>
  file === PROGRAMME_FILE || file === SCHEMES_FILE || file === IDS_FILE || NOTES_AND_HIDDEN.test(file);

/** Reads the files one by one, gathering problems and row counts. */
export class FolderReader {
  readonly problems: Problem[] = [];
  readonly rowCounts: Record<string, number | null> = {};
  readonly columns: Record<string, ReadonlyMap<string, number>> = {};
  readonly sources: Partial<Record<LedgerId, ReadSource>> = {};
  #found: Sources | null = null;
  readonly #files: DataFiles;
  readonly #onProgress: (progress: ReadingProgress) => void;
  /** Names of columns that are the city's own. */
  ownColumns: readonly string[] = [];
  /** Which levels the city has. */
  levels: Levels = levelsOf({});

  constructor(files: DataFiles, onProgress: (progress: ReadingProgress) => void) {
    this.#files = files;
    this.#onProgress = onProgress;
  }

  add(problems: Iterable<Problem>): void {
    for (const p of problems) this.problems.push(p);
  }

  /** Reads anew what names other rows otherwise than by their ids, and settles the problems of it. */
  resolve(tables: Tables, beside: Nameables, suggest: Suggest): Tables {
    const resolution = resolveReferences(tables, beside, this.problems, suggest);
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
      this.#found = findSources(this.#files, isNoLedger, this.levels);
      this.add(this.#found.problems);
    }
    return this.#found;
  }

  #missing(ledger: LedgerId | 'programme', file: string): void {
    this.add([problem('E-FILE', { file }, { reason: 'missing-file', ledger, file })]);
  }

  /** Units, or their outlines, of a level that the city does not list. */
  #unlisted(place: Place, level: ListedLevel, isOutlines: boolean): void {
    this.add([problem('E-FILE', place, { reason: 'unlisted-units', level, isOutlines })]);
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
    const level = levelOfLedger(ledger.id);
    if (level !== null && !this.levels.has(level)) {
      if (source !== undefined) this.#unlisted(source, level, false);
      return emptyTable(ledger, false);
    }
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
    const tell = (rows: number): void => {
      this.#onProgress({ doing: 'reading', file, rows });
    };
    const { table, problems } = readTable({ ...ledger, file }, records, tell, this.ownColumns);
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
    const { values, problems } = readKeys(document, [], 'programme', PROGRAMME_KEYS);
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
        const head = readKeys(document, [], 'proposal', PROPOSAL_KEYS);
        this.add(head.problems);
        const { claims, ...values } = head.values;
        const readClaims = (claims ?? []).map((_, i) => {
          const claim = readKeys(document, ['claims', i], 'claim', CLAIM_KEYS);
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
      const scheme = readKeys(document, [i], 'scheme', SCHEME_KEYS);
      this.add(scheme.problems);
      return scheme.values;
    });
    return { document, schemes };
  }

  boundaries(level: BoundaryLevel, programme: ReadProgramme | null, tables: Tables): ReadBoundaryFile | null {
    const file = boundaryFile(level);
    const bytes = this.#files.get(file);
    const own = levelOfLedger(level);
    if (own !== null && !this.levels.has(own)) {
      if (bytes !== undefined) this.#unlisted({ file }, own, true);
      return null;
    }
    const form = bytes === undefined ? null : formOfFile(bytes);
    if (form !== null) {
      this.rowCounts[file] = null;
      this.add([problem('E-GEOMETRY', { file }, { reason: 'outline-form', form })]);
      return null;
    }
    const document = this.#json(file);
    if (document === null) return null;
    const { crs, map } = programme?.values ?? {};
    const names = namesOfUnits(tables, level);
    const { features, problems, count } = readBoundaries(document, { crs, bounds: soundBounds(map?.bounds), names });
    this.add(problems);
    this.rowCounts[file] = count;
    // Outlines are megabytes, of which the features have what is drawn.
    document.letGo?.();
    return { document, features };
  }

  /** Warns of files that are neither ledgers nor notes: most often a ledger under a mistyped name. */
  unknownFiles(city: City): void {
    const archive = city.programme?.values.map?.basemap?.file ?? null;
    const known = new Set([
      ...LEDGER_LIST.map((ledger) => ledger.file),
      PROGRAMME_FILE,
      SCHEMES_FILE,
      IDS_FILE,
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
      // The other files of a Shapefile are spoken for by its main one.
      if (BESIDE_SHAPEFILE.test(file.toLowerCase()) && this.#files.has(file.replace(/(?:\.shp)?\.[^./]+$/, '.shp')))
        continue;
      const meant = meantOutline(file);
      const level = meant === null ? null : levelOfLedger(meant.level);
      if (level !== null && !this.levels.has(level)) {
        this.#unlisted({ file }, level, true);
        continue;
      }
      const expected = meant === null ? '' : boundaryFile(meant.level);
      if (meant !== null && !this.#files.has(expected)) {
        const parameters = {
          reason: 'outline-elsewhere',
          expected,
          form: formElsewhere(file, get(this.#files, file)),
        } as const;
        this.add([problem('E-FILE', { file }, parameters)]);
        continue;
      }
      const stray = strayFault(file, get(this.#files, file), city);
      const { code, parameters } = stray ?? {
        code: 'W-FILE',
        parameters: { reason: 'unknown-file', nearest: city.suggest(file, known) },
      };
      this.add([problem(code, { file }, parameters)]);
    }
  }
}

export function tablesOf(reader: FolderReader, beside: Nameables, suggest: Suggest): Tables {
  reader.levels = levelsIn(beside.programme);
  const ledgers = ledgersOf(reader.levels);
  reader.ownColumns = beside.programme?.values.ownColumns ?? [];
  const tables: Tables = {
    districts: reader.table(ledgers.districts),
    subdistricts: reader.table(ledgers.subdistricts),
    grids: reader.table(ledgers.grids),
    compounds: reader.table(ledgers.compounds),
    firms: reader.table(ledgers.firms),
    services: reader.table(ledgers.services),
    works: reader.table(ledgers.works),
    subsidies: reader.table(ledgers.subsidies),
    outreach: reader.table(ledgers.outreach),
    pairings: reader.table(ledgers.pairings),
    inspections: reader.table(ledgers.inspections),
    reports: reader.table(ledgers.reports),
    releases: reader.table(ledgers.releases),
    corrections: reader.table(ledgers.corrections),
    published: reader.table(ledgers.published),
    conflicts: reader.table(ledgers.conflicts),
    searches: reader.table(ledgers.searches),
  };
  return reader.resolve(tables, beside, suggest);
}

export type ReadTables = Nameables &
  Pick<City, 'tables'> &
  Pick<FolderReader, 'columns' | 'sources'> & { readonly problems: readonly Problem[] };

/**
 * The ledgers of a folder alone, as they stand in it: not held against each other. What they name may stand in `beside`,
 * where they are a part of it.
 */
export function readTables(
  files: DataFiles,
  beside: Nameables = { tables: null, programme: null },
): Promise<ReadTables> {
  const reader = new FolderReader(files, () => {});
  const programme = files.has(PROGRAMME_FILE) ? reader.programme() : beside.programme;
  const tables = tablesOf(reader, { tables: beside.tables, programme }, nearestSuggester());
  return Promise.resolve({
    tables,
    programme,
    problems: sortProblems(reader.problems),
    columns: reader.columns,
    sources: reader.sources,
  });
}
