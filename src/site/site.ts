/** What the pages may ask: one read model of the ledgers and of everything computed from them. */
import type {
  Compound,
  Dataset,
  District,
  Firm,
  Grid,
  Level,
  Pairing,
  Release,
  Service,
  Subdistrict,
  Subsidy,
  Works,
} from '../domain/model.ts';
import type {
  BulletinRow,
  CompoundState,
  CoverageRow,
  ProgressRow,
  Publication,
  RankingRow,
  RenovationRow,
} from '../domain/publication.ts';
import type { Problem } from '../ledgers/problem.ts';

/** One downloadable file of the publication. */
export interface PublishedFile {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly demonstration: boolean;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number | null;
  readonly mediaType: string;
}

export interface Site {
  /** The facts as known on the as-of date: later facts and rows recorded later are left out. */
  readonly dataset: Dataset;
  readonly publication: Publication;
  readonly problems: readonly Problem[];
  readonly files: readonly PublishedFile[];
  /** The latest release that the as-of date has reached. */
  readonly release: Release | null;
  /** All dates and measures of a unit, in date order. */
  coverageOf(level: Level, unitId: string): readonly CoverageRow[];
  renovationOf(level: Level, unitId: string): readonly RenovationRow[];
  progressOf(targetId: string): readonly ProgressRow[];
  rankingsOf(period: string, level: Level): readonly RankingRow[];
  bulletinOf(month: string): readonly BulletinRow[];
  district(id: string): District;
  subdistrict(id: string): Subdistrict;
  grid(id: string): Grid;
  firm(id: string): Firm;
  subdistrictsIn(districtId: string): readonly Subdistrict[];
  gridsIn(subdistrictId: string): readonly Grid[];
  compoundsIn(gridId: string): readonly Compound[];
  stateOf(compoundId: string): CompoundState;
  servicesOf(compoundId: string): readonly Service[];
  worksOf(compoundId: string): readonly Works[];
  pairingsOf(compoundId: string): readonly Pairing[];
  subsidiesOf(gridId: string): readonly Subsidy[];
}
