/** The public record and the replies to proposals, as they were read: what others said, never what the ledgers say. */
import type { IsoDate } from '../rows.ts';
import type { UnitId, WrittenUnit } from './quantity.ts';

/** What had happened to the compounds that a figure counts. */
export type Stage = 'planned' | 'started' | 'completed';

/**
 * Whose figure it is, widest first: wider than the city, the whole city, the programme's area, a district or county of the city, a place
 * or a single compound in it; or another place, which can only be held beside it.
 */
export const SCOPE_LEVELS = [
  'country',
  'province',
  'city',
  'area',
  'county',
  'subdistrict',
  'community',
  'compound',
  'elsewhere',
  'unstated',
] as const;
export type ScopeLevel = (typeof SCOPE_LEVELS)[number];

/** Who says it: the reply itself, a government body, the official press, or somebody else. */
export type Grade = 'self' | 'authority' | 'media' | 'other';
/** Where it was read: at its publisher's, passed on by another, or on a mirror of the publisher's page. */
export type Route = 'original' | 'repost' | 'mirror';

/** How a figure is meant: to the unit, as a lower bound (余、逾), or roughly (约). */
export type Bound = 'exact' | 'at_least' | 'about';

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
  /** What its note says of the source's wording: the value alone would say more than the source did. */
  readonly bound: Bound;
  /** Whether its source has words for it and no number: 全覆盖 as 100 %. */
  readonly isTranscribed: boolean;
  readonly publisher: string | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
  /** Null where nobody was seen to sign it. */
  readonly grade: Grade | null;
  readonly route: Route | null;
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

/**
 * What was looked for in public, how often and until when, and whether it was found. That it was not is a statement about the search:
 * nothing follows for what may have been published elsewhere.
 */
export interface RecordSearch {
  readonly id: string;
  /** In the words of whoever searched. */
  readonly sought: string;
  readonly searchedOn: IsoDate;
  /** How many times something was looked up. */
  readonly lookups: number;
  readonly result: 'none' | 'found';
  /** The published figures that answer it, or come nearest. */
  readonly publishedIds: readonly string[];
  /** Those by which other places answer the same question: that such a figure can be published. */
  readonly elsewhereIds: readonly string[];
  /** Where was looked, and what was not looked at. */
  readonly limits: string | null;
}

export type ClaimKind = 'fact' | 'action' | 'commitment' | 'mechanism';

export interface ClaimFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: WrittenUnit;
  /** The units that its name speaks of: what a share is a share of. */
  readonly names: readonly UnitId[];
  readonly bound: Bound;
}

export const EVIDENCE_KINDS = ['target', 'reconcile', 'outreach', 'published', 'ledger', 'reply'] as const;

/**
 * What a claim is held against: `target:<id>`, `reconcile:<id>`, `outreach:<column>`, `published:<id>`, `ledger:<file>`,
 * `reply:<claim of the same reply>`.
 */
export interface EvidenceReference {
  readonly kind: (typeof EVIDENCE_KINDS)[number];
  readonly id: string;
}

/** The texts under which the public record would answer a claim. */
export interface RecordQuestion {
  readonly indicator: string;
  readonly scope: string;
}

export interface Claim {
  readonly id: string;
  readonly section: string;
  readonly kind: ClaimKind;
  /** A paraphrase. */
  readonly text: string;
  /** The reply's own words, where an operator has entered them. */
  readonly quote: string | null;
  readonly figures: readonly ClaimFigure[];
  readonly evidence: readonly EvidenceReference[];
  readonly record: RecordQuestion | null;
  readonly due: IsoDate | null;
  readonly scope: string | null;
  readonly responsible: string | null;
  /** The money that it names, in CNY. */
  readonly moneyCny: number | null;
  /** Why the claim's scope cannot be told; null when it can. */
  readonly unclear: string | null;
  readonly note: string | null;
}

