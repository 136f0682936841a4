/**
 * Why something is a problem: a closed list of reasons, each with the figures that its sentence needs. A code says what
 * kind of fault it is and is documented; a reason is one sentence. No text here is written for readers.
 */
import type { LedgerId } from '../../domain/model.ts';
import type { ReconcileTotal } from '../../domain/programme.ts';
import type { Scheme } from '../../domain/record/rows.ts';
import type { ListedLevel } from '../../domain/rows.ts';
import type { BoundaryReasons } from './boundary-reasons.ts';
import type { MistakenEncoding } from './file-kinds.ts';
import type { Garbling, PlausibilityReasons } from './plausibility-reasons.ts';
import type { OutsideCause } from './position-causes.ts';
import type { SourceReasons } from './source-reasons.ts';

/** The sentence needs no figure. */
type Nothing = Readonly<Record<never, never>>;

/** What a mistyped text probably means: a candidate, or a canonical writing; null where that is unclear. */
type Meant = string | null;

/** Which numbers a column takes. */
export interface NumberRule {
  readonly integer?: boolean;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly year?: boolean;
  /** Yuan, of which a fen is the least part. */
  readonly money?: boolean;
  /** Figures of any unit: eleven digits of them are no telephone number. */
  readonly anyUnit?: boolean;
  /** Degrees of longitude or latitude. */
  readonly degrees?: boolean;
}

/** A value that may be written, and the label that is accepted for it (null in JSON). */
export interface Choice {
  readonly value: string;
  readonly label: string | null;
}

/** The types of JSON values that a schema may ask for. */
export const JSON_TYPES = ['string', 'number', 'int', 'boolean', 'array', 'object', 'tuple'] as const;
export type JsonType = (typeof JSON_TYPES)[number];

/** The slips of JSON that have a sentence of their own, as the parser names them. */
export const JSON_SLIPS = [
  'CommaExpected',
  'ColonExpected',
  'ValueExpected',
  'PropertyNameExpected',
  'CloseBraceExpected',
  'CloseBracketExpected',
  'EndOfFileExpected',
  'InvalidCommentToken',
  'UnexpectedEndOfString',
  'InvalidSymbol',
  'InvalidCharacter',
  'InvalidEscapeCharacter',
  'InvalidNumberFormat',
  'SingleQuotes',
  'Empty',
  'CutOff',
  'TooDeep',
  'OtherBlank',
] as const;
export type JsonSlip = (typeof JSON_SLIPS)[number];

/** The objects of JSON files whose keys are described: the settings, a reply, a claim of it, a scheme of letters. */
export const JSON_OBJECTS = ['programme', 'proposal', 'claim', 'scheme'] as const;

/** A key of such an object by its path, in which `[]` is every item of a list: `targets[].due_on`. */
export interface JsonKey {
  readonly object: (typeof JSON_OBJECTS)[number];
  readonly path: string;
}

/** Why a map needs an approval number and a source: its base map, or outlines said to be real. */
export type MapClaim = 'basemap' | 'outlines';

/** What the bytes should be the text of: JSON, or else a table. */
interface OfText {
  readonly isJson?: true;
}

export interface FileReasons {
  'missing-file': { readonly ledger: LedgerId | 'programme'; readonly file: string };
  /** The units, or their outlines, of a level which the city does not list. */
  'unlisted-units': { readonly level: ListedLevel; readonly isOutlines: boolean };
  'unknown-file': { readonly nearest: Meant };
  'null-characters': OfText;
  'damaged-utf8': OfText;
  'unknown-encoding': OfText;
  /** Bytes that could be GB 18030, and are another encoding by what the characters would be. */
  'other-encoding': OfText & { readonly encoding: MistakenEncoding };
  'read-as-gb18030': OfText;
  'read-as-utf16': OfText;
  'damaged-utf16': OfText;
  /** UTF-16 without the mark that says in which order its bytes are. */
  'unmarked-utf16': OfText;
}

