/** The programme: its promises, its scheme of ranking and the settings of its map and site (`programme.json`). */
import type { IndicatorId } from './indicators/registry.ts';
import type { ComponentId } from './rankings/components.ts';
import type { AggregateLevel, Frame, IsoDate, LngLat, Measure } from './rows.ts';

export interface Milestone {
  readonly on: IsoDate;
  readonly value: number;
}

/** A dated promise on an indicator's city value. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly indicator: IndicatorId;
  readonly measure: Measure;
  readonly startsOn: IsoDate;
  readonly dueOn: IsoDate;
  /** A fraction; null = the indicator's value on startsOn. */
  readonly baseline: number | null;
  readonly value: number;
  /** Dated steps strictly between startsOn and dueOn, in order. */
  readonly milestones: readonly Milestone[];
  readonly source: string;
  readonly note: string | null;
}

export interface RankingScheme {
  readonly levels: readonly Exclude<AggregateLevel, 'city'>[];
  /** Every weight may move within ± delta of itself, 0 ≤ delta < 1. */
  readonly delta: number;
  readonly components: readonly { readonly id: ComponentId; readonly weight: number }[];
}

/** A published total that the ledgers are held against. */
export interface ReconcileTotal {
  readonly id: 'compounds' | 'households' | 'floor_area_m2' | 'districts' | 'subdistricts' | 'grids';
  readonly published: number;
  /** Largest difference that raises no warning, in the total's own unit. */
  readonly tolerance: number;
  readonly source: string;
}

export interface Basemap {
  /** Tiles from a server, or a vector archive (PMTiles) that is published with the site. */
  readonly kind: 'tiles' | 'pmtiles';
  /** Tile template with {z}, {x}, {y}, and {s}, {key} where needed; null for an archive. */
  readonly url: string | null;
  /** The archive's name in the data folder; null for tiles. */
  readonly file: string | null;
  /** What takes the place of {key}; published with the page, as every tile key is. */
  readonly key: string | null;
  /** What takes the place of {s}. */
  readonly subdomains: readonly string[];
  readonly attribution: string;
  readonly maxZoom: number | null;
}

/** [west, south, east, north] in degrees of WGS 84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface MapSettings {
  /** Where the map opens, and how near; null = on all that is on it. */
  readonly center: LngLat | null;
  readonly zoom: number | null;
  /** [west, south, east, north] in degrees of WGS 84; a point outside is an error. Null = whatever is on the map. */
  readonly bounds: Bounds | null;
  /** True when the boundaries are made up (示意); null where nothing is said, since there are none. */
  readonly schematic: boolean | null;
  readonly basemap: Basemap | null;
  /** Map approval number (审图号). */
  readonly approvalNo: string | null;
  readonly source: string | null;
}

export interface SiteSettings {
  /** The address at which the site's overview is published, https; null while it has none. */
  readonly url: string | null;
  readonly official: boolean;
  readonly organiser: string | null;
  readonly contact: string | null;
  /** The telephone line a resident is sent to, e.g. 12345. */
  readonly hotline: string | null;
  readonly siteCode: string | null;
  readonly icpNo: string | null;
  readonly policeNo: string | null;
  /** What the ledgers are, as the source line under figures says it: “2021年住建局摸底调查”; null = the words that all cities share. */
  readonly source: string | null;
  /** Whether the names of members who made a proposal are shown. */
  readonly showNames: boolean;
  readonly licence: { readonly name: string; readonly title: string; readonly path: string | null };
}

/** What a city may call otherwise. */
export const TERMS = [
  'compound',
  'coverage',
  'renovation',
  'works',
  'firm',
  'subdistrict',
  'grid',
  'target',
  'ledger',
  'bulletin',
  'ranking',
  'assessment',
  'inspection',
  'pairing',
  'outreach',
  'subsidy',
] as const;
export type Term = (typeof TERMS)[number];

export interface Programme extends Frame {
  /** The city's own words, for what it does not call as all cities do. */
  readonly words: Readonly<Partial<Record<Term, string>>>;
  /** True when the unit-level ledgers are made up; whatever is made from them says so. */
  readonly demonstration: boolean;
  /** The day up to which the public record was gathered; null where none is kept. */
  readonly recordAsOf: IsoDate | null;
  readonly crs: 'wgs84' | 'gcj02' | 'bd09';
  readonly targets: readonly Target[];
  /** Without levels and components where nothing is ranked. */
  readonly ranking: RankingScheme;
  readonly subsidyBudgetCny: number | null;
  readonly reconcile: readonly ReconcileTotal[];
  /** Names of columns in the ledgers that are the city's own: they are neither read nor published. */
  readonly ownColumns: readonly string[];
  readonly map: MapSettings;
  readonly site: SiteSettings;
}