/** Who made the proposal: one member, several, a party, a group or sector, a committee. */
export type ProposerKind = 'member' | 'joint' | 'party' | 'group' | 'committee';
/** How it was handed out: to one unit, in parts to several, or to one with others beside it. */
export type Handling = 'sole' | 'split' | 'joint';
export type ContactMode = 'visit' | 'meeting' | 'phone' | 'letter' | 'online';

/** How much of the reply was made public, and why not all of it. */
export interface Disclosure {
  readonly extent: 'full' | 'summary' | 'none';
  readonly reason: string | null;
}

/** What the proposer said of the reply: letters of a scheme, of the attitude and of the outcome. */
export interface Satisfaction {
  readonly attitude: string | null;
  readonly outcome: string | null;
  readonly scheme: string;
}

export type Adoption = 'yes' | 'part' | 'no' | 'not_said';

/** What the proposal asked for, and what the reply did with it. */
export interface Suggestion {
  readonly id: string;
  readonly text: string;
  readonly answered: boolean;
  readonly adopted: Adoption;
  readonly reason: string | null;
  /** The claims of the reply that speak to it. */
  readonly claims: readonly string[];
}

/** What the unit says of its own claim, later than the reply. */
export interface Statement {
  readonly claim: string;
  readonly saidOn: IsoDate;
  readonly by: string;
  readonly text: string;
}

/** A finding of a later round (回头看); the first result stays as it was. */
export interface Followup {
  readonly round: number;
  readonly on: IsoDate;
  readonly by: string;
  /** Null where it speaks of the reply as a whole. */
  readonly claim: string | null;
  readonly fromCode: string | null;
  readonly toCode: string | null;
  readonly finding: string;
  /** References as `kind:id`, or texts that say what was seen. */
  readonly evidence: readonly string[];
}

/** What a reply says of itself, by the names that its file uses: any of it may have been inferred. */
export const IDENTITY_ITEMS = [
  'number',
  'session',
  'title',
  'topic',
  'replied_by',
  'replied_year',
  'replied_on',
  'document_no',
  'proposer_kind',
  'lead_unit',
  'co_units',
  'handling',
  'disclosure',
  'result_code',
  'contact_mode',
  'satisfaction',
] as const;
export type IdentityItem = (typeof IDENTITY_ITEMS)[number];

export interface Proposal {
  readonly id: string;
  readonly number: string;
  readonly session: string;
  readonly title: string;
  readonly topic: string;
  readonly repliedBy: string;
  readonly repliedYear: number;
  /** The day the reply is dated; null where it bears none. Never inferred. */
  readonly repliedOn: IsoDate | null;
  /** The reply's own document number (文号); null where it bears none. */
  readonly documentNo: string | null;
  /** What of the items here was inferred, and how. */
  readonly inferred: readonly { readonly item: IdentityItem; readonly how: string }[];
  /** Whether the proposal itself can be read; null where that is not said. */
  readonly proposalTextPublic: boolean | null;
  readonly proposerKind: ProposerKind | null;
  /** The names of those who made it; shown only where the programme says so. */
  readonly proposers: readonly string[];
  readonly leadUnit: string | null;
  readonly coUnits: readonly string[] | null;
  readonly handling: Handling | null;
  readonly disclosure: Disclosure | null;
  /** A letter of the scheme; letters differ from place to place. */
  readonly resultCode: string | null;
  readonly resultScheme: string | null;
  readonly contactMode: ContactMode | null;
  readonly satisfaction: Satisfaction | null;
  /** Null where what the proposal asked for is not on record. */
  readonly suggestions: readonly Suggestion[] | null;
  readonly statements: readonly Statement[];
  readonly followups: readonly Followup[];
  readonly claims: readonly Claim[];
}

/** The letters of one place for the result of a reply, or for how satisfied the proposer is. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly year: number | null;
  readonly kind: 'result' | 'satisfaction';
  readonly letters: readonly { readonly code: string; readonly wording: string }[];
  readonly source: string;
}