export interface TableReasons {
  'open-quote': Nothing;
  'text-after-quote': Nothing;
  'quote-inside': Nothing;
  /** A quote within a cell that a backslash marks, as some programs export it. */
  'backslash-quote': Nothing;
  'empty-file': { readonly header: string };
  'no-known-column': { readonly otherSeparator: boolean; readonly header: string };
  'repeated-column': Nothing;
  'unnamed-column': { readonly position: number; readonly nearest: Meant };
  'unknown-column': { readonly nearest: Meant };
  /** Columns that no ledger has, such as 序号 and 备注: their cells are not read. */
  'passed-columns': { readonly names: readonly string[] };
  /** A unit by which the column's numbers cannot be multiplied. */
  'unit-in-header': { readonly unit: string; readonly area: { readonly times: number; readonly by: number } | null };
  /** A header that names a column of numbers and something else: what stands behind the name. */
  'resembling-column': { readonly name: string; readonly rest: string };
  'unit-converted': { readonly unit: string; readonly factor: number };
  /** A column that names units of a level which the city does not list. */
  'unlisted-column': { readonly level: ListedLevel };
  'missing-column': { readonly name: string; readonly header: string; readonly readAsEmpty: boolean };
  /** A column that the ledger no longer has, and how many of its cells are filled. */
  'retired-column': { readonly cells: number };
  /** A row with cells too many, of which one ends with a backslash: it was to say that its comma parts nothing. */
  'backslash-comma': Nothing;
  'cell-count': { readonly expected: number; readonly found: number };
  /** The same of the last row: the file may have been cut off. */
  'cut-off': { readonly expected: number; readonly found: number };
  /** A row whose cells are parted by another sign than those of the header. */
  'row-unparted': { readonly expected: number; readonly found: number };
  'blank-rows': { readonly rows: number };
  /** A ledger that may be absent and has its heads alone. */
  'ledger-kept-empty': { readonly ledger: LedgerId };
  /** The same of a ledger that must be there. */
  'required-ledger-empty': { readonly ledger: LedgerId };
}

/** The ways in which a cell is written otherwise than the ledger's form asks, and yet means one thing only. */
export type Writing =
  | 'day'
  | 'day-serial'
  | 'midnight'
  | 'month'
  | 'month-by-day'
  | 'year-of-day'
  | 'number'
  | 'unit'
  | 'boolean'
  | 'choice'
  | 'id'
  | 'credit-code'
  | 'name'
  | 'short-name'
  | 'list'
  | 'lost-zeros'
  | 'invisible'
  | 'entity'
  | 'escape'
  | 'look-alike'
  | 'blank'
  | 'padding'
  | 'width'
  | 'nothing';

