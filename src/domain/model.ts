/**
 * The programme's vocabulary (contract, sections 1 and 2): what the ledgers say once they have been read and checked.
 * An empty cell is `null`. Dates are ISO strings and compare as text; money is CNY; area is m².
 */

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A calendar month, `YYYY-MM`. */
export type Month = string;
/** A calendar quarter, `YYYY-Qn`. */
export type Quarter = string;
/** A GeoJSON position: longitude, latitude, in degrees of WGS 84. */
export type LngLat = readonly [longitude: number, latitude: number];

/** The five levels; each unit belongs to exactly one unit of the level above. */
export type Level = 'city' | 'district' | 'subdistrict' | 'grid' | 'compound';
/** The levels that aggregate compounds and have rows in the publication. */
export type AggregateLevel = Exclude<Level, 'compound'>;
/** What is counted (口径): compounds, households, or floor area in m². */
export type Measure = 'compounds' | 'households' | 'floor_area';

export interface District {
  readonly id: string;
  readonly name: string;
}

export interface Subdistrict {
  readonly id: string;
  readonly name: string;
  readonly districtId: string;
}

export interface Grid {
  readonly id: string;
  readonly name: string;
  readonly subdistrictId: string;
  /** Whether property management was tried here first. */
  readonly pilot: boolean;
}

export interface Compound {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly gridId: string;
  readonly address: string;
  /** Degrees as written in the ledger, in the programme's coordinate system. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** The same position in WGS 84; null where the ledger gives none. */
  readonly lngLat: LngLat | null;
  readonly households: number;
  readonly floorAreaM2: number;
  readonly builtYear: number | null;
  /** First day on which the compound is in scope; null = from the beginning. */
  readonly listedOn: IsoDate | null;
  /** First day on which it is no longer in scope; null = still in scope. */
  readonly removedOn: IsoDate | null;
  readonly removalReason: string | null;
}

export interface Firm {
  readonly id: string;
  readonly name: string;
  /** Unified social credit code (GB 32100-2015), 18 characters. */
  readonly creditCode: string | null;
}

/** Who runs the property service: a firm, the residents' committee, the owners, or the former employer. */
export type ServiceMode = 'professional' | 'community' | 'self' | 'employer';

/** One property-service contract, in force on every day d with enteredOn ≤ d < leftOn. */
export interface Service {
  readonly compoundId: string;
  readonly firmId: string | null;
  readonly mode: ServiceMode;
  readonly enteredOn: IsoDate;
  readonly leftOn: IsoDate | null;
  readonly recordedOn: IsoDate | null;
}

/** The remediation works of one category in one compound. */
export interface Works {
  readonly compoundId: string;
  readonly category: string;
  /** True when the compound does not need this category. */
  readonly exempt: boolean;
  readonly startedOn: IsoDate | null;
  readonly completedOn: IsoDate | null;
  /** Passed acceptance: the only date that counts towards renovation. */
  readonly acceptedOn: IsoDate | null;
  readonly costCny: number | null;
  readonly recordedOn: IsoDate | null;
}

export interface Subsidy {
  readonly id: string;
  readonly paidOn: IsoDate;
  readonly gridId: string;
  readonly firmId: string | null;
  readonly amountCny: number;
  readonly recordedOn: IsoDate | null;
}

export interface Outreach {
  readonly month: Month;
  readonly districtId: string;
  readonly leaflets: number;
  readonly suggestions: number;
  readonly volunteers: number;
}

export interface Pairing {
  readonly compoundId: string;
  readonly organisation: string;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
}

export interface Inspection {
  readonly inspectedOn: IsoDate;
  readonly subdistrictId: string;
  readonly item: string;
  /** 0 to 100. */
  readonly score: number;
}

/** A sub-district reported its ledgers for a month on a day. */
export interface Report {
  readonly month: Month;
  readonly subdistrictId: string;
  readonly reportedOn: IsoDate;
}

export interface Release {
  readonly id: string;
  readonly asOf: IsoDate;
  readonly publishedOn: IsoDate;
  readonly note: string | null;
}

export interface Correction {
  readonly id: string;
  readonly correctedOn: IsoDate;
  readonly file: string;
  readonly key: string;
  readonly column: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
  readonly reason: string;
  /** R1 better source data, R2 routine update, R3 method, C error. */
  readonly kind: 'R1' | 'R2' | 'R3' | 'C';
}

