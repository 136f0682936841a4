/** The public record and the replies to proposals, as they were read: what others said, never what the ledgers say. */
import type { IsoDate } from '../rows.ts';

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