export interface CellReasons {
  empty: Nothing;
  /** An empty cell of a column whose values repeat from row to row: only the first row of a group may have one. */
  'empty-below': Nothing;
  /** How many cells of a column are written in a way, and how the first of them is read. */
  'read-as': { readonly writing: Writing; readonly cells: number; readonly read: string };
  /** A sign for "nothing" where a value belongs. */
  placeholder: { readonly required: boolean };
  /** 同上 and its kin, which say nothing once the rows are sorted. */
  ditto: { readonly required: boolean };
  /** 合计 where somebody or something is named. */
  'total-as-name': Nothing;
  /** A figure or a date where somebody or something is named. */
  'figure-as-name': Nothing;
  /** 至今 and its kin where an open end is left empty. */
  /** Words without any number where a day may stand or nothing. */
  'day-in-words': Nothing;
  'open-end': Nothing;
  /** #N/A and its kin: what a formula gave in place of a value. */
  'formula-failed': Nothing;
  /** ########: a column too narrow for its values. */
  'narrow-column': Nothing;
  'private-use': { readonly codePoint: number };
  markup: Nothing;
  formula: Nothing;
  leak: { readonly kind: 'identity' | 'telephone' };
  /** A time of day, with the day at another place or not. */
  'day-with-time': { readonly zone: boolean };
  /** Seconds or milliseconds since 1970. */
  'time-stamp': Nothing;
  /** 18/3/5 or 3/5/2018: which is the day, the month, the year? */
  'day-order': Nothing;
  'day-of-month-lacking': Nothing;
  /** 2016.1: January, or October that has lost its zero. */
  'january-or-october': { readonly year: string };
  'month-with-day': Nothing;
  'about-number': Nothing;
  'date-for-number': Nothing;
  'year-writing': Nothing;
  /** (1,040) or 1,040-, as accounts write what is less than nothing. */
  'booked-negative': { readonly rule: NumberRule };
  /** A number with a unit that is not the column's; of an area, by what it is to be multiplied and divided. */
  'unit-of-number': {
    readonly unit: string;
    readonly area: { readonly times: number; readonly by: number } | null;
    readonly rule: NumberRule;
  };
  /** 114°28′19″, and the decimal degrees that it is. */
  /** Longitude and latitude in one cell. */
  'position-in-one-cell': Nothing;
  'degrees-and-minutes': { readonly meant: Meant };
  'part-of-a-fen': Nothing;
  /** A number with another unit than its column's header names. */
  'other-unit': { readonly unit: string };
  'multiplied-number': { readonly sign: string; readonly factor: number };
  'shortened-number': Nothing;
  /** A code that was stored as a number, whose last digits are gone. */
  'digits-lost': Nothing;
  /** A comma where the decimal point belongs. */
  'decimal-comma': { readonly meant: string };
  'percent-number': Nothing;
  'id-writing': { readonly meant: Meant };
  /** Several ids where one belongs. */
  'several-ids': Nothing;
  /** 1月2日 or 2-Jan, which a spreadsheet makes of 1-2. */
  'id-as-date': Nothing;
  /** A name that no row of the ledger has, or several have. */
  'unknown-name': { readonly file: string; readonly nearest: { readonly name: string; readonly id: string } | null };
  /** Two names in a cell for one. */
  'several-names': Nothing;
  'damaged-text': Nothing;
  /** A value that was spoilt by an encoding, and what it was where that can be told. */
  'garbled-cell': { readonly garbling: Garbling; readonly restored: string | null };
  'url-writing': Nothing;
  /** `month` where the text names a day beyond the end of a month. */
  'day-writing': { readonly meant: Meant; readonly month: MonthLength | null };
  'no-such-day': { readonly month: MonthLength | null };
  'month-writing': { readonly meant: Meant };
  'credit-code-writing': { readonly meant: Meant; readonly checkDigit: string | null };
  'credit-code-digit': { readonly checkDigit: string | null };
  'number-writing': { readonly meant: Meant; readonly rule: NumberRule };
  'number-range': { readonly rule: NumberRule };
  choice: { readonly meant: Meant; readonly choices: readonly Choice[] };
  'boolean-writing': { readonly meant: Meant };
  /** A blank between two words of a list: one name or two? */
  'list-blank': Nothing;
  'list-item': { readonly item: string; readonly fault: ProblemParameters<keyof CellReasons> };
}

export interface MonthLength {
  readonly month: string;
  readonly days: number;
}

export interface JsonReasons {
  'json-syntax': { readonly slip: JsonSlip | null };
  /** A sign or figure of full width where JSON has its own. */
  'json-wide-sign': { readonly instead: string };
  'written-twice': Nothing;
  /** A word for yes, no or nothing as other programs and languages write it. */
  'json-word': { readonly instead: 'true' | 'false' | 'null' };
  /** The key that is meant, and its name alone; null where none is near enough. */
  'unknown-key': { readonly nearest: { readonly name: string; readonly key: JsonKey } | null };
  'missing-key': { readonly type: JsonType; readonly key: JsonKey };
  'missing-choice': { readonly choices: readonly string[]; readonly key: JsonKey };
  'json-choice': { readonly meant: Meant; readonly choices: readonly string[]; readonly key: JsonKey };
  'json-type': { readonly type: JsonType };
  /** A number, or true or false, between quotes. */
  'json-quoted': { readonly instead: string };
  'json-minimum': { readonly minimum: number; readonly inclusive: boolean };
  'no-level': Nothing;
  /** The listed levels in the order that is right. */
  'level-order': { readonly right: readonly ListedLevel[] };
  'term-too-long': { readonly most: number };
  'same-level': Nothing;
  'json-maximum': { readonly maximum: number; readonly inclusive: boolean };
  'json-other': Nothing;
  'not-an-object': Nothing;
  /** A sign for "nothing" in a text for readers. */
  'json-placeholder': Nothing;
  'url-not-https': Nothing;
  'evidence-writing': { readonly kinds: readonly string[] };
}

