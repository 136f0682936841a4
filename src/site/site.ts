/** What the pages may ask: one read model of the ledgers and of everything computed from them. */
import type { BulletinRow } from '../domain/indicators/bulletin.ts';
import type { CompoundState } from '../domain/indicators/compound-state.ts';
import type { RateRow } from '../domain/indicators/rates.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import type { Dataset } from '../domain/model.ts';
import type { Publication } from '../domain/publication.ts';
import type { RankingRow } from '../domain/rankings/ranking.ts';
import type {
  Compound,
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
} from '../domain/rows.ts';
import type { ProgressRow } from '../domain/targets/target.ts';
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
  /** All dates, measures and parts of a unit's rate by an indicator, in date order. */
  ratesOf(indicator: IndicatorId, level: Level, unitId: string): readonly RateRow[];
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
