/**
 * What the ledgers' rows say once they have been read and checked (contract, sections 1 and 2).
 * An empty cell is `null`. Dates are ISO strings and compare as text; money is CNY; area is m².
 */

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A fact's date as a ledger writes it: a day, or less than one: `2019-12`, `2019`, `≤2020-07-16`. */
export type WrittenDate = string;
/** A calendar month, `YYYY-MM`. */
export type Month = string;
/** A calendar quarter, `YYYY-Qn`. */
export type Quarter = string;
/** A GeoJSON position: longitude, latitude, in degrees of WGS 84. */
export type LngLat = readonly [longitude: number, latitude: number];

/** The levels between a city and its compounds, each of which has a ledger of its units; `units/levels.ts` says which a city has. */
export type ListedLevel = 'district' | 'subdistrict' | 'grid';
/** The levels that aggregate compounds and have rows in the publication. */
export type AggregateLevel = 'city' | ListedLevel;
/** The five levels; each unit belongs to exactly one unit of the level above. */
export type Level = AggregateLevel | 'compound';
/** What is counted (口径): compounds, households, or floor area in m². */
export type Measure = 'compounds' | 'households' | 'floor_area';

/** What the ledger of any level says of a unit. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  /** The unit of the level above that it belongs to; units of the largest level have none. */
  readonly parentId?: string;
}

export interface District {
  readonly id: string;
  readonly name: string;
}

export interface Subdistrict {
  readonly id: string;
  readonly name: string;
  /** The unit of the level above that it belongs to. */
  readonly parentId: string;
}

export interface Grid {
  readonly id: string;
  readonly name: string;
  /** The unit of the level above that it belongs to. */
  readonly parentId: string;
  /** Whether property management was tried here first. */
  readonly pilot: boolean;
}

export interface Compound {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  /** The unit of the smallest level that it lies in. */
  readonly unitId: string;
  readonly address: string;
  /** Degrees as written in the ledger, in the programme's coordinate system. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** The same position in WGS 84; null where the ledger gives none. */
  readonly lngLat: LngLat | null;
  /** Null where the city does not know it. */
  readonly households: number | null;
  /** Null where the city does not know it. */
  readonly floorAreaM2: number | null;
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
}

export interface Subsidy {
  readonly id: string;
  readonly paidOn: IsoDate;
  readonly unitId: string;
  readonly firmId: string | null;
  readonly amountCny: number;
}

export interface Outreach {
  readonly month: Month;
  readonly unitId: string;
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
  readonly unitId: string;
  readonly item: string;
  /** 0 to 100. */
  readonly score: number;
}

/** A sub-district reported its ledgers for a month on a day. */
export interface Report {
  readonly month: Month;
  readonly unitId: string;
  readonly reportedOn: IsoDate;
}

/** One publication: facts dated up to `asOf`, as far as they were known when its books were closed. */
export interface Release {
  readonly id: string;
  readonly asOf: IsoDate;
  /** The day by which a fact or a report had to be known: asOf ≤ closedOn ≤ publishedOn. */
  readonly closedOn: IsoDate;
  readonly publishedOn: IsoDate;
  readonly note: string | null;
}

export interface Correction {
  readonly id: string;
  readonly correctedOn: IsoDate;
  readonly file: string;
  readonly key: string;
  /** A canonical column name, or `*` where the row was withdrawn as a whole. */
  readonly column: string;
  readonly oldValue: string | null;
  /** Null when the cell was emptied or the row withdrawn. */
  readonly newValue: string | null;
  readonly reason: string;
  /** R1 better source data, R2 routine update, R3 method, C error. */
  readonly kind: 'R1' | 'R2' | 'R3' | 'C';
}

/** One boundary: rings of positions, the first of each polygon the outer one, in WGS 84. */
export interface Boundary {
  readonly id: string;
  readonly polygons: readonly (readonly (readonly LngLat[])[])[];
}

/** A kind of remediation works (整治项目), as the programme names it. */
export interface Category {
  readonly id: string;
  readonly name: string;
}

/** From when works count as done: from their acceptance, or from their completion. */
export type RenovatedWhen = 'accepted' | 'completed';

/** What of the programme the rows are counted by: whose they are, from when to when, the levels and the categories of works. */
export interface Frame {
  readonly city: { readonly id: string; readonly name: string; readonly area: string | null };
  readonly asOf: IsoDate;
  /** The first month of the series; null where there are surveys instead of months. */
  readonly seriesFrom: Month | null;
  /** The days of the surveys for which alone figures are known, in order; null where figures are known by the month. */
  readonly observedOn: readonly IsoDate[] | null;
  /** The levels that the city has, from the largest down, each as the city calls it; absent = all. */
  readonly levels?: readonly { readonly id: ListedLevel; readonly name: string }[];
  readonly categories: readonly Category[];
  readonly renovatedWhen: RenovatedWhen;
}

/** Of each ledger whether the city keeps it: one that is absent is not kept, one without rows is kept and holds nothing. */
export type Kept<Ledger extends string> = Readonly<Record<Ledger, boolean>>;

/** The rows of the unit-level ledgers; none of a ledger that is not kept. */
export interface FactRows {
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
  readonly reports: readonly Report[];
}

/** The unit-level ledgers: everything that an indicator is computed from. */
export interface Facts extends FactRows {
  readonly programme: Frame;
  readonly kept: Kept<keyof FactRows>;
}