interface KeyReasons {
  'same-id': { readonly line: number };
  'same-key': { readonly line: number };
  'same-entry': { readonly position: number };
  'same-claim': Nothing;
  /** Two entries of a list in programme.json that readers cannot tell apart. */
  'same-entry-name': { readonly position: number };
  'same-name': { readonly line: number };
  'same-unit-name': { readonly line: number };
  'unknown-reference': { readonly file: string; readonly item: string | null; readonly nearest: Meant };
  'unknown-entry': { readonly list: 'categories' | 'targets' | 'reconcile'; readonly nearest: Meant };
  'unknown-count': { readonly nearest: Meant };
  'unknown-ledger': { readonly nearest: Meant };
  'unknown-field': { readonly file: string; readonly nearest: Meant };
  'unknown-row': { readonly file: string; readonly key: readonly string[]; readonly nearest: Meant };
  /** What refers to a ledger that is absent: a column, evidence, or a target or component that is counted from it. */
  'ledger-not-kept': {
    readonly ledger: LedgerId;
    readonly file: string;
    readonly remedy: 'empty' | 'row' | 'take-out';
  };
  /** `parts`: what its level's units are made of. */
  'unit-without-parts': { readonly level: ListedLevel; readonly parts: ListedLevel | 'compound' };
  /** `isId`: whether the name of the file could be an id. */
  'proposal-file': { readonly id: string; readonly isId: boolean };
  'same-figure': Nothing;
  /** A claim that this reply does not make. */
  'unknown-claim': { readonly nearest: Meant };
  'own-evidence': Nothing;
  'letter-without-scheme': Nothing;
  'unknown-scheme': { readonly nearest: Meant };
  'scheme-of-other-kind': { readonly kind: Scheme['kind'] };
  'unknown-letter': { readonly letters: readonly string[] };
  'withdrawn-with-value': Nothing;
  'correction-differs': { readonly file: string; readonly line: number; readonly now: string };
}

interface DateReasons {
  /** A day before that of another column of its row. */
  'before-column': { readonly ledger: LedgerId; readonly field: string; readonly day: string };
  'service-of-no-days': Nothing;
  'service-without-firm': Nothing;
  'overlapping-service': { readonly line: number; readonly from: string; readonly to: string | null };
  'exempt-with-days': Nothing;
  'accepted-without-stage': { readonly lacking: readonly ('started' | 'completed')[] };
  /** A day of a release that is not later than the same day of the release before. */
  'release-not-later': { readonly field: 'asOf' | 'closedOn' | 'publishedOn'; readonly day: string };
  'after-removal': { readonly day: string };
  'removal-without-reason': Nothing;
  /** How many rows of the ledger have days of a month that their sub-district has not reported. */
  'facts-unreported': { readonly name: string; readonly of: string; readonly rows: number };
  'as-of-before-series': { readonly seriesFrom: string };
  /** The newest day that any ledger of facts names, and by how many days an as-of date may be later. */
  'as-of-beyond-facts': { readonly asOf: string; readonly newest: string; readonly days: number };
  'neither-months-nor-surveys': Nothing;
  'both-months-and-surveys': Nothing;
  'no-survey': Nothing;
  'survey-not-later': { readonly before: string };
  /** An as-of date that is not the day of the last survey. */
  'as-of-no-survey': { readonly last: string };
  'release-no-survey': Nothing;
  /** A target that is to be measured on its starting day, on which there was no survey. */
  'baseline-not-surveyed': { readonly startsOn: string };
  /** A ranking, and no quarter with a survey on both its ends. */
  'no-quarter-surveyed': Nothing;
  'outside-programme': { readonly early: boolean; readonly from: string; readonly to: string };
  'built-after-as-of': { readonly year: number };
  /** Said or found before the reply was given. */
  'before-reply': { readonly day: string };
  'replied-in-other-year': { readonly year: number };
  'record-without-day': Nothing;
  /** The first of them by id, or by line where the id could not be read. */
  'stated-after-record': { readonly figures: number; readonly first: readonly (string | number)[] };
}

