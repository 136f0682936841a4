/** The public record and the replies to proposals, as they were read: what others said, never what the ledgers say. */
import type { IsoDate } from '../rows.ts';
import type { UnitId, WrittenUnit } from './quantity.ts';

/** What had happened to the compounds that a figure counts. */
export type Stage = 'planned' | 'started' | 'completed';

/** Whose figure it is: wider than the city, the whole city, the programme's area, one of its districts, or another place. */
export type ScopeLevel = 'country' | 'province' | 'city' | 'area' | 'district' | 'elsewhere' | 'unstated';

/** A figure somebody has really published, and what its wording says. Published values stay as they are. */
export interface PublishedFigure {
  readonly id: string;
  readonly statementDate: IsoDate | null;
  readonly periodStart: IsoDate | null;
  readonly periodEnd: IsoDate | null;
  readonly scope: string | null;
  readonly indicator: string;
  readonly kind: 'baseline' | 'plan' | 'target' | 'actual';
  readonly value: number;
  readonly unit: WrittenUnit;
  /** Null where its wording does not say. */
  readonly stage: Stage | null;
  /** Compounds under renovation, a share of them, or null for anything else. */
  readonly subject: 'compounds' | 'share' | null;
  readonly scopeLevel: ScopeLevel;
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
  readonly unit: WrittenUnit;
  /** The units that its name speaks of: what a share is a share of. */
  readonly names: readonly UnitId[];
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