/** A figure somebody has really published; `unit` is as published (万户, %, 个). */
export interface PublishedFigure {
  readonly id: string;
  readonly statementDate: IsoDate | null;
  readonly periodStart: IsoDate | null;
  readonly periodEnd: IsoDate | null;
  readonly scope: string | null;
  readonly indicator: string;
  readonly kind: 'baseline' | 'plan' | 'target' | 'actual';
  readonly value: number;
  readonly unit: string;
  readonly publisher: string | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

/** Published figures that disagree. */
export interface Conflict {
  readonly id: string;
  readonly publishedIds: readonly string[];
  readonly question: string;
  readonly possibleReasons: string | null;
  readonly state: 'open' | 'explained';
}

export type ClaimKind = 'fact' | 'action' | 'commitment' | 'mechanism';

export interface ClaimFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: 'exact' | 'at_least' | 'about';
}

/** What a claim is held against: `target:<id>`, `reconcile:<id>`, `outreach:<column>`, `published:<id>`, `ledger:<file>`. */
export interface EvidenceReference {
  readonly kind: 'target' | 'reconcile' | 'outreach' | 'published' | 'ledger';
  readonly id: string;
}

export interface Claim {
  readonly id: string;
  readonly section: string;
  readonly kind: ClaimKind;
  readonly text: string;
  readonly figures: readonly ClaimFigure[];
  readonly evidence: readonly EvidenceReference[];
  /** Why the claim's scope cannot be told; null when it can. */
  readonly unclear: string | null;
  readonly note: string | null;
}

export interface Proposal {
  readonly id: string;
  readonly number: string;
  readonly session: string;
  readonly title: string;
  readonly repliedBy: string;
  readonly repliedYear: number;
  readonly repliedYearNote: string | null;
  /** The day the reply is dated; null where it bears none. Never inferred. */
  readonly repliedOn: IsoDate | null;
  /** The reply's own document number (文号); null where it bears none. */
  readonly documentNumber: string | null;
  readonly topic: string;
  readonly claims: readonly Claim[];
  readonly resultCode: string | null;
  readonly resultScheme: string | null;
}

export interface Category {
  readonly id: string;
  readonly name: string;
}

export type IndicatorId = 'coverage' | 'renovation';

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

export type ComponentId = 'coverage_level' | 'coverage_gain' | 'renovation_level' | 'renovation_gain' | 'inspection';

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

export interface MapSettings {
  readonly center: LngLat;
  readonly zoom: number;
  /** [west, south, east, north] in degrees of WGS 84; a point outside is an error. */
  readonly bounds: readonly [number, number, number, number];
  /** True when the boundaries are made up (示意). */
  readonly schematic: boolean;
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
  readonly licence: { readonly name: string; readonly title: string; readonly path: string | null };
}

export interface Programme {
  readonly city: { readonly id: string; readonly name: string; readonly area: string | null };
  readonly asOf: IsoDate;
  readonly seriesFrom: Month;
  /** True when the unit-level ledgers are made up; every page and download says so. */
  readonly demonstration: boolean;
  readonly crs: 'wgs84' | 'gcj02' | 'bd09';
  readonly categories: readonly Category[];
  readonly targets: readonly Target[];
  readonly ranking: RankingScheme;
  readonly subsidyBudgetCny: number | null;
  readonly reconcile: readonly ReconcileTotal[];
  readonly map: MapSettings;
  readonly site: SiteSettings;
}

/** One boundary: rings of positions, the first of each polygon the outer one, in WGS 84. */
export interface Boundary {
  readonly id: string;
  readonly polygons: readonly (readonly (readonly LngLat[])[])[];
}

/** Everything the ledgers say, read, checked and complete: what every figure is computed from. */
export interface Dataset {
  readonly programme: Programme;
  readonly districts: readonly District[];
  readonly subdistricts: readonly Subdistrict[];
  readonly grids: readonly Grid[];
  readonly compounds: readonly Compound[];
  readonly firms: readonly Firm[];
  readonly services: readonly Service[];
  readonly works: readonly Works[];
  readonly subsidies: readonly Subsidy[];
  readonly outreach: readonly Outreach[];
  readonly pairings: readonly Pairing[];
  readonly inspections: readonly Inspection[];
  /** Null when the city keeps no reports ledger. */
  readonly reports: readonly Report[] | null;
  readonly releases: readonly Release[];
  readonly corrections: readonly Correction[];
  readonly published: readonly PublishedFigure[];
  readonly conflicts: readonly Conflict[];
  readonly proposals: readonly Proposal[];
  readonly boundaries: {
    readonly districts: readonly Boundary[];
    readonly subdistricts: readonly Boundary[];
    readonly grids: readonly Boundary[];
  };
}