interface PlaceReasons {
  'half-position': Nothing;
  'compound-outside': {
    readonly longitude: string;
    readonly latitude: string;
    readonly cause: OutsideCause;
    readonly bounds: readonly [west: number, south: number, east: number, north: number];
  };
  /** How many, those of them that have been removed by the as-of date, and the first by id, or by line where the id could not be read. */
  'compounds-without-position': {
    readonly compounds: number;
    readonly removed: number;
    readonly first: readonly (string | number)[];
  };
}

interface SettingReasons {
  /** A target that falls due before the first day of the ledger that it is counted from. */
  'due-before-facts': { readonly ledger: LedgerId; readonly first: string };
  /** A target whose source names a city, and not this one. */
  'source-of-other-city': { readonly named: string; readonly city: string };
  'due-before-start': { readonly startsOn: string };
  'target-not-above-baseline': { readonly baseline: number };
  'step-outside-span': { readonly startsOn: string; readonly dueOn: string };
  'step-not-later': { readonly before: string };
  'step-falls': { readonly first: boolean; readonly before: number };
  'step-above-target': { readonly value: number };
  /** A setting that speaks of a level which the city does not list. */
  'unlisted-level': { readonly level: ListedLevel };
  /** A term of the city for a level that it lists under another name. */
  'level-named-otherwise': { readonly name: string };
  'same-component': Nothing;
  'no-weight': Nothing;
  /** A weight below 1 among weights of tens: shares and percentages in one list. */
  'weight-of-other-scale': { readonly share: number; readonly others: number };
  'empty-bounds': Nothing;
  'works-without-categories': Nothing;
  'centre-outside': Nothing;
}

interface BasemapReasons {
  'tiles-address': Nothing;
  'tiles-host': Nothing;
  'tiles-http': Nothing;
  'tiles-lacking': { readonly parts: readonly string[] };
  'tiles-key-missing': Nothing;
  'tiles-key-placeholder': Nothing;
  'tiles-key-unused': Nothing;
  'tiles-subdomains-missing': Nothing;
  'tiles-subdomain-writing': Nothing;
  'archive-with-address': Nothing;
  'archive-unnamed': Nothing;
  'archive-missing': Nothing;
  'archive-format': Nothing;
  'attribution-placeholder': Nothing;
  'approval-missing': { readonly claim: MapClaim };
  'approval-writing': { readonly claim: MapClaim };
  'source-missing': { readonly claim: MapClaim };
}

interface TotalReasons {
  'total-differs': {
    readonly total: ReconcileTotal['id'];
    readonly published: number;
    readonly ledger: number;
    readonly difference: number;
    readonly asOf: string;
  };
  'beyond-budget': { readonly total: number; readonly budget: number };
  'home-size': { readonly squareMetres: number };
  /** Some compounds, and not all, lack a size: what is counted by it has no figure wherever they count. */
  'sizes-missing': { readonly rows: number; readonly of: number; readonly first: readonly number[] };
  /** What is counted by a size that no compound has. */
  'size-not-known': { readonly measure: 'households' | 'floor_area' };
}

/** What is wrong with `history/`, which the release command writes and nobody else. */
export interface HistoryReasons {
  'history-not-kept': Nothing;
  'history-unknown-release': Nothing;
  'history-release-missing': Nothing;
  'history-order': Nothing;
  'history-no-sums': Nothing;
  'history-sum-writing': Nothing;
  'history-no-programme': { readonly release: string };
  /** A release was published of a city with other levels. */
  'history-other-levels': { readonly release: string; readonly then: readonly ListedLevel[] };
  'history-altered': { readonly release: string; readonly table: string };
}

/** What does not agree with the rest of the ledgers. */
export interface CheckReasons
  extends BoundaryReasons, KeyReasons, DateReasons, PlaceReasons, SettingReasons, BasemapReasons, TotalReasons {}

/** Each reason and the figures that its sentence needs. */
export interface ProblemReasons
  extends
    FileReasons,
    SourceReasons,
    TableReasons,
    CellReasons,
    JsonReasons,
    CheckReasons,
    PlausibilityReasons,
    HistoryReasons {}

export type Reason = keyof ProblemReasons;

/** A reason with its figures. */
export type ProblemParameters<R extends Reason = Reason> = {
  readonly [K in R]: { readonly reason: K } & ProblemReasons[K];
}[R];
