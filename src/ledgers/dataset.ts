/** The boundary's one entrance: the files of a data folder → a checked Dataset, or every problem in them. */
import type { Dataset, LedgerId } from '../domain/model.ts';
import type { Programme } from '../domain/programme.ts';
import type { Proposal, Scheme } from '../domain/record/rows.ts';
import type { Compound, LngLat } from '../domain/rows.ts';
import { toWgs84 } from './cells/coordinates.ts';
import { nearestSuggester } from './cells/nearest.ts';
import { checkAsOf } from './checks/as-of.ts';
import { checkBasemap } from './checks/basemap.ts';
import { checkBoundaries } from './checks/boundaries.ts';
import { checkClaims } from './checks/claims.ts';
import { checkCorrections } from './checks/corrections.ts';
import { checkCountedTwice } from './checks/counted-twice.ts';
import { checkDates } from './checks/dates.ts';
import { checkFileNames } from './checks/file-names.ts';
import { checkImplausibleDates } from './checks/implausible-dates.ts';
import { checkKeptEmpty } from './checks/kept-empty.ts';
import { checkKeys } from './checks/keys.ts';
import { checkMagnitudes } from './checks/magnitudes.ts';
import { checkMovedCells } from './checks/moved-cells.ts';
import { checkPlaces } from './checks/places.ts';
import { checkPositions } from './checks/positions.ts';
import { checkReplies } from './checks/replies.ts';
import { checkReports } from './checks/reports.ts';
import { checkSettings } from './checks/settings.ts';
import { checkSharedGround } from './checks/shared-ground.ts';
import { checkSurveys } from './checks/surveys.ts';
import { checkTargets } from './checks/targets.ts';
import { checkTexts } from './checks/texts.ts';
import { checkReconciliation, checkTotals } from './checks/totals.ts';
import type { BoundaryLevel } from './outlines/levels.ts';
import { sortProblems, type Problem } from './problems/problem.ts';
import { readWording } from './schemas/published-wording.ts';
import type { CompoundCells } from './schemas/units.ts';
import {
  FolderReader,
  tablesOf,
  type DataFiles,
  type ReadSource,
  type ReadingProgress,
} from './sources/folder-reader.ts';
import type { City, Tables } from './sources/tables.ts';
import type { Table } from './table/table.ts';

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
    searches: soundRows(tables.searches),
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
  const tables = tablesOf(reader, { tables: null, programme }, suggest);
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
  reader.unknownFiles(city);
  const checks = [
    checkSettings,
    checkSurveys,
    checkTargets,
    checkBasemap,
    checkKeptEmpty,
    checkKeys,
    checkBoundaries,
    checkSharedGround,
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
